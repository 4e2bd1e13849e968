import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/browser';
import { emailOf } from '../support/site';

const UNKNOWN = 'ingen@demo.example';

/** Sends the login form and gives what it answers. */
async function tryToSignIn(page: Page, email: string): Promise<string> {
  await page.getByLabel('E-post').fill(email);
  await page.getByRole('textbox', { name: 'Lösenord' }).fill('inte lösenordet');
  const answer = page.waitForResponse(/callback\/credentials/);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await answer;
  await expect(page.getByRole('button', { name: 'Logga in' })).toBeEnabled();
  return page.getByRole('main').getByRole('alert').innerText();
}

test('a wrong password and an unknown address are answered in the same words, and the address stays', async ({
  page,
  expectComplaint,
}) => {
  expectComplaint(/401/);
  await page.goto('/login');
  const known = await tryToSignIn(page, emailOf('reader', 'granne'));
  const unknown = await tryToSignIn(page, UNKNOWN);
  expect(known).toContain('E-post eller lösenord stämmer inte.');
  expect(unknown).toBe(known);
  await expect(page.getByLabel('E-post')).toHaveValue(UNKNOWN);
  await expect(page.getByRole('textbox', { name: 'Lösenord' })).toBeFocused();
});

test('whoever tries again and again is told how long to wait', async ({ page, expectComplaint }) => {
  expectComplaint(/401/);
  await page.goto('/login');
  await expect(async () => {
    expect(await tryToSignIn(page, 'en.till@demo.example')).toMatch(
      /För många försök.*Vänta (en minut|\d+ minuter)/s,
    );
  }).toPass({ intervals: [0], timeout: 30_000 });
});

test('an empty form says what is missing at each field', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByLabel('E-post')).toHaveAccessibleDescription('Skriv din e-postadress.');
  await expect(page.getByRole('textbox', { name: 'Lösenord' })).toHaveAccessibleDescription(
    'Skriv ditt lösenord.',
  );
});

test('a link deep into the house leads through the login page and back to it', async ({ page }) => {
  await page.goto('/t/demo/units/new');
  await expect(page).toHaveURL(/\/login\?/);
  await expect(page.getByText('gäller inte längre'), 'nobody was signed in here').toHaveCount(0);
  await signIn(page, emailOf('admin', 'demo'));
  await expect(page).toHaveURL(/\/t\/demo\/units\/new$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny enhet');
});

test('no script reads the cookies, and no other site sends them', async ({ signedIn }) => {
  const page = await signedIn('auditor');
  await page.goto('/t/demo');
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name)).toContain('foljsam-session');
  for (const { name, httpOnly, sameSite } of cookies)
    expect({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: true, sameSite: 'Lax' });
});

test('no other site may show a page of ours in a frame', async ({ request }) => {
  const answer = await request.get('/login');
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});
