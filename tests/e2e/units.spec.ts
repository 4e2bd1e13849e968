import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';

test('a unit manager sees the units they answer for, those that went up in them, and no others', async ({
  signedIn,
  expectComplaint,
}) => {
  expectComplaint(/404/);
  const auditor = await signedIn('auditor');
  await auditor.goto('/t/demo/units');
  const other = auditor.getByRole('link', { name: 'Öppenvård missbruk' });
  const address = (await other.getAttribute('href')) ?? '';

  const manager = await signedIn('unitManager');
  await manager.goto('/t/demo/units');
  const names = manager.getByRole('main').getByRole('listitem').getByRole('link');
  // The first is ended: the unit after it took over what was decided there.
  await expect(names).toHaveText([
    'Familjestöd Spånga-Tensta',
    'Familjestödsenheten',
    'Relationsvåldscentrum Väst',
  ]);
  await manager.goto(address);
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
});

/** Goes to a control as a person without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${control} by keyboard`);
}

test('an administrator registers a unit by keyboard alone, sees it, and finds it in the log', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin');
  const name = `Boendestöd Norr ${Date.now()}`;
  await page.goto('/t/demo/units');
  await tabTo(page, page.getByRole('link', { name: 'Ny enhet' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Namn'));
  await page.keyboard.type(name);
  await tabTo(page, page.getByLabel('Utförare'));
  await page.keyboard.type('Stadsdel');
  await tabTo(page, page.getByLabel('Adressen är skyddad'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Lägg in enheten' }));
  await checkPage(page);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Adressen är skyddad')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Logg', exact: true }));
  await page.keyboard.press('Enter');
  const newest = page.getByRole('row').nth(1);
  await expect(newest).toContainText('Lade in en enhet');
  await expect(newest).toContainText('Administratör');
});

test('what is wrong is said at its field, and nothing that was written is lost', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin');
  await page.goto('/t/demo/units/new');
  const save = page.getByRole('button', { name: 'Lägg in enheten' });
  const name = page.getByLabel('Namn');
  const from = page.getByLabel('Gäller från');
  await from.fill('');
  await save.click();
  await expect(name).toHaveAccessibleDescription('Skriv enhetens namn.');
  await expect(page.getByLabel('Utförare')).toHaveAccessibleDescription('Välj vem som driver enheten.');
  await expect(from).toHaveAccessibleDescription('Skriv från vilken dag enheten finns.');
  await checkPage(page);

  await name.fill('x'.repeat(201));
  await page.getByLabel('Utförare').selectOption('Stadsdelsförvaltningen');
  await from.fill('2026-01-01');
  await page.getByLabel('Besöksadress').fill('Storgatan 1\u202e');
  await page.getByLabel('Telefon').fill('0'.repeat(51));
  await page.getByLabel('E-post').fill('ingen adress');
  await save.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Det du har skrivit står kvar.');
  await expect(name).toHaveAccessibleDescription('Texten är för lång.');
  await expect(name).toBeFocused();
  await expect(page.getByLabel('Besöksadress')).toHaveAccessibleDescription(
    /tecken som inte går att använda/,
  );
  await expect(page.getByLabel('Telefon')).toHaveAccessibleDescription('Texten är för lång.');
  await expect(page.getByLabel('E-post')).toHaveAccessibleDescription(/hel e-postadress/);
  await expect(page.getByLabel('E-post')).toHaveValue('ingen adress');
  await expect(from).toHaveValue('2026-01-01');
});

test('a form that cannot be sent says so and keeps what was written', async ({
  signedIn,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  const page = await signedIn('admin');
  await page.goto('/t/demo/units/new');
  await page.getByLabel('Namn').fill('Boendestöd Söder');
  await page.getByLabel('Utförare').selectOption('Stadsdelsförvaltningen');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Lägg in enheten' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Servern svarar inte.');
  await expect(page.getByLabel('Namn')).toHaveValue('Boendestöd Söder');
  await page.context().setOffline(false);
  // And one that stays where it is, whose page is shown anew when it has been sent.
  await page.goto('/t/demo/settings/organisation');
  await page.getByLabel('Färgkod').fill('#123456');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Spara färgen' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Servern svarar inte.');
  await expect(page.getByLabel('Färgkod')).toHaveValue('#123456');
  await page.context().setOffline(false);
});
