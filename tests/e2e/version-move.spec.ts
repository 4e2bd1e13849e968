import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/browser';
import { newRvcDraft } from '../support/new-rvc-draft';

/** A whole form beside its tree takes axe a while, on a machine that may be busy. */
test.describe.configure({ timeout: 300_000 });

const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });

test('before a stricter draft is published, it says how many units would have got another judgement, and why', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin');
  await page.goto(await newRvcDraft('demo'));
  await page.getByRole('button', { name: 'Regler för bedömningen' }).click();
  await page.getByLabel('Gräns i procent').fill('100');
  await expect(page.getByText(/^Sparat \d/)).toBeVisible();
  const panel = page.getByRole('region', { name: 'Om utkastet hade gällt' });
  await expect(panel).toContainText(/Med utkastet hade [1-9]\d* av \d+ enheter fått en annan bedömning\./);
  await expect(panel).toContainText(/från alternativ [1-3] till 4/);
  await checkPage(page);
});

test('a running audit is moved to a new version of its form, after its auditor has seen what that means, and back', async ({
  signedIn,
  anotherBrowser,
  checkPage,
}) => {
  const admin = await signedIn('admin', 'granne');
  await admin.goto(await newRvcDraft('granne'));
  await row(admin, /Verksamheten och uppdraget/).click();
  await admin.keyboard.press('ArrowRight');
  await row(admin, 'Förändringar under året').click();
  await admin.keyboard.press('Delete');
  await expect(row(admin, 'Förändringar under året')).toContainText('borttagen');
  await admin.getByRole('button', { name: /^Publicera version/ }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Vad som är nytt').fill('En fråga mindre.');
  await dialog.getByRole('button', { name: /^Publicera version/ }).click();
  await admin.waitForURL(/\/templates\/[0-9a-f-]+$/);
  await expect(admin.getByText('Pågående uppföljningar på äldre versioner')).toBeVisible();

  const auditor = await anotherBrowser();
  await auditor.goto('/login');
  await signIn(auditor, 'uppfoljare@granne.example');
  await auditor.goto('/t/granne/audits');
  // Tests that try to break in leave audits of their own there, of the year 2099.
  const running = auditor.getByRole('row').filter({ hasNotText: '2099-' });
  await running.getByRole('link', { name: 'Kvinnojouren Lyktan' }).click();
  await auditor.getByRole('link', { name: 'Se vad en flytt innebär' }).click();
  await expect(auditor.getByRole('heading', { level: 1 })).toContainText('Flytta till version');
  const setAside = auditor.getByRole('region', { name: 'Läggs undan' });
  await expect(setAside).toContainText('Förändringar under året');
  await checkPage(auditor);
  await auditor.getByRole('button', { name: /^Flytta till version/ }).click();
  await expect(auditor.getByText(/^Uppföljningen är flyttad till version/)).toBeVisible();
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Ångra flytten' }).click();
  await expect(auditor.getByText('Mallen har en ny version.')).toBeVisible();
});
