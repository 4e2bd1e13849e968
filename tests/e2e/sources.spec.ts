import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

/** The row of the register that its first cell names. */
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').getByText(name, { exact: true }) });

test('whoever reads sees what is repealed, what came in its place, and which templates cite it where', async ({
  signedIn,
  checkPage,
  expectComplaint,
}) => {
  expectComplaint(/403/);
  const page = await signedIn('reader');
  await page.goto('/t/demo/templates/sources');
  const repealed = rowOf(page, 'SoL');
  await expect(repealed).toContainText('Upphävd');
  await expect(repealed).toContainText('till och med 2025-06-30');
  await expect(repealed).toContainText('enligt SFS 2025:400');
  await expect(rowOf(page, 'BBIC')).toContainText('Okänt');
  const places = repealed.getByRole('group').filter({ hasText: 'RVC' });
  await places.getByText(/^RVC: \d+ ställen$/).click();
  await expect(places.getByText('Anmälningsskyldighet enligt SoL (14 kap. 1 §)')).toBeVisible();
  await repealed.getByRole('link', { name: 'SoL (2025:400)' }).click();
  await expect(rowOf(page, 'SoL (2025:400)')).toBeInViewport();

  const review = page.getByRole('region', { name: 'RVC' });
  await expect(review).toContainText(
    'SoL är upphävd. Sista dagen var 2025-06-30. I stället gäller SoL (2025:400).',
  );
  await expect(page.getByRole('link', { name: 'Lägg till' })).toHaveCount(0);
  await checkPage(page);
  await page.goto('/t/demo/templates/sources/new');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Lägg till en lag eller ett krav');
});

test('an administrator corrects a source, is told what is missing, and takes the correction back', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin');
  await page.goto('/t/demo/templates/sources');
  await rowOf(page, 'BBIC').getByRole('link', { name: 'Ändra BBIC' }).click();
  const lastDay = page.getByRole('group', { name: 'Sista dagen som den gäller' });
  await lastDay.getByLabel('Sista dagen som den gäller').fill('2024-12-31');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(lastDay.getByText('Skriv varifrån det är känt.')).toBeVisible();
  await checkPage(page);
  await lastDay.getByLabel('Varifrån är det känt?').fill('Nämndens beslut');
  await page.getByRole('button', { name: 'Spara' }).click();

  await page.waitForURL('**/sources#source-bbic');
  await expect(rowOf(page, 'BBIC')).toContainText('Har gått ut');
  await expect(rowOf(page, 'BBIC')).toContainText('rättad av er');
  await checkPage(page);

  await rowOf(page, 'BBIC').getByRole('link', { name: 'Ändra BBIC' }).click();
  await page.getByRole('button', { name: 'Ta bort er rättelse' }).click();
  await checkPage(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort er rättelse' }).click();
  await page.waitForURL('**/sources');
  await expect(rowOf(page, 'BBIC')).toContainText('Okänt');
});

test('two administrators who add the same key lose nothing: the later one is told', async ({ signedIn }) => {
  const page = await signedIn('admin');
  const key = `riktlinje-${Date.now()}`;
  const add = async () => {
    await page.goto(
      `/t/demo/templates/sources/new?${new URLSearchParams({ key, designation: 'Vår riktlinje' })}`,
    );
    await page.getByLabel('Slag').selectOption('Vägledning');
    await page.getByRole('button', { name: 'Spara' }).click();
  };
  await add();
  await page.waitForURL(`**/sources#source-${key}`);
  await add();
  await expect(page.getByRole('alert').getByText('Någon annan har ändrat det här')).toBeVisible();
  await expect(page.getByLabel('Beteckning')).toHaveValue('Vår riktlinje');
});

test('the register speaks English too, and fits on a screen of 320 px', async ({ signedIn, checkPage }) => {
  const page = await signedIn('admin');
  await page.goto('/t/demo');
  await page.context().addCookies([{ name: 'foljsam-language', value: 'en', url: page.url() }]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/t/demo/templates/sources',
    '/t/demo/templates/sources/new',
    '/t/demo/templates/sources/sol',
  ]) {
    await page.goto(path);
    await checkPage(page);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, path).toBe(0);
  }
  await page.goto('/t/demo/templates/sources');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laws and requirements');
  await expect(rowOf(page, 'SoL')).toContainText('Repealed');
});
