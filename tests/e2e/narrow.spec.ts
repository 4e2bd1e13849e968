import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

test.use({ viewport: { width: 320, height: 640 } });

/** How far a page reaches past the edge of the screen, in CSS pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const path of [
  '/t/demo',
  '/t/demo/units',
  '/t/demo/units/new',
  '/t/demo/results',
  '/t/demo/members',
  '/t/demo/members/new',
  '/t/demo/log',
  '/t/demo/accessibility',
  '/t/demo/help/auditor',
  '/t/demo/settings/privacy',
  '/t/demo/settings/retention',
  '/t/demo/plan',
  '/t/demo/case-reviews',
  '/t/demo/case-reviews/new',
  '/t/demo/documents',
  '/t/demo/audits/year',
  '/t/demo/overview',
  '/t/demo/risks',
  '/t/demo/settings/organisation',
  '/t/demo/settings/seal',
  '/t/demo/settings/sign-on',
  '/t/demo/units/merge',
  '/t/demo/units/providers',
  '/t/demo/units/import',
  '/t/demo/nothing-here',
]) {
  test(`${path} fits on a screen of 320 px without sideways scroll`, async ({
    signedIn,
    expectComplaint,
  }) => {
    if (path.endsWith('here')) expectComplaint(/404/);
    const page = await signedIn('admin');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await overhang(page)).toBe(0);
    await expect(page.getByRole('banner').getByRole('button', { name: 'Meny' })).toBeVisible();
  });
}

test('the login page fits on a screen of 320 px without sideways scroll', async ({ page }) => {
  await page.goto('/login');
  expect(await overhang(page)).toBe(0);
});

test('the page of a unit fits on a screen of 320 px, and the menu opens there', async ({ signedIn }) => {
  const page = await signedIn('unitManager');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/t/demo/units');
  await page.getByRole('link', { name: 'Relationsvåldscentrum Väst', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relationsvåldscentrum Väst');
  expect(await overhang(page)).toBe(0);
  await page.getByRole('button', { name: 'Meny' }).click();
  await expect(page.getByRole('link', { name: 'Enheter', exact: true })).toBeVisible();
});
