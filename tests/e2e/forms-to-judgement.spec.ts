import type { Page } from '@playwright/test';
import { orderedItems } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { expect, test } from '../support/browser';
import { requireAction } from '../support/draft-judgement';
import { expectSaved, fillChecklist } from '../support/fill-checklist';
import { readTemplate } from '../support/read-template';
import { wellFilled } from '../support/well-filled';

/** A shipped form: a requirement that the unit fails, and the gates that it closes, with their reasons. */
interface ShippedForm {
  readonly template: string;
  readonly unit: string;
  readonly lacking: string;
  readonly closed: Readonly<Record<string, string>>;
}

const notUsed = 'Verksamheten arbetar inte med metoden.';

/** RVC has its own test: the audit of 2023, with its decision and its report. */
const forms: readonly ShippedForm[] = [
  {
    template: 'missbruk',
    unit: 'Öppenvård missbruk',
    lacking: 'extern-handledning',
    closed: { 'arbetar-med-tolvsteg': notUsed },
  },
  { template: 'oppenvard-barn-unga', unit: 'Familjestödsenheten', lacking: 'foljer-gdpr', closed: {} },
];

/** Plans an audit of the unit by the form and begins the visit; ends in its checklist. */
async function begin(page: Page, unit: string, { name }: Template): Promise<void> {
  await page.goto('/t/demo/audits/new');
  await page.getByLabel('Enhet').selectOption(unit);
  await page.getByLabel('Mall').selectOption(`${name}, version 1`);
  await page.getByLabel('Dag för besöket').fill('2026-03-02');
  await page.getByRole('button', { name: 'Planera uppföljningen' }).click();
  await page.getByRole('button', { name: 'Börja besöket' }).click();
  await page.getByRole('link', { name: 'Till formuläret' }).click();
  await expect(page.getByRole('link', { name: 'Klar med besöket' })).toBeVisible();
}

/** Sees that what stands behind the closed gates is gone from the page. */
async function expectNotAsked(page: Page, template: Template, closed: ShippedForm['closed']): Promise<void> {
  const behind = orderedItems(template).filter(({ gates }) => gates.some((gate) => gate in closed));
  for (const { key } of behind) await expect(page.locator(`#item-${key}`)).toHaveCount(0);
  for (const gate of Object.keys(closed)) await expect(page.locator(`#item-${gate}`)).toBeVisible();
}

const verdict = (page: Page) => page.getByRole('region', { name: 'Föreslagen bedömning' });

for (const { template: key, unit, lacking, closed } of forms) {
  test(`an audit by the form ${key}, filled in to its last item, comes to its judgement`, async ({
    signedIn,
    checkPage,
  }) => {
    test.setTimeout(300_000);
    const template = readTemplate(`templates/${key}/1.json`);
    const filling = wellFilled(template, { closed, lacking: { [lacking]: 'unfulfilled' } });
    const page = await signedIn('auditor');
    await begin(page, unit, template);
    await fillChecklist(page, template, filling);
    await expectSaved(page, filling);
    await expectNotAsked(page, template, closed);
    await checkPage(page);

    await page.getByRole('link', { name: 'Klar med besöket' }).click();
    await page.getByRole('button', { name: 'Gå vidare till bedömning' }).click();
    await page.getByRole('link', { name: 'Till bedömningen' }).click();
    await expect(page.getByRole('link', { name: '1 brist att besluta' })).toBeVisible();
    await expect(verdict(page)).toContainText('Föreslaget, alternativ 3 av 4');

    const action = { number: 1, text: 'Ordna det som saknas.', deadline: 'T1 2099', links: [lacking] };
    await requireAction(page, lacking, action);
    await expect(page.getByText('Alla brister är beslutade')).toBeVisible();
    await expect(verdict(page)).toContainText('Föreslaget, alternativ 2 av 4');
    const second = template.alternatives[1]?.text ?? '';
    await expect(verdict(page).getByRole('heading', { level: 2 })).toHaveText(second);
    await expect(page.getByRole('radio', { name: second })).toBeChecked();
    await expect(page.getByText(/^Inget saknas/)).toBeVisible();
    await checkPage(page);
  });
}
