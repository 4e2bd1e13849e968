import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { expect, signIn, test } from '../support/browser';
import { makeOldAudits } from '../support/old-audits';

test.describe.configure({ timeout: 240_000 });

const slug = `arkiv-${v7().slice(-12)}`;
const retention = `/t/${slug}/settings/retention`;
const PASSWORD = 'en lång lösenfras för arkivet';
const mailOf = (login: string): string => `${login}@${slug}.example`;

const foljsam = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/foljsam.mjs', ...words], { env: process.env });

/** An organisation of its own, so that nothing of anybody else's is disposed of, with two administrators. */
async function makeOrganisation(): Promise<void> {
  await foljsam('tenant', 'create', '--slug', slug, '--name', `Arkivkommunen ${slug}`);
  for (const login of ['arkivarie', 'registrator'])
    await foljsam(
      ...['user', 'add', '--tenant', slug, '--email', mailOf(login), '--name', `Den ${login}`],
      ...['--role', 'admin', '--password', PASSWORD],
    );
}

async function decideRule(page: Page, type: string, years: string): Promise<void> {
  await page.getByRole('button', { name: `Ändra regeln för ${type}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Gallras', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Spara regeln' }).click();
  await expect(dialog.getByText(/Skriv ett antal år/)).toBeVisible();
  await dialog.getByLabel('Efter hur många år?').fill(years);
  await dialog.getByLabel('Beslut').fill('KS 2026-11-03 § 12');
  await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Spara regeln' }).click();
  await expect(dialog).toHaveCount(0);
}

test('what is due is proposed by one administrator, approved by another, gone, and told of for ever', async ({
  anotherBrowser,
  checkPage,
}) => {
  await makeOrganisation();
  const { due, held } = await makeOldAudits(slug);
  const archivist = await anotherBrowser();
  await archivist.goto(`/login?to=${retention}`);
  await signIn(archivist, mailOf('arkivarie'), PASSWORD);

  await test.step('the archivist writes down what was decided, and sees what is due and what waits', async () => {
    await expect(archivist.getByText('Inget att gallra i dag')).toBeVisible();
    await expect(archivist.getByText('Inget har gallrats')).toBeVisible();
    await decideRule(archivist, 'Uppföljningar', '10');
    const rules = archivist.getByRole('region', { name: 'Regeln för varje slag' });
    await expect(rules).toContainText('Gallras efter 10 år');
    await expect(rules).toContainText('KS 2026-11-03 § 12');
    const waiting = archivist.getByRole('row').filter({ hasText: held.caseNumber });
    await expect(waiting).toContainText('åtgärd 1 är överförd, men ingen uppföljning har tagit över den än');
    await checkPage(archivist);
  });

  await test.step('proposes it, and cannot answer the proposal', async () => {
    await archivist.getByRole('button', { name: 'Föreslå gallring' }).click();
    await archivist.getByRole('link', { name: /Ditt gallringsförslag väntar/ }).click();
    await archivist.waitForURL(new RegExp(`${retention}/[0-9a-f-]{36}$`));
    await expect(archivist.getByRole('row').filter({ hasText: due.caseNumber })).toBeVisible();
    await expect(archivist.getByText(held.caseNumber)).toHaveCount(0);
    await expect(archivist.getByRole('button', { name: 'Ta tillbaka' })).toBeVisible();
    await expect(archivist.getByRole('button', { name: 'Godkänn gallring' })).toHaveCount(0);
    await checkPage(archivist);
  });

  const other = await anotherBrowser();
  await test.step('the other one learns of it on the start page, reads it and approves', async () => {
    await other.goto(`/login?to=/t/${slug}`);
    await signIn(other, mailOf('registrator'), PASSWORD);
    await other.getByRole('link', { name: 'Ett gallringsförslag väntar på ditt svar' }).click();
    await other.getByRole('button', { name: 'Godkänn gallring' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Godkänn gallring' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the audit is gone, and the log of disposals says by whom and by which decision', async () => {
    await expect(async () => {
      await other.reload();
      await expect(other.getByText(/Gallrades \d{4}/)).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(other.getByText(/Den registrator, \d{4}/)).toBeVisible();
    await checkPage(other);
    await other.goto(retention);
    await expect(other.getByRole('row').filter({ hasText: 'Den arkivarie' })).toContainText('1 gallrade');
    await other.goto(`/t/${slug}/audits`);
    await expect(other.getByText(held.caseNumber).first()).toBeVisible();
    await expect(other.getByText(due.caseNumber)).toHaveCount(0);
  });

  await test.step('a copy of its report can still be verified by anyone', async () => {
    const anyone = await anotherBrowser();
    await anyone.goto(`/v/${due.code}`);
    await expect(anyone.getByText(/Rapporten gallrades .* KS 2026-11-03 § 12/)).toBeVisible();
    await expect(anyone.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });
});
