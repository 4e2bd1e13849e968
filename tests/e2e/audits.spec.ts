import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

/** Plans an audit as an auditor does, and ends on its page. */
async function planOne(page: Page, visitDate: string): Promise<void> {
  await page.goto('/t/demo/audits');
  await page.getByRole('link', { name: 'Planera uppföljning' }).click();
  // The list, too, has a field for the unit.
  await page.waitForURL('**/audits/new');
  await page.getByLabel('Enhet').selectOption('Öppenvård missbruk');
  await page.getByLabel('Mall').selectOption('Missbruk, version 1');
  if (visitDate) await page.getByLabel('Dag för besöket').fill(visitDate);
  await page.getByRole('button', { name: 'Planera uppföljningen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Öppenvård missbruk');
}

test('an auditor plans an audit, sets the day that was missing, and begins the visit', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('auditor');
  await planOne(page, '');
  await expect(page.getByText('Dagen för besöket saknas.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Börja besöket' })).toHaveCount(0);
  await checkPage(page);

  await page.getByText(/^Avsnitt som ingår: (\d+) av \1$/).click();
  await page.getByRole('checkbox', { name: '3 Rutiner' }).uncheck();
  await page.getByLabel('Dag för besöket').fill('2026-03-02');
  await page.getByRole('button', { name: 'Lägg till en medverkande' }).click();
  await page.getByLabel('Namn', { exact: true }).fill('Samordnare');
  await page.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Börja besöket' }).click();
  await expect(page.getByRole('link', { name: 'Till formuläret' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Steg i uppföljningen' })).toContainText('Besök');
  await checkPage(page);

  await page.getByRole('link', { name: 'Till formuläret' }).click();
  const contents = page.getByRole('navigation', { name: 'Innehåll' });
  await expect(contents.getByRole('listitem').filter({ hasText: 'Rutiner' })).toContainText('ingår inte');
  await expect(page.getByText('Avsnittet ingår inte i den här uppföljningen.')).toBeVisible();
  await checkPage(page);
});

test('two who change the same facts lose nothing: the later one is told and chooses', async ({
  signedIn,
}) => {
  const first = await signedIn('auditor');
  await planOne(first, '2026-03-02');
  const second = await signedIn('admin');
  await second.goto(first.url());
  await second.getByLabel('Diarienummer').fill('2026/1');
  await second.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(second.getByText('Sparat', { exact: true })).toBeVisible();

  await first.getByLabel('Diarienummer').fill('2026/2');
  await first.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await expect(first.getByText('Någon annan har ändrat uppgifterna medan du skrev.')).toBeVisible();
  await expect(first.getByLabel('Diarienummer')).toHaveValue('2026/2');
  await first.getByRole('button', { name: 'Hämta de nya uppgifterna' }).click();
  await expect(first.getByLabel('Diarienummer')).toHaveValue('2026/1');
});

test('an audit is cancelled by its name and with a motive, which then stands on its page', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('auditor');
  await planOne(page, '2026-03-02');
  await page.getByRole('button', { name: 'Ställ in uppföljningen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('av Öppenvård missbruk?');
  await dialog.getByRole('button', { name: 'Ställ in uppföljningen' }).click();
  await expect(dialog.getByLabel('Varför ställs den in?')).toHaveAccessibleDescription(
    'Skriv varför uppföljningen ställs in.',
  );
  await checkPage(page);
  await dialog.getByLabel('Varför ställs den in?').fill('Enheten läggs ned.');
  await dialog.getByRole('button', { name: 'Ställ in uppföljningen' }).click();
  await expect(page.getByText('Uppföljningen är inställd.')).toBeVisible();
  await expect(page.getByText('Enheten läggs ned.')).toBeVisible();
});

test('a unit manager sees how far the audits of their units have come, and nothing of the work in them', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('unitManager');
  await page.goto('/t/demo/audits');
  await page.getByRole('link', { name: 'Relationsvåldscentrum Väst' }).first().click();
  await expect(page.getByRole('heading', { name: 'Basuppgifter' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nästa steg' })).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: 'Besök' })).toHaveCount(0);
  await checkPage(page);
});
