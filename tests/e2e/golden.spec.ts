import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import {
  acceptByComment,
  addAction,
  linkAction,
  requireAction,
  setDecisionDateBack,
} from '../support/draft-judgement';
import { expectSaved, fillChecklist } from '../support/fill-checklist';
import { goldenForm } from '../support/filled-form';
import { ask, askSignature, inFolder, run } from '../support/pdf-programs';
import { readTemplate } from '../support/read-template';
import { asOwner, demoPassword } from '../support/site';

const form = goldenForm();
const template = readTemplate('templates/rvc/1.json');
const unit = form.facts.unitName ?? '';

/** The deficiencies in the order in which they come up: the form's. */
const deficiencies = [
  'registerutdrag-vid-anstallning',
  'antal-orosanmalningar',
  'gemensam-vardegrund',
  'beredskap-att-paborja',
  'genomforandeplan-inom-10-vardagar',
];
/** The last days that the words of the four actions come to, as of the day of the decision. */
const lastDays = ['2023-11-10', '2024-04-30', '2024-04-30', '2025-12-31'];

/** Plans the audit and writes what the form says of the unit; the case number that it was given. */
async function plan(page: Page): Promise<string> {
  await page.goto('/t/demo/audits/new');
  await page.getByLabel('Enhet').selectOption(unit);
  await page.getByLabel('Mall').selectOption('RVC, version 1');
  await page.getByLabel('Dag för besöket').fill(form.facts.visitDate ?? '');
  await page.getByRole('button', { name: 'Planera uppföljningen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unit);

  await page.getByLabel(/^Adress /).fill(form.facts.unitAddress ?? '');
  await page.getByLabel(/^Ansvarig chef/).fill(form.facts.manager ?? '');
  await page.getByLabel(/^Telefon/).fill(form.facts.phone ?? '');
  await page.getByLabel(/^E-post/).fill(form.facts.email ?? '');
  for (const [index, name] of participants().entries()) {
    await page.getByRole('button', { name: 'Lägg till en medverkande' }).click();
    await page.getByLabel('Namn', { exact: true }).nth(index).fill(name);
  }
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();
  const head = await page
    .getByRole('listitem')
    .filter({ hasText: /^Ärende / })
    .innerText();
  return head.replace(/^Ärende /, '');
}

const participants = (): string[] => (form.facts.participants ?? '').replace(/\.$/, '').split(/, | och /);

/** Fills in the form, and sees that all of it is on the server and not on this page alone. */
async function visit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Börja besöket' }).click();
  await page.getByRole('link', { name: 'Till formuläret' }).click();
  await expect(page.getByRole('link', { name: 'Klar med besöket' })).toBeVisible();
  await fillChecklist(page, template, form);
  await expectSaved(page, form);
}

/** Decides the deficiencies and writes the actions, as of the day that the audit was decided on paper. */
async function draft(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Klar med besöket' }).click();
  await page.getByRole('button', { name: 'Gå vidare till bedömning' }).click();
  await page.getByRole('link', { name: 'Till bedömningen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bedömning: ${unit}`);
  await expect(page.getByRole('link', { name: `${deficiencies.length} brister att besluta` })).toBeVisible();
  await setDecisionDateBack(page, form.decisionDate, 'Uppföljningen gjordes på papper.');

  for (const item of deficiencies) {
    const action = form.actions.find(({ links }) => links.includes(item));
    const motiveIn = form.accepted.find((accepted) => accepted.item === item)?.motiveIn;
    if (action) await requireAction(page, item, action);
    else await acceptByComment(page, item, form.comments[motiveIn ?? ''] ?? '');
  }
  await expect(page.getByText('Alla brister är beslutade')).toBeVisible();
  for (const { number, links } of form.actions)
    for (const place of links.filter((link) => !deficiencies.includes(link)))
      await linkAction(page, number, place);
  for (const action of form.actions.filter(({ links }) => links.length === 0)) await addAction(page, action);
}

/** Sees the actions, the remark and the judgement that the auditors came to in 2023. */
async function expectJudgementOf2023(page: Page): Promise<void> {
  for (const { number, text, deadline } of form.actions) {
    const action = page.locator(`#action-${number}`);
    await expect(action).toContainText(text);
    await expect(action).toContainText(`${deadline} ${lastDays[number - 1]}`);
  }
  await expect(page.locator('#action-1')).toContainText('Verifierad, åtgärdat 2023-11-03');
  await expect(page.locator('#action-3').getByRole('link')).toHaveCount(2);
  await expect(page.locator('#action-4')).toContainText('Fristående, hör inte till någon punkt');
  await expect(page.getByRole('region', { name: 'Anmärkningar' }).getByRole('listitem')).toHaveCount(1);
  const proposal = page.getByRole('region', { name: 'Föreslagen bedömning' });
  await expect(proposal).toContainText('Föreslaget, alternativ 2 av 4');
  await expect(proposal).toContainText('97,4 %');
  const second = template.alternatives.find(({ code }) => code === form.judgement)?.text ?? '';
  await expect(proposal.getByRole('heading', { level: 2 })).toHaveText(second);
  await expect(page.getByRole('radio', { name: second })).toBeChecked();
}

/** Decides with a fresh login, and fetches the sealed report; its bytes, and the code that is printed in it. */
async function decide(page: Page): Promise<{ pdf: Buffer; code: string }> {
  await expect(page.getByText(/^Inget saknas/)).toBeVisible();
  await page.getByRole('button', { name: 'Besluta', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(`Alternativ 2, beslutsdag ${form.decisionDate}`);
  await page.getByRole('textbox', { name: 'Lösenord' }).fill(demoPassword());
  await page.getByRole('button', { name: 'Besluta och stämpla' }).click();
  await page.waitForURL(/\/report$/);
  const link = page.getByRole('link', { name: 'Hämta rapporten (PDF)' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const fact = page.getByRole('definition').filter({ hasText: 'Den som har koden' });
  const code = /(?:[A-Z2-7]{4} ){6}[A-Z2-7]{2}/.exec(await fact.innerText())?.[0] ?? '';
  return { pdf: readFileSync(await download.path()), code: code.replaceAll(' ', '') };
}

/** The certificate of the demo tenant's seal. */
const certificate = (): Promise<Uint8Array> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ certificate: Buffer }>(
      "SELECT certificate FROM tenant_seal s JOIN tenant t ON t.id = s.tenant_id WHERE t.slug = 'demo' AND s.ended_at IS NULL",
    );
    return rows[0]?.certificate ?? Buffer.alloc(0);
  });

/** Sees that programs that are not ours find the file sound, sealed as a whole, and able to be read anywhere. */
async function expectSoundFile(pdf: Buffer): Promise<void> {
  const signature = askSignature(pdf, await certificate());
  for (const words of ['Signature is Valid', 'Certificate is Trusted', 'Total document signed'])
    expect(signature).toContain(words);
  expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
  const fonts = ask('pdffonts', pdf, (file) => [file])
    .split('\n')
    .slice(2)
    .filter(Boolean);
  expect(fonts.length).toBeGreaterThan(0);
  // The fifth column from the end says whether the font lies in the file.
  for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), font).toBe('yes');
}

/** What pdftotext reads, as one line, without what stands at the head and foot of each page. */
function textOf(pdf: Buffer): string {
  const text = ask('pdftotext', pdf, (file) => [file, '-']).replaceAll(/\s+/g, ' ');
  const furniture = [
    `Demokommunen ${unit}`,
    `Ärende \\d{4}-\\d{4} ${form.decisionDate}`,
    `Uppföljning av ${unit} Kontrollkod [A-Z2-7]+ Sida \\d+ av \\d+`,
  ];
  return text.replaceAll(new RegExp(`(?:${furniture.join('|')}) `, 'g'), '');
}

/** Everything that was written by hand, and the four alternatives with the chosen one crossed. */
function expectAllOfIt(text: string): void {
  const written = Object.values(form.answers).flatMap(({ answer }) =>
    typeof answer === 'string' && answer.includes(' ') ? [answer] : [],
  );
  const alternatives = template.alternatives.map(
    (alternative) => `${alternative.code === form.judgement ? '☒' : '☐'} ${alternative.text}`,
  );
  const { manager = '', phone = '', email = '' } = form.facts;
  const contents = [
    unit,
    manager,
    phone,
    email,
    ...participants(),
    ...Object.values(form.comments),
    ...written,
  ];
  for (const { text, deadline } of form.actions) contents.push(text, deadline);
  for (const content of [...contents, ...alternatives])
    expect(text).toContain(content.replaceAll(/\s+/g, ' ').trim());
}

/** What the operator's command line writes for that case. */
const exported = (caseNumber: string): Buffer =>
  inFolder((folder) => {
    const out = join(folder, 'report.pdf');
    const words = ['report', 'export', '--tenant', 'demo', '--case-number', caseNumber, '--out', out];
    run(process.execPath, ['dist/foljsam.mjs', ...words]);
    return readFileSync(out);
  });

test('the audit of 2023, carried out in the browser, comes to the judgement that its auditors came to, in a sealed report that says all they wrote', async ({
  signedIn,
  anotherBrowser,
  checkPage,
}) => {
  test.setTimeout(240_000);
  const page = await signedIn('auditor');
  const caseNumber = await test.step('the plan', () => plan(page));
  await test.step('the visit', () => visit(page));
  await test.step('the draft', () => draft(page));
  await expectJudgementOf2023(page);
  await checkPage(page);
  const { pdf, code } = await test.step('the decision', () => decide(page));

  await expectSoundFile(pdf);
  expectAllOfIt(textOf(pdf));
  expect(exported(caseNumber).equals(pdf)).toBe(true);

  const stranger = await anotherBrowser();
  await stranger.goto(`/v/${code}`);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  for (const words of ['Demokommunen', caseNumber, sha256])
    await expect(stranger.getByRole('main')).toContainText(words);
});
