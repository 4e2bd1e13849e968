import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { demoPassword } from '../support/site';

const unit = 'Kvinnojouren Ängen';

/** Opens the demo's audit whose draft waits for four eyes. */
async function openAudit(page: Page): Promise<void> {
  await page.goto('/t/demo/audits?status=approval');
  await page
    .getByRole('row', { name: new RegExp(unit) })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unit);
}

async function confirm(page: Page, deed: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lösenord', { exact: true }).fill(demoPassword());
  await dialog.getByRole('button', { name: deed }).click();
}

test('a draft is approved by another than the one who asked, decided, and taken up again with a motive', async ({
  signedIn,
  checkPage,
}) => {
  const auditor = await signedIn('auditor');
  await openAudit(auditor);
  await auditor.getByRole('link', { name: 'Till godkännandet' }).click();
  await expect(auditor.getByText('Den som begärde godkännandet kan inte själv godkänna.')).toBeVisible();
  await expect(auditor.getByRole('button', { name: 'Godkänn utkastet' })).toHaveCount(0);

  const admin = await signedIn('admin');
  await openAudit(admin);
  await admin.getByRole('link', { name: 'Till godkännandet' }).click();
  await checkPage(admin);
  await admin.getByRole('button', { name: 'Godkänn utkastet' }).click();
  await confirm(admin, 'Godkänn');
  await expect(admin.getByText(/^Godkänt .* av Administratör\.$/)).toBeVisible();

  await auditor.reload();
  await auditor.getByRole('button', { name: 'Besluta', exact: true }).click();
  await confirm(auditor, 'Besluta och stämpla');
  await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(`Rapport: ${unit}`);

  await auditor.getByRole('link', { name: 'Planering' }).click();
  await auditor.getByRole('link', { name: 'Öppna igen …' }).click();
  await auditor.getByRole('button', { name: 'Öppna igen', exact: true }).click();
  await expect(auditor.getByText('Skriv varför uppföljningen öppnas igen.')).toBeVisible();
  await checkPage(auditor);
  await auditor.getByLabel('Varför öppnas den igen?').fill('Ett svar var fel.');
  await auditor.getByRole('button', { name: 'Öppna igen', exact: true }).click();
  await expect(auditor.getByText('Uppföljningen har öppnats igen')).toBeVisible();
  await expect(auditor.getByText(/Ett svar var fel\.$/)).toBeVisible();
});
