import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

const year = new Date().getUTCFullYear();
const [first, second] = [`${year}-01-01`, `${year}-01-02`];

/** Opens an indicator of the demo's plan that nobody else measures. */
async function openIndicator(page: Page): Promise<void> {
  await page.goto('/t/demo/plan');
  const contents = page.getByRole('navigation', { name: 'Planens innehåll' });
  await contents.getByText('Respekt för brukarens integritet').click();
  await contents.getByRole('link', { name: /^B\.4\.1/ }).click();
  await expect(page.getByRole('region', { name: 'Mätvärden', exact: true })).toBeVisible();
}

async function write(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(figures)) {
    await page.getByRole('textbox', { name, exact: true }).fill(text);
  }
}

async function measure(page: Page, day: string, figures: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('link', { name: 'Skriv in mätvärden' }).click();
  await page.getByLabel('Från och med').fill(day);
  await page.getByLabel('Till och med').fill(day);
  await page.getByLabel('Rader').selectOption('Sektion');
  await page.getByLabel('Grupper: Sektion').fill('Barn och unga\nVuxna\nSocialpsykiatri');
  await page.getByLabel('Kolumner').selectOption('Kön');
  await write(page, figures);
}

test('figures are written by groups, told without the small ones, corrected with a reason, and followed over time', async ({
  signedIn,
  checkPage,
}) => {
  const auditor = await signedIn('auditor');
  await openIndicator(auditor);
  const measured = auditor.getByRole('region', { name: 'Mätvärden', exact: true });
  await measure(auditor, first, {
    'Barn och unga, Kvinnor': '44 av 50',
    'Barn och unga, Män': '39/48',
    'Vuxna, Kvinnor': '31 av 37',
    'Vuxna, Män': 'fyrtio',
    'Socialpsykiatri, Kvinnor': '3 av 3',
    'Socialpsykiatri, Män': '14 av 18',
  });
  await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
  await expect(auditor.getByText(/^Skriv som 44 av 50/)).toBeVisible();
  await write(auditor, { 'Vuxna, Män': '54 av 53' });
  await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
  await expect(auditor.getByText(/^Skriv som 44 av 50/)).toBeVisible();
  await write(auditor, { 'Vuxna, Män': '41 av 53' });
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();

  await expect(measured.getByRole('row', { name: /^Socialpsykiatri/ })).toContainText('17 av 21');
  await expect(measured.getByRole('cell', { name: 'visas inte' })).toHaveCount(4);
  await checkPage(auditor);

  const reader = await signedIn('reader');
  await openIndicator(reader);
  const told = reader.getByRole('region', { name: 'Mätvärden', exact: true });
  await expect(told.getByRole('row', { name: /^Totalt/ })).toContainText('172 av 209');
  await expect(told).toContainText('Tal om färre än 5 visas inte.');
  expect(await reader.content()).not.toContain('14 av 18');
  await expect(told.getByRole('link', { name: /^Rätta/ })).toHaveCount(0);

  await auditor.getByRole('link', { name: `Rätta ${first}` }).click();
  await write(auditor, { 'Barn och unga, Män': '40 av 48' });
  await auditor.getByRole('button', { name: 'Spara rättelsen' }).click();
  await expect(auditor.getByText('Skriv varför.')).toBeVisible();
  await auditor.getByLabel('Varför rättas det?').fill('En akt var räknad två gånger.');
  await auditor.getByRole('button', { name: 'Spara rättelsen' }).click();
  await expect(measured.getByRole('row', { name: /^Totalt/ })).toContainText('173 av 209');
  await expect(measured).toContainText('version 2');

  await measure(auditor, second, {
    'Barn och unga, Kvinnor': '40 av 50',
    'Barn och unga, Män': '40 av 48',
    'Vuxna, Kvinnor': 'för få svar',
    'Vuxna, Män': '30 av 40',
    Vuxna: '34 av 44',
    Kvinnor: '60 av 72',
    Alla: '130 av 160',
  });
  await auditor.setViewportSize({ width: 360, height: 740 });
  expect(await auditor.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
  await expect(measured.getByRole('row', { name: /^Totalt/ })).toContainText('130 av 160');
  await expect(measured.getByRole('table')).toHaveCount(2);
  expect(await auditor.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await checkPage(auditor);
});
