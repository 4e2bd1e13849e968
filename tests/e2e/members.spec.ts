import { v7 } from 'uuid';
import { expect, test } from '../support/browser';
import { mailedPath } from '../support/mail-folder';

const PASSWORD = 'en lång lösenfras för provet';

test('whoever is invited comes in by the mail, manages a unit, chooses a new password, and is out at once when ended', async ({
  signedIn,
  anotherBrowser,
  expectComplaint,
}) => {
  test.setTimeout(180_000);
  const email = `${v7()}@prov.example`;
  const admin = await signedIn('admin');
  await admin.goto('/t/demo/members');
  await admin.getByRole('link', { name: 'Bjud in' }).click();
  await admin.getByLabel('E-post').fill(email);
  await admin.getByLabel('Namn').fill('Enhetschef i provet');
  await admin.getByLabel('Enhetschef', { exact: true }).check();
  await admin.getByLabel('Relationsvåldscentrum Väst', { exact: true }).check();
  await admin.getByRole('button', { name: 'Skicka inbjudan' }).click();
  await expect(admin).toHaveURL(/\/t\/demo\/members$/);
  await expect(admin.getByRole('region', { name: 'Inbjudna' })).toContainText(email);

  const phone = await anotherBrowser();
  await phone.setViewportSize({ width: 360, height: 740 });
  const invitation = await mailedPath(email, 'invitation');
  await phone.goto(invitation);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Du är inbjuden till');
  await phone.getByRole('textbox', { name: 'Lösenord' }).fill('Sommaren2026!');
  await phone.getByRole('button', { name: /^Gå med/ }).click();
  await expect(phone.getByText('för vanligt')).toBeVisible();
  await phone.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
  await phone.getByRole('button', { name: /^Gå med/ }).click();
  await phone.waitForURL((url) => url.pathname === '/t/demo');
  await phone.goto('/t/demo/units');
  await expect(phone.getByRole('link', { name: 'Relationsvåldscentrum Väst', exact: true })).toBeVisible();
  await phone.goto(invitation);
  await expect(phone.getByText('Den är redan använd')).toBeVisible();

  await phone.goto('/reset');
  await phone.getByLabel('E-post').fill(email);
  await phone.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(phone.getByText('Titta i din e-post.')).toBeVisible();
  await phone.goto(await mailedPath(email, 'reset'));
  await phone.getByRole('textbox', { name: 'Lösenord' }).fill(`${PASSWORD} igen`);
  await phone.getByRole('button', { name: 'Byt lösenord' }).click();
  await expect(phone.getByText('Ditt lösenord är bytt.')).toBeVisible();
  await phone.getByLabel('E-post').fill(email);
  await phone.getByRole('textbox', { name: 'Lösenord' }).fill(`${PASSWORD} igen`);
  await phone.getByRole('button', { name: 'Logga in' }).click();
  await phone.waitForURL((url) => url.pathname.startsWith('/t/'));

  await admin.goto('/t/demo/members');
  await admin.getByRole('link', { name: 'Enhetschef i provet', exact: true }).first().click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Enhetschef i provet');
  await admin.getByRole('button', { name: 'Avsluta nu' }).click();
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Avsluta nu' }).click();
  await expect(admin.getByText('Medlemskapet är avslutat.')).toBeVisible();
  expectComplaint(/404/);
  await phone.goto('/t/demo/units');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
});

test('an address without an account gets the same answer, and a broken link says what to do', async ({
  page,
}) => {
  await page.goto('/login');
  await page.getByRole('link', { name: 'Glömt lösenordet?' }).click();
  // The page that is left has a field by the same name.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nytt lösenord');
  await page.getByLabel('E-post').fill(`${v7()}@prov.example`);
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(page.getByText('Titta i din e-post.')).toBeVisible();
  await page.goto(`/invitation/${'A'.repeat(43)}`);
  await expect(page.getByText('Be administratören som bjöd in dig')).toBeVisible();
  const headers = (await page.request.get(`/reset/${'A'.repeat(43)}`)).headers();
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toContain('no-store');
});
