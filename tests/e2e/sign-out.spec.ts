import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/browser';
import { emailOf } from '../support/site';

async function chooseInUserMenu(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: 'Konto och inställningar' }).click();
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
}

test('signing out ends the session: its cookie, kept by someone, opens nothing', async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto('/login');
  await signIn(page, emailOf('reader', 'granne'));
  const kept = await page.context().storageState();
  await chooseInUserMenu(page, 'Logga ut');
  await expect(page.getByText('Du är utloggad.')).toBeVisible();

  const someone = await playwright.request.newContext({ storageState: kept, ...(baseURL && { baseURL }) });
  const answer = await someone.get('/t/granne', { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toMatch(/^\/login\?notice=sessionEnded/);
  await someone.dispose();
});

test('after signing out the way back in the browser shows nothing of what was there', async ({ page }) => {
  await page.goto('/login');
  await signIn(page, emailOf('reader', 'granne'));
  await page.getByRole('link', { name: 'Enheter' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enheter');
  await chooseInUserMenu(page, 'Logga ut');
  await expect(page.getByText('Du är utloggad.')).toBeVisible();
  await page.goBack();
  // The page that one leaves asks to log in as well.
  await page.waitForURL(/\/login\?to=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in');
  await expect(page.getByText('Kvinnojouren Lyktan')).toHaveCount(0);
});

test('signing out everywhere ends the session in another browser too, which says so', async ({
  page,
  anotherBrowser,
}) => {
  const other = await anotherBrowser();
  for (const one of [page, other]) {
    await one.goto('/login');
    await signIn(one, emailOf('reader', 'granne'));
  }
  await chooseInUserMenu(page, 'Logga ut överallt');
  await expect(page.getByText('Du är utloggad överallt.')).toBeVisible();
  await other.goto('/t/granne/units');
  await expect(other.getByText('Din inloggning gäller inte längre.')).toBeVisible();
  await signIn(other, emailOf('reader', 'granne'));
  await expect(other).toHaveURL(/\/t\/granne\/units$/);
});
