import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from '../support/browser';

/** What other tests decide, they decide in other years. */
const RESULTS = '/t/demo/results?year=2025';

test('a reader sees what is lacking most, narrows it by the form, and the address keeps the choice', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('reader');
  await page.goto(RESULTS);
  await expect(page.getByRole('link', { name: 'Resultat' })).toHaveAttribute('aria-current', 'page');
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(/ brister hos flest: \d av \d enheter\.$/);
  await expect(page.locator('.recharts-scatter').first()).toBeVisible();
  await checkPage(page);

  const filter = page.getByRole('form', { name: 'Urval' });
  await filter.getByLabel('Mall').selectOption('RVC');
  await filter.getByLabel('Godtagna brister').selectOption({ value: 'excluded' });
  await filter.getByRole('button', { name: 'Visa' }).click();
  await expect(page).toHaveURL(/year=2025.*accepted=excluded/);
  const readiness = page.getByRole('row', { name: /Beredskap att påbörja inom fem arbetsdagar/ }).first();
  await expect(readiness.getByRole('cell')).toHaveText(['1', '', '3', '0', '4', /fler \(3 mot 2\)/]);

  await page.getByRole('link', { name: 'Avsnitt' }).click();
  await expect(page).toHaveURL(/group=section/);
  await expect(filter.getByLabel('Mall')).toHaveValue(/./);
  await expect(headline).toHaveText(/^Flest brister finns i /);
  await page.reload();
  await expect(filter.getByLabel('Godtagna brister')).toHaveValue('excluded');

  await filter.getByLabel('År').selectOption('2023');
  await filter.getByLabel('Regi').selectOption('privat regi');
  await filter.getByRole('button', { name: 'Visa' }).click();
  await expect(
    page.getByRole('heading', { name: 'Ingen beslutad uppföljning stämmer med urvalet' }),
  ).toBeVisible();
});

test('one control can be followed over units and years, down to the report', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('reader');
  await page.goto(RESULTS);
  await page.getByRole('link', { name: 'Beredskap att påbörja inom fem arbetsdagar' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Beredskap att påbörja inom fem arbetsdagar',
  );
  await checkPage(page);
  await page
    .getByRole('link', { name: /^Ej uppfyllt\. Relationsvåldscentrum Öst, uppföljning 2025-/ })
    .click();
  await expect(page).toHaveURL(/\/audits\/[^/]+\/report$/);
});

test('one unit over the years stands as a table too, and nothing is compared across its merger', async ({
  signedIn,
}) => {
  const page = await signedIn('auditor');
  await page.goto(RESULTS);
  const section = page.getByRole('region', { name: 'En enhet över åren' });
  await section.getByLabel('Enhet').selectOption('Relationsvåldscentrum Öst');
  await section.getByRole('button', { name: 'Visa' }).click();
  await expect(page).toHaveURL(/over=/);
  await expect(section.getByRole('row')).toHaveText([
    /Besök/,
    /^2025-10-14Relationsvåldscentrum Öst/,
    /^2023-11-21Relationsvåldscentrum Öst/,
    /^2021-10-05Relationsvåldscentrum Sydost/,
    /^2021-09-28Relationsvåldscentrum Innerstaden/,
  ]);
  await expect(section.getByText('Enheten bildades av andra 2023-07-01.')).toBeVisible();
  await expect(section.locator('.recharts-scatter')).toHaveCount(3);
});

test('a unit manager sees the results of their own units alone', async ({ signedIn }) => {
  const page = await signedIn('unitManager');
  await page.goto(RESULTS);
  const units = page.getByRole('form', { name: 'Urval' }).getByLabel('Enhet').getByRole('option');
  await expect(units.filter({ hasText: 'Relationsvåldscentrum Norr' })).toHaveCount(0);
  await expect(units.filter({ hasText: 'Familjestödsenheten' })).toHaveCount(1);
  await expect(page.getByText('Relationsvåldscentrum Norr')).toHaveCount(0);
});

test('the results can be taken out as a spreadsheet with the same choice, which the log tells of', async ({
  signedIn,
}) => {
  const page = await signedIn('admin');
  await page.goto(RESULTS);
  await page.getByRole('form', { name: 'Urval' }).getByLabel('Mall').selectOption('RVC');
  await page.getByRole('button', { name: 'Visa' }).first().click();
  await expect(page).toHaveURL(/template=/);
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta XLSX' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('resultat-2025.xlsx');
  const sheets = await readXlsxFile(await readFile(await download.path()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Kontroller', 'Svar', 'Uppföljningar']);
  const [controls, answers, audits] = sheets.map(({ data }) => data);
  expect(
    controls?.find(([name]) => name === 'Beredskap att påbörja inom fem arbetsdagar')?.slice(2, 9),
  ).toEqual([3, 0, 1, 4, 3, 3, 2]);
  expect(audits).toHaveLength(1 + 4);
  expect(audits?.[1]?.[1]).toEqual(new Date('2025-09-09T00:00:00Z'));
  expect(new Set(answers?.slice(1).map(([caseNumber]) => caseNumber)).size).toBe(4);

  await page.goto('/t/demo/log');
  await expect(page.getByRole('row').nth(1)).toContainText('Hämtade resultaten som kalkylblad');
});
