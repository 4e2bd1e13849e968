import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { expect, test } from '../support/browser';

const RUN = v7().slice(-12);
const HOME = '/t/granne/units';
const provider = { before: `Omsorgen ${RUN}`, after: `Omsorgen Väst ${RUN}` };
const area = `Området ${RUN}`;

async function register(page: Page, name: string, parent?: string): Promise<void> {
  await page.goto(`${HOME}/new`);
  await page.getByLabel('Namn').fill(name);
  await page.getByLabel('Utförare').selectOption(provider.after);
  if (parent) await page.getByLabel('Del av').selectOption(parent);
  await page.getByLabel('Gäller från').fill('2020-01-01');
  await page.getByRole('button', { name: 'Lägg in enheten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('an administrator renames a provider and a unit and merges two units; what they were before stays to be read', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin', 'granne');
  const history = page.getByRole('region', { name: 'Enhetens historia' });

  await test.step('a provider gets a new name', async () => {
    await page.goto(`${HOME}/providers`);
    await page.getByRole('button', { name: 'Ny utförare' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Namn').fill(provider.before);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: `Ändra ${provider.before}` }).click();
    await dialog.getByLabel('Namn').fill(provider.after);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('rowheader', { name: provider.after })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Utförarnas historia' })).toContainText(
      `${provider.before} byter namn till ${provider.after}.`,
    );
    await checkPage(page);
  });

  await test.step('a unit in an area gets a new name, which its history says', async () => {
    await register(page, area);
    await register(page, `Söder ${RUN}`, area);
    await register(page, `Norr ${RUN}`, area);
    await page.getByRole('link', { name: 'Ändra', exact: true }).click();
    await page.getByLabel('Namn').fill(`Norra ${RUN}`);
    await page.getByRole('button', { name: 'Spara ändringarna' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Norra ${RUN}`);
    await expect(history).toContainText(`Byter namn från Norr ${RUN} till Norra ${RUN}.`);
  });

  await test.step('both become one, which says where it comes from', async () => {
    await page.getByRole('link', { name: 'Slå samman', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: `Norra ${RUN}` })).toBeChecked();
    await page.getByRole('checkbox', { name: `Söder ${RUN}` }).check();
    await page.getByLabel('Den nya enhetens namn').fill(`Samlade ${RUN}`);
    await page.getByLabel('Utförare').selectOption(provider.after);
    await page.getByLabel('Del av').selectOption(area);
    await page.getByRole('button', { name: 'Slå samman enheterna' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Samlade ${RUN}`);
    await expect(history).toContainText(/slås samman till den här enheten/);
    await checkPage(page);
    await page.getByRole('link', { name: `Norra ${RUN}`, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Norra ${RUN}`);
    await expect(history).toContainText(`Går upp i Samlade ${RUN}.`);
    await expect(history).toContainText(`Byter namn från Norr ${RUN} till Norra ${RUN}.`);
  });

  await test.step('the tree shows all three under their area, and which have ended', async () => {
    await page.goto(HOME);
    const branch = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: area, exact: true }) });
    const parts = branch.getByRole('listitem');
    await expect(parts).toHaveCount(3);
    for (const name of ['Norra', 'Söder'])
      await expect(parts.filter({ hasText: `${name} ${RUN}` })).toContainText('avslutad');
    await expect(parts.filter({ hasText: `Samlade ${RUN}` })).not.toContainText('avslutad');
  });
});
