import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { expect, signIn, test } from '../support/browser';

test.describe.configure({ timeout: 240_000 });

const slug = `plan-${v7().slice(-12)}`;
const PASSWORD = 'en lång lösenfras för planen';
const mailOf = (login: string): string => `${login}@${slug}.example`;
const year = new Date().getUTCFullYear();

const foljsam = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/foljsam.mjs', ...words], { env: process.env });

/** An organisation of its own with the plan of 2014 for this year, two administrators and a reader. */
async function makeOrganisation(): Promise<void> {
  await foljsam('tenant', 'create', '--slug', slug, '--name', `Plankommunen ${slug}`);
  for (const [login, role] of [
    ['kansli', 'admin'],
    ['kollega', 'admin'],
    ['namnd', 'reader'],
  ] as const)
    await foljsam(
      ...['user', 'add', '--tenant', slug, '--email', mailOf(login), '--name', `Den ${login}`],
      ...['--role', role, '--password', PASSWORD],
    );
  await foljsam(
    ...['plan', 'import', 'plans/uppfoljningsplan-2014.json', '--tenant', slug],
    ...['--year', String(year), '--decided', `${year}-01-01`],
  );
}

/** Opens the indicator B.4.1 in the draft that is shown. */
async function openIndicator(page: Page): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Utkastets delar' });
  await parts.getByText('Respekt för brukarens integritet').click();
  await parts.getByRole('link', { name: /^B\.4\.1/ }).click();
  await expect(page.getByRole('form', { name: 'Indikator' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Indikator B.4.1' })).toBeVisible();
}

test('the next year’s plan is drafted from this year’s, with its changes marked, decided, and then stands', async ({
  anotherBrowser,
  checkPage,
}) => {
  await makeOrganisation();
  const admin = await anotherBrowser();
  await admin.goto(`/login?to=/t/${slug}/plan`);
  await signIn(admin, mailOf('kansli'), PASSWORD);

  await test.step('a copy is begun for the year after', async () => {
    await admin.getByRole('link', { name: 'Ny plan' }).click();
    await expect(admin.getByLabel('År', { exact: true })).toHaveValue(String(year + 1));
    await checkPage(admin);
    await admin.getByRole('button', { name: 'Börja utkastet' }).click();
    await expect(admin.getByText(`Utkast för ${year + 1}.`)).toBeVisible();
    await checkPage(admin);
  });

  const colleague = await anotherBrowser();
  await test.step('a colleague has the same indicator open', async () => {
    const { pathname } = new URL(admin.url());
    await colleague.goto(`/login?to=${pathname}`);
    await signIn(colleague, mailOf('kollega'), PASSWORD);
    await openIndicator(colleague);
  });

  await test.step('the days are read as they are written, and the part is saved', async () => {
    await openIndicator(admin);
    await admin.getByLabel('Mättillfälle').fill('1 april och hösten');
    const form = admin.getByRole('form', { name: 'Indikator' });
    await expect(form).toContainText(`${year + 1}-04-01`);
    await expect(form).toContainText('En årstid har inga bestämda dagar.');
    await admin.getByLabel('Mättillfälle').fill('1 mars och 1 november');
    await expect(form).toContainText(`${year + 1}-03-01`);
    await checkPage(admin);
    await admin.getByLabel('Beteckning').fill('');
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(form.getByText('Fyll i fältet.')).toBeVisible();
    await admin.getByLabel('Beteckning').fill('B.4.1');
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(form.getByText('Sparat.', { exact: true })).toBeVisible();
  });

  await test.step('who saves later is told what stands, and loses nothing', async () => {
    const form = colleague.getByRole('form', { name: 'Indikator' });
    await colleague.getByLabel('Motiv för val av indikator').fill('Delaktighet är en rättighet.');
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(form.getByText('Någon annan har ändrat samma del.')).toBeVisible();
    await expect(form).toContainText('1 mars och 1 november');
    await expect(colleague.getByLabel('Motiv för val av indikator')).toHaveValue(
      'Delaktighet är en rättighet.',
    );
    await checkPage(colleague);
    await colleague.getByLabel('Mättillfälle').fill('1 mars och 1 november');
    await form.getByRole('button', { name: 'Spara det jag har skrivit' }).click();
    await expect(form.getByText('Sparat.', { exact: true })).toBeVisible();
  });

  await test.step('the changes are marked against this year’s plan, and the board’s decision is written down', async () => {
    await admin.getByRole('link', { name: 'Ändringar och beslut' }).click();
    await expect(admin.getByText('Inget hindrar ett beslut.')).toBeVisible();
    const changed = admin.getByRole('region', { name: 'Områden, mål och indikatorer' });
    await expect(changed.getByRole('listitem')).toHaveCount(1);
    await expect(changed.locator('ins', { hasText: 'mars' })).toBeVisible();
    await expect(changed.locator('del', { hasText: 'april' })).toBeVisible();
    await expect(changed).toContainText('Delaktighet är en rättighet.');
    await checkPage(admin);
    await admin.getByRole('button', { name: 'Skriv in beslutet' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Var beslutet står').fill('Protokoll § 12');
    await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Planen är beslutad' }).click();
    await expect(admin.getByText(`Gäller ${year + 1}, beslutad`)).toBeVisible();
    await expect(admin.getByText('Beslut: Protokoll § 12')).toBeVisible();
    await checkPage(admin);
  });

  await test.step('whoever still has the draft open is refused to change it', async () => {
    const form = colleague.getByRole('form', { name: 'Indikator' });
    await colleague.getByLabel('Datakälla').fill('En annan källa');
    await form.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(form.getByText('Planen är inte längre ett utkast.')).toBeVisible();
  });

  await test.step('the board reads the plan and what is new in it, and cannot write', async () => {
    const reader = await anotherBrowser();
    const { pathname } = new URL(admin.url());
    await reader.goto(`/login?to=${pathname}`);
    await signIn(reader, mailOf('namnd'), PASSWORD);
    await expect(reader.getByText(`Gäller ${year + 1}, beslutad`)).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Ny plan' })).toHaveCount(0);
    await reader.getByRole('link', { name: 'Ändringar' }).click();
    await expect(reader.locator('ins', { hasText: 'mars' })).toBeVisible();
  });
});
