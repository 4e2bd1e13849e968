import type { Locator, Page } from '@playwright/test';
import { v7 } from 'uuid';
import { expect, test } from '../support/browser';
import {
  decideDocument,
  openedSection,
  openSection,
  removeWhatLacks,
  sectionOf,
} from '../support/document-desk';
import { demoPassword } from '../support/site';

test.describe.configure({ timeout: 240_000 });

const title = `Kvalitetsberättelse ${v7()}`;
const year = new Date().getUTCFullYear();
const area = 'Kompetensförsörjning';
const slowly = { timeout: 60_000 };

/** Adds a section last, with what its heading and level are to be. */
async function add(page: Page, heading: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Innehåll' })
    .getByRole('button', { name: 'Nytt avsnitt' })
    .click();
  await openedSection(page, 'Nytt avsnitt').getByRole('textbox', { name: 'Rubrik' }).fill(heading);
  await page.getByRole('button', { name: 'Klar', exact: true }).click();
  await expect(sectionOf(page, heading)).toBeVisible();
}

/** Shows data in a section: chooses its kind in the list, and the rest in the window. */
async function insert(
  page: Page,
  heading: string,
  kind: string,
  choose: (dialog: Locator) => Promise<unknown>,
) {
  await openSection(page, heading);
  await page.getByRole('button', { name: kind, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: kind });
  await choose(dialog);
  await dialog.getByRole('button', { name: 'Sätt in' }).click();
  await expect(dialog).toHaveCount(0, slowly);
  await expect(openedSection(page, heading).getByText(/hämtad \d{4}-\d\d-\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Klar', exact: true }).click();
  await expect(sectionOf(page, heading)).toBeVisible();
}

test('a quality report is written, filled with what the data says, decided, and sealed', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin');

  await test.step('it is begun with the usual headings', async () => {
    await page.goto('/t/demo/plan');
    await page.getByRole('link', { name: 'Kvalitetsplaner och kvalitetsberättelser' }).click();
    const form = page.getByRole('form', { name: 'Börja ett dokument' });
    await expect(form.getByLabel('År')).toHaveValue(String(year));
    await expect(page.getByRole('link', { name: 'Plan och indikatorer' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await checkPage(page);
    await form.getByLabel('Sort').selectOption('Kvalitetsberättelse');
    await form.getByLabel('Titel').fill(title);
    await form.getByRole('button', { name: 'Börja utkastet' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${title}, utkast` })).toBeVisible(slowly);
    await checkPage(page);
  });

  await test.step('a text with bold words and a list is written by the keyboard, and is there when one comes back', async () => {
    await add(page, 'Sammanfattning');
    await openSection(page, 'Sammanfattning');
    const field = page.getByRole('textbox', { name: 'Text, Sammanfattning' });
    await field.click();
    await page.keyboard.press('Control+Alt+3');
    await page.keyboard.type('Läget');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('Året i korthet');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' gick framåt.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+8');
    await page.keyboard.type('Fler fick stöd');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Väntan blev kortare');
    await expect(page.getByRole('button', { name: 'Punktlista' })).toHaveAttribute('aria-pressed', 'true');
    await checkPage(page);
    await page.getByRole('button', { name: 'Klar', exact: true }).click();
    await expect(sectionOf(page, 'Sammanfattning').getByRole('listitem')).toHaveCount(2);
    await page.reload();
    const read = sectionOf(page, 'Sammanfattning');
    await expect(read.getByRole('heading', { level: 3, name: 'Läget' })).toBeVisible();
    await expect(read.locator('strong')).toHaveText('Året i korthet');
    await expect(read.getByRole('listitem')).toHaveText(['Fler fick stöd', 'Väntan blev kortare']);
  });

  await test.step('the risks of an area and the audits of a year stand in it', async () => {
    await add(page, 'Riskerna i kompetensen');
    await insert(page, 'Riskerna i kompetensen', 'Risker och egenkontroller, per område', (dialog) =>
      dialog.getByLabel('Område').selectOption(area),
    );
    const risks = sectionOf(page, 'Riskerna i kompetensen');
    await expect(risks.getByRole('columnheader', { name: 'Egenkontroll', exact: true })).toBeVisible();
    await expect(risks).toContainText('En hög personalomsättning');
    await expect(risks).toContainText('Egenkontroll saknas för risken');
    await add(page, 'Besöken förra året');
    await insert(page, 'Besöken förra året', 'Uppföljningar och bedömningar', (dialog) =>
      dialog.getByLabel('År').fill(String(year - 1)),
    );
    await checkPage(page);
  });

  await test.step('who saves later is shown what the other wrote, and loses nothing', async () => {
    const colleague = await signedIn('admin');
    await colleague.goto(page.url());
    await openSection(colleague, 'Sammanfattning');
    await openSection(page, 'Sammanfattning');
    await page.getByRole('textbox', { name: 'Text, Sammanfattning' }).press('End');
    await page.keyboard.type(' än förut');
    await page.getByRole('button', { name: 'Klar', exact: true }).click();
    await expect(sectionOf(page, 'Sammanfattning')).toContainText('Väntan blev kortare än förut');
    await colleague.getByRole('textbox', { name: 'Text, Sammanfattning' }).press('End');
    await colleague.keyboard.type(' för alla');
    await colleague.getByRole('button', { name: 'Klar', exact: true }).click();
    const contested = openedSection(colleague, 'Sammanfattning');
    await expect(contested.getByText('Någon annan har ändrat avsnittet medan du skrev.')).toBeVisible();
    await expect(contested).toContainText('Väntan blev kortare än förut');
    await expect(contested.getByRole('textbox', { name: 'Text, Sammanfattning' })).toContainText(
      'kortare för alla',
    );
    await checkPage(colleague);
    await contested.getByRole('button', { name: 'Spara mitt' }).click();
    await expect(contested.getByText('Någon annan har ändrat avsnittet')).toHaveCount(0);
    await colleague.getByRole('button', { name: 'Klar', exact: true }).click();
    await expect(sectionOf(colleague, 'Sammanfattning')).toContainText('Väntan blev kortare för alla');
    await page.reload();
    await expect(sectionOf(page, 'Sammanfattning')).toContainText('kortare för alla');
  });

  await test.step('what is lacking is said before it is decided, and mended', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await checkPage(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await removeWhatLacks(page);
  });

  await test.step('it is decided, and its sealed report can be fetched', async () => {
    const link = await decideDocument(page, demoPassword());
    const pdf = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await checkPage(page);
    await page.getByRole('link', { name: 'Kontrollera stämpeln' }).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });

  await test.step('everyone reads what was decided, and nobody writes in it', async () => {
    const reader = await signedIn('reader');
    await reader.goto('/t/demo/documents');
    await expect(reader.getByRole('form', { name: 'Börja ett dokument' })).toHaveCount(0);
    await reader.getByRole('link', { name: title }).click();
    await expect(sectionOf(reader, 'Sammanfattning')).toContainText('kortare för alla');
    await expect(reader.getByRole('button', { name: /^Redigera/ })).toHaveCount(0);
    await reader.setViewportSize({ width: 360, height: 740 });
    await checkPage(reader);
  });
});
