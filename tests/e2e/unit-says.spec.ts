import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { draftWithFactReview, type OwnAudit, plannedWithSelfAssessment } from '../support/site-review';

/** Two people in two browsers, on a whole form, on a machine that may be busy. */
test.describe.configure({ timeout: 240_000 });

const phone = { width: 360, height: 740 };

/** Presses a key until the focus is there: what cannot be reached so cannot be used by keyboard alone. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not lead there');
}

const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

let own: OwnAudit | undefined;
test.afterEach(async () => {
  await own?.cancel();
});

test('a manager reviews the draft on a telephone by keyboard alone, and the auditor keeps it with a motive', async ({
  signedIn,
  checkPage,
}) => {
  own = await draftWithFactReview('granne');
  const address = `/t/granne/audits/${own.auditId}`;
  const auditor = await signedIn('auditor', 'granne');
  await auditor.goto(address);
  await expect(auditor.getByLabel('Sista dag för synpunkter')).toBeVisible();
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Skicka på faktagranskning' }).click();
  await expect(auditor.getByRole('link', { name: 'Till faktagranskningen' })).toBeVisible();

  const manager = await signedIn('unitManager', 'granne');
  await manager.setViewportSize(phone);
  await manager.goto(address);
  await reach(manager, manager.getByRole('link', { name: 'Till faktagranskningen' }));
  await manager.keyboard.press('Enter');
  await expect(manager.getByRole('heading', { level: 1 })).toContainText('Granska utkastet senast');
  expect(await overhang(manager)).toBe(0);
  const deficiency = manager
    .getByRole('region', { name: 'Brister i utkastet' })
    .getByRole('listitem')
    .first();
  await reach(manager, deficiency.getByRole('radio', { name: 'Stämmer' }));
  await manager.keyboard.press('ArrowRight');
  await reach(manager, deficiency.getByLabel('Din kommentar'));
  await manager.keyboard.type('Rutinen finns sedan i mars.');
  const action = manager.getByRole('region', { name: 'Åtgärder som föreslås' }).getByRole('listitem').first();
  await reach(manager, action.getByRole('radio', { name: 'Stämmer' }));
  await manager.keyboard.press('Space');
  await expect(manager.getByText('2 av 3 granskade')).toBeVisible();
  await expect(manager.getByText(/^Sparat \d/)).toBeVisible();
  await checkPage(manager);

  await manager.reload();
  await expect(deficiency.getByLabel('Din kommentar')).toHaveValue('Rutinen finns sedan i mars.');
  await reach(manager, manager.getByRole('button', { name: 'Skicka in' }));
  await manager.keyboard.press('Enter');
  const dialog = manager.getByRole('alertdialog');
  await expect(dialog).toContainText('1 punkt är inte granskad.');
  await reach(manager, dialog.getByRole('button', { name: 'Skicka in' }), 'Shift+Tab');
  await manager.keyboard.press('Enter');
  await expect(manager.getByText(/^Inskickat/)).toBeVisible();
  await expect(manager.getByText('Uppföljaren har inte svarat än.')).toBeVisible();

  await auditor.goto(`${address}/fact-review`);
  await expect(auditor.getByText('1 synpunkt att besvara')).toBeVisible();
  await expect(auditor.getByText('1 punkt stämmer, 1 har en synpunkt.')).toBeVisible();
  await expect(auditor.getByText('Oförändrad sedan utkastet skickades')).toBeVisible();
  await auditor.getByRole('radio', { name: 'Behåll med motiv' }).check();
  await auditor.getByRole('button', { name: 'Behåll utkastet' }).click();
  await expect(auditor.getByText('Skriv varför utkastet behålls.')).toBeVisible();
  await auditor.getByRole('textbox', { name: 'Motiv' }).fill('Rutinen är inte beslutad.');
  await auditor.getByRole('button', { name: 'Behåll utkastet' }).click();
  await expect(auditor.getByText('Utkastet behålls.').first()).toBeVisible();
  await expect(auditor.getByRole('checkbox', { name: 'Visa båda texterna i rapporten' })).toBeChecked();
  await checkPage(auditor);

  await manager.reload();
  await expect(manager.getByText('Rutinen är inte beslutad.').first()).toBeVisible();
  expect(await overhang(manager)).toBe(0);
});

test('a unit answers the form itself, and the auditor sees where the two differ', async ({
  signedIn,
  checkPage,
}) => {
  own = await plannedWithSelfAssessment('granne');
  const address = `/t/granne/audits/${own.auditId}`;
  const auditor = await signedIn('auditor', 'granne');
  await auditor.goto(address);
  await auditor.getByRole('button', { name: 'Be enheten om självskattning' }).click();
  await expect(auditor.getByText(/Enheten har inte lämnat in sin självskattning\. Den ska/)).toBeVisible();

  const manager = await signedIn('unitManager', 'granne');
  await manager.goto(address);
  await manager.getByRole('link', { name: 'Till självskattningen' }).click();
  await expect(manager.getByRole('heading', { level: 1 })).toContainText('Självskattning');
  await expect(manager.getByRole('heading', { name: 'Bedömningen just nu' })).toHaveCount(0);
  const answers = (page: Page) => page.getByRole('radio', { name: 'Ja', exact: true }).first();
  await answers(manager).check();
  await expect(manager.getByText(/^Sparat \d/)).toBeVisible();
  // What lies half under the bar at the top would be measured as half its size.
  await manager.evaluate(() => window.scrollTo(0, 0));
  await checkPage(manager);
  await manager.getByRole('link', { name: 'Klar', exact: true }).first().click();
  await manager.getByRole('button', { name: 'Lämna in självskattningen' }).click();
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Lämna in självskattningen' }).click();
  await expect(manager.getByText(/^Självskattningen lämnades in/)).toBeVisible();

  await auditor.goto(address);
  await auditor.getByRole('button', { name: 'Börja besöket' }).click();
  await expect(auditor.getByRole('link', { name: 'Till formuläret' })).toBeVisible();
  await auditor.goto(`${address}/checklist`);
  await auditor.getByRole('radio', { name: 'Nej', exact: true }).first().check();
  await expect(auditor.getByText(/^Sparat \d/)).toBeVisible();
  await auditor.getByRole('button', { name: /^Skiljer sig\s*1$/ }).click();
  const differing = auditor.getByRole('radio', { name: 'Nej', exact: true });
  await expect(differing).toHaveCount(1);
  await auditor.getByRole('button', { name: /^Visa mer om/ }).click();
  await expect(auditor.getByRole('row', { name: /Enhetens självskattning/ })).toContainText('Ja');
  await checkPage(auditor);
});
