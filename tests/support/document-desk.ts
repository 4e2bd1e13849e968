import type { Locator, Page } from '@playwright/test';
import { expect } from './browser';

/** The desk of a quality document, as somebody who writes in it uses it. */

const slowly = { timeout: 60_000 };

/** A section of the paper, by its heading. */
export const sectionOf = (page: Page, heading: string) =>
  page.getByRole('region', { name: heading, exact: true });

/** A section that is open for writing. */
export const openedSection = (page: Page, heading: string) =>
  page.getByRole('region', { name: `Avsnittet ${heading}`, exact: true });

export async function openSection(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: `Redigera ${heading}`, exact: true }).click();
  await expect(openedSection(page, heading).getByRole('textbox', { name: `Text, ${heading}` })).toBeVisible(
    slowly,
  );
}

/** Removes every section that is said to lack something, until nothing is lacking. */
export async function removeWhatLacks(page: Page): Promise<void> {
  const lacking = page
    .getByRole('region', { name: 'Före beslut' })
    .getByRole('link', { name: /är tomt|antal saknas/ });
  while ((await lacking.count()) > 0) await removeSection(page, lacking.first());
  await expect(page.getByText('Alla avsnitt har text eller data.')).toBeVisible();
}

/** Removes the section that a line of what is lacking names. */
async function removeSection(page: Page, lacking: Locator): Promise<void> {
  const heading = /”(.*)”/.exec((await lacking.textContent()) ?? '')?.[1] ?? '';
  await openSection(page, heading);
  await page.getByRole('button', { name: `Ta bort ${heading}`, exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Ta bort' }).click();
  // While it stands, nothing else on the page is there for whoever looks by roles.
  await expect(question).toHaveCount(0, slowly);
  await expect(openedSection(page, heading)).toHaveCount(0);
}

/** Decides the document as the board's § 12, with a fresh login, and waits for its seal; gives the link to the file. */
export async function decideDocument(page: Page, password: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Gör klar för beslut' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Var beslutet står').fill('Socialnämnden § 12');
  await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(password);
  await dialog.getByRole('button', { name: 'Besluta dokumentet' }).click();
  await expect(
    page.getByText(/^Beslutad \d{4}-\d\d-\d\d\. Version 1\. Beslut: Socialnämnden § 12\.$/),
  ).toBeVisible(slowly);
  const link = page.getByRole('link', { name: 'Stämplad pdf' });
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 120_000 });
  return link;
}
