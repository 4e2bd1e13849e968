import type { FileChooser, Page } from '@playwright/test';
import { type WrittenRow, writeMeasurementFile } from '@/lib/files/measurement-words';
import { readSheetsFile } from '@/lib/files/sheets-file';
import { expect, test } from '../support/browser';

const year = new Date().getUTCFullYear();

/** An indicator of the demo's plan that nobody else measures, and a day that it is measured on. */
const INDICATOR = 'samordnade-individuella-planer';
const TITLE = 'Samordnade individuella planer';
const DAY = `${year}-01-01`;

/** The rows of a spreadsheet that a link gives. */
async function rowsBehind(page: Page, name: string) {
  const address = await page.getByRole('link', { name }).getAttribute('href');
  const file = await page.request.get(address ?? '');
  expect(file.headers()['content-disposition']).toContain('attachment');
  const sheets = await readSheetsFile(await file.body());
  return sheets.ok ? (sheets.value[0]?.rows ?? []) : [];
}

/** Opens what chooses a file by the keyboard alone. */
async function chooserByKeyboard(page: Page, label: string): Promise<FileChooser> {
  await page.getByLabel(label, { exact: true }).focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  return chooser;
}

/** As a spreadsheet program on a Swedish Windows saves it. */
const asSwedishCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map((cells) => cells.join(';')).join('\r\n'), 'latin1');

test('figures are read in from a file, all errors at once, and taken out again without the small ones', async ({
  signedIn,
  checkPage,
  expectComplaint,
}) => {
  expectComplaint(/422/);
  const auditor = await signedIn('auditor');
  await auditor.goto('/t/demo/plan');
  await auditor.getByRole('link', { name: 'Läs in mätvärden' }).click();
  await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('Läs in mätvärden');

  const [head = []] = await rowsBehind(auditor, 'Hämta en fil att fylla i');
  expect(head.slice(0, 4)).toEqual(['Indikator', 'Mått', 'Från', 'Till']);
  expect(head).toContain('Värde');

  const columns = ['Indikator', 'Från', 'Till', 'Kön', 'Värde'];
  const broken = asSwedishCsv([
    columns,
    [INDICATOR, DAY, DAY, 'Kvinnor', '3 av 5'],
    [INDICATOR, DAY, DAY, 'Män', 'nästan alla'],
    ['Z.9', '1 januari', DAY, '', '12 av 18'],
  ]);
  const csv = { name: 'mätvärden.csv', mimeType: 'text/csv', buffer: broken };
  await auditor.getByLabel('Välj kalkylblad').setInputFiles(csv);
  const problems = auditor.getByRole('main').getByRole('listitem');
  await expect(problems).toHaveText([
    /rad 3, Värde.*44 av 50/,
    /rad 4, Indikator.*ingen sådan indikator/,
    /rad 4, Från.*2026-01-31/,
  ]);
  await expect(auditor.getByRole('alert').filter({ hasText: 'Inget har sparats' })).toContainText('3 saker');
  await auditor.setViewportSize({ width: 360, height: 740 });
  expect(await auditor.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await checkPage(auditor);

  const row = { indicator: INDICATOR, from: DAY, to: DAY };
  const right: WrittenRow[] = [
    { ...row, sex: 'Kvinnor', figure: '3 av 5', comment: 'Räknat för hand.' },
    { ...row, sex: 'Män', figure: '19 av 23' },
  ];
  const xlsx = {
    name: 'mätvärden.xlsx',
    mimeType: '',
    buffer: Buffer.from(await writeMeasurementFile(right, 'sv')),
  };
  const chooser = await chooserByKeyboard(auditor, 'Välj ett annat kalkylblad');
  await chooser.setFiles(xlsx);
  await expect(auditor.getByRole('row', { name: new RegExp(TITLE) })).toContainText('22 av 28');
  expect(await auditor.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Spara mätvärdena' }).focus();
  await auditor.keyboard.press('Enter');
  await expect(auditor.getByText('En mätning sparades')).toBeVisible();
  await auditor.setViewportSize({ width: 1280, height: 800 });
  await auditor.getByRole('link', { name: 'Till planen' }).click();

  const contents = auditor.getByRole('navigation', { name: 'Planens innehåll' });
  await contents.getByText('Ett gott bemötande', { exact: true }).click();
  await contents.getByRole('link', { name: /^A2\.2/ }).click();
  const measured = auditor.getByRole('region', { name: 'Mätvärden', exact: true });
  const told = measured.getByRole('row', { name: /^Alla/ });
  await expect(told).toContainText('22 av 28');
  await expect(told.getByRole('cell', { name: 'visas inte' })).toHaveCount(2);
  await expect(measured).toContainText('Räknat för hand.');

  const reader = await signedIn('reader');
  await reader.goto('/t/demo/plan');
  await expect(reader.getByRole('link', { name: 'Läs in mätvärden' })).toHaveCount(0);
  const [names = [], ...rows] = await rowsBehind(reader, 'Hämta mätvärden');
  const at = (name: string) => names.indexOf(name);
  const of = rows.filter((cells) => cells[at('Nyckel')] === INDICATOR && cells[at('Från')] === DAY);
  expect(of.map((cells) => cells[at('Värde')])).toEqual(['visas inte', 'visas inte', '22 av 28']);
  expect(of.map((cells) => cells[at('Täljare')])).toEqual([null, null, 22]);
});
