import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

const day = `${new Date().getUTCFullYear()}-01-02`;

/** Opens an indicator of the demo's plan that nobody else measures on that day. */
async function openIndicator(page: Page): Promise<void> {
  await page.goto('/t/demo/plan');
  const contents = page.getByRole('navigation', { name: 'Planens innehåll' });
  await contents.getByText('Respekt för brukarens integritet').click();
  await contents.getByRole('link', { name: /^B 2\.3/ }).click();
  await expect(page.getByRole('region', { name: 'Aktgranskningar', exact: true }).first()).toBeVisible();
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Gör en aktgranskning' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ny aktgranskning' })).toBeVisible();
  await expect(page.getByLabel('Indikator').locator('option:checked')).toContainText('B 2.3');
  await page.getByLabel('Ärenden från och med').fill(day);
  await page.getByLabel('Till och med').fill(day);
  await page.getByLabel('Antal ärenden').fill('6');
  await page.getByRole('button', { name: 'Börja granska' }).click();
  await expect(page.getByText('Det här behöver fyllas i.')).toBeVisible();
  await page.getByLabel('Hur urvalet är gjort').fill('Varje sjätte akt.');
  await page.getByRole('button', { name: 'Börja granska' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Aktgranskning: B 2\.3/ })).toBeVisible();
}

/** The numerator: neither a meeting with the child nor the reasons why not are documented. */
async function chooseRule(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ändra hur resultatet räknas' }).click();
  const form = page.getByRole('form', { name: 'Ändra hur resultatet räknas' });
  await form.getByLabel('Resultatet').selectOption('Andel med täljare och nämnare');
  for (const name of ['Har träffat barnet inför omprövningen', 'Skäl dokumenterade inför omprövningen'])
    await form.getByRole('group', { name }).getByRole('checkbox', { name: 'Nej' }).check();
  await form.getByLabel('Bland').selectOption('Ärendet gäller ett övervägande eller en omprövning: Ja');
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Täljare: ärenden där allt det här stämmer')).toBeVisible();
}

/** Presses keys in the case that is shown: `j` leads to the next control, `1` and `2` are its answers. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const caseHeading = (page: Page, number: number) =>
  page.getByRole('heading', { level: 2, name: `Ärende ${number} av 6` });

test('case files are reviewed by keyboard, also without a network, and become the figure of their indicator', async ({
  signedIn,
  checkPage,
}) => {
  const auditor = await signedIn('auditor');
  await openIndicator(auditor);
  await begin(auditor);
  await chooseRule(auditor);
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Klar', exact: true }).click();
  const missing = auditor.getByRole('form', { name: 'Klar' }).getByRole('alert');
  await expect(missing).toContainText('6 saker saknas');
  await expect(missing).toContainText('Ärende 6: 6 svar saknas');

  await auditor.getByRole('button', { name: 'Ärende 1', exact: true }).press('Enter');
  await expect(caseHeading(auditor, 1)).toBeFocused();
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(caseHeading(auditor, number)).toBeVisible();
    if (number === 3) {
      // What is still being sent would be complained of.
      await expect(auditor.getByText('2 av 6 ärenden ifyllda')).toBeVisible();
      await expect(auditor.getByText(/^(Allt är sparat|Sparat)/).first()).toBeVisible();
      await auditor.context().setOffline(true);
    }
    // It is no follow-up; it is a reconsideration, where the child was not met, and nobody says why.
    await press(auditor, 'j', '2', 'j', '1', 'j', '2', 'j', '2');
    await expect(
      auditor.getByRole('group', { name: /skälen är dokumenterade/ }).getByLabel('Nej'),
    ).toBeChecked();
    if (number === 3) {
      await expect(auditor.getByText(/offline/i).first()).toBeVisible();
      await auditor.context().setOffline(false);
    }
    await press(auditor, 'n');
  }
  await expect(caseHeading(auditor, 6)).toBeVisible();
  await press(auditor, 'j', '2', 'j', '1', 'j', '1', 'j');
  const reasons = auditor.getByRole('group', { name: /skälen är dokumenterade/ });
  await reasons.getByRole('checkbox', { name: 'Inte aktuellt i det här ärendet' }).check();
  await checkPage(auditor);
  await expect(auditor.getByText(/^Sparat/).first()).toBeVisible();
  await expect(auditor.getByText('6 av 6 ärenden ifyllda')).toBeVisible();

  await auditor.getByRole('button', { name: 'Alla ärenden' }).first().click();
  await expect(auditor.getByRole('row', { name: /^Ärende 3/ })).toContainText('ifyllt');
  await auditor.getByRole('button', { name: 'Klar', exact: true }).click();
  await expect(auditor.getByText(/^Granskningen blev klar/)).toBeVisible();
  await auditor.getByRole('link', { name: 'Till indikatorn' }).click();
  const measured = auditor.getByRole('region', { name: 'Mätvärden', exact: true });
  await expect(measured).toContainText('5 av 6');
  await checkPage(auditor);

  const reader = await signedIn('reader');
  await reader.goto(auditor.url());
  await expect(reader.getByRole('region', { name: 'Mätvärden', exact: true })).toContainText('5 av 6');
  await expect(reader.getByRole('heading', { name: 'Aktgranskningar' })).toHaveCount(0);
});
