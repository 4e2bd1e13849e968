import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

const year = new Date().getUTCFullYear();

const contentsOf = (page: Page) => page.getByRole('navigation', { name: 'Planens innehåll' });
const howMeasured = (page: Page) => page.getByRole('region', { name: 'Så mäts den' });

async function openIndicator(page: Page, label: RegExp): Promise<void> {
  await contentsOf(page).getByRole('link', { name: label }).click();
  await page.waitForURL('**/indicators/*');
}

test('a whole area is given to somebody, who hands one indicator on', async ({ signedIn, checkPage }) => {
  const admin = await signedIn('admin');
  await admin.goto('/t/demo/plan?show=unassigned');
  const choices = admin.getByRole('navigation', { name: 'Visa indikatorer' });
  await expect(choices.getByRole('link', { name: /^Saknar ansvarig/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  // A is somebody's since the demo was made.
  await expect(contentsOf(admin).getByText('Ett gott bemötande')).toHaveCount(0);
  const areas = admin.getByRole('region', { name: 'Ansvariga för mätningarna' });
  await areas.getByRole('button', { name: 'Spara ansvarig' }).click();
  await expect(areas.getByText('Välj minst ett kvalitetsområde.')).toBeVisible();
  await areas.getByRole('checkbox', { name: 'H Effektiva processer' }).check();
  await areas.getByLabel('Ansvarig', { exact: true }).selectOption('Administratör');
  await areas.getByRole('checkbox', { name: 'Bara indikatorer som saknar ansvarig' }).uncheck();
  await checkPage(admin);
  await areas.getByRole('button', { name: 'Spara ansvarig' }).click();
  await expect(areas.getByText('Sparat för 7 indikatorer.')).toBeVisible();
  await expect(contentsOf(admin).getByText('Effektiva processer')).toHaveCount(0);

  await choices.getByRole('link', { name: /^Alla/ }).click();
  await contentsOf(admin).getByText('Effektiva processer').click();
  await openIndicator(admin, /^H\.1\.1/);
  const change = admin.getByRole('button', { name: 'Byt ansvarig' });
  await change.click();
  const window = admin.getByRole('dialog');
  await window.getByLabel('Ansvarig', { exact: true }).selectOption('Uppföljare 2');
  await checkPage(admin);
  await window.getByRole('button', { name: 'Spara' }).click();
  await expect(window).toHaveCount(0);
  await expect(howMeasured(admin)).toContainText('Uppföljare 2');
  await admin.setViewportSize({ width: 360, height: 740 });
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('what is measured is done in the plan, and whoever reads sees it without being asked', async ({
  signedIn,
  checkPage,
}) => {
  const auditor = await signedIn('auditor');
  await auditor.goto('/t/demo/plan');
  await contentsOf(auditor).getByText('Respekt för brukarens integritet').click();
  await openIndicator(auditor, /^B 2\.3/);
  // A sample once a year is due on its last day.
  await expect(howMeasured(auditor)).toContainText(`${year}-01-01 till ${year}-12-31`);
  await auditor.getByRole('link', { name: 'Skriv in mätvärden' }).click();
  await auditor.getByLabel('Från och med').fill(`${year}-01-01`);
  await auditor.getByLabel('Till och med').fill(`${year}-01-01`);
  await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
  await expect(howMeasured(auditor)).toContainText('värdet saknas');
  await checkPage(auditor);
  await auditor
    .getByRole('navigation', { name: 'Visa indikatorer' })
    .getByRole('link', { name: /^Saknar värde/ })
    .click();
  await auditor.waitForURL('**?show=missing');
  await expect(contentsOf(auditor).getByRole('link', { name: /^B 2\.3.*mätt$/ })).toBeVisible();

  const reader = await signedIn('reader');
  await reader.goto(auditor.url());
  await expect(howMeasured(reader)).toContainText('värdet saknas');
  await expect(reader.getByRole('button', { name: /ansvarig$/ })).toHaveCount(0);
  await expect(reader.getByRole('link', { name: /^Saknar ansvarig/ })).toHaveCount(0);
  await howMeasured(reader)
    .getByRole('link', { name: /^Värden/ })
    .click();
  await expect(reader).toHaveURL(/#measured$/);
});
