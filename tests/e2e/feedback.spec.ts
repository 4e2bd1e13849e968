import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';

/** Of the second tenant, and of the form there that no audit is made on. */
const home = '/t/granne';
const form = 'Öppenvård barn och unga';
const said = 'Evidens och beprövad erfarenhet är två frågor i en.';

async function openTemplate(page: Page): Promise<void> {
  await page.goto(`${home}/templates`);
  await page.getByRole('link', { name: form, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(form);
}

test('what an auditor says of an item becomes a change, and they are told in which version it came', async ({
  signedIn,
  checkPage,
}) => {
  test.slow();
  const auditor = await signedIn('auditor', 'granne');
  const admin = await signedIn('admin', 'granne');

  await test.step('the auditor says it where the form is read', async () => {
    await openTemplate(auditor);
    await auditor.getByRole('link', { name: 'Version 1', exact: true }).click();
    await auditor
      .getByRole('button', { name: /^Lämna synpunkt på .*Nationella riktlinjer och evidensbaserad praktik/ })
      .click();
    const dialog = auditor.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Skicka synpunkten' }).click();
    await expect(dialog.getByText('Välj vad synpunkten gäller.')).toBeVisible();
    await expect(dialog.getByText('Skriv din synpunkt.')).toBeVisible();
    await checkPage(auditor);
    await dialog.getByRole('radio', { name: 'Otydlig' }).check();
    await dialog.getByLabel('Din synpunkt').fill(said);
    await dialog.getByRole('button', { name: 'Skicka synpunkten' }).click();
    await expect(dialog.getByText('Tack! Synpunkten är skickad.')).toBeVisible();
    await checkPage(auditor);
    await dialog.getByRole('button', { name: 'Stäng' }).first().click();
  });

  await test.step('the administrator sees that it waits, and answers it', async () => {
    await admin.goto(home);
    const row = admin.getByRole('region', { name: 'Synpunkter på mallarna' }).getByRole('listitem');
    const waiting = row.filter({ hasText: form });
    await expect(waiting).toContainText('1 synpunkt väntar');
    await waiting.getByRole('link', { name: 'Läs synpunkterna' }).click();
    const card = admin.getByRole('article').filter({ hasText: said });
    await expect(card).toContainText('Otydlig');
    await checkPage(admin);
    const { width, height } = admin.viewportSize() ?? { width: 1280, height: 720 };
    await admin.setViewportSize({ width: 320, height: 640 });
    expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await checkPage(admin);
    await admin.setViewportSize({ width, height });
    await card.getByRole('button', { name: 'Svara' }).click();
    await admin.getByLabel('Svar', { exact: true }).fill('Bra, vi delar den.');
    await checkPage(admin);
    await admin.getByRole('button', { name: 'Skicka svaret' }).click();
    await expect(card).toContainText('Svar: Bra, vi delar den.');
    await admin.getByLabel('Slag').selectOption('Annat');
    await expect(admin.getByText('Inga synpunkter passar det du har valt att visa.')).toBeVisible();
    await checkPage(admin);
  });

  await test.step('beside the editor it becomes a change of its item', async () => {
    await openTemplate(admin);
    await admin.getByRole('button', { name: 'Börja ett utkast' }).click();
    await admin.getByRole('tab', { name: /Synpunkter/ }).click();
    const card = admin.getByRole('article').filter({ hasText: said });
    await card.getByRole('button', { name: 'Gör till ändring' }).click();
    await expect(card).toContainText('som inte är ändrad än');
    await admin.getByLabel('Kontrollpunktens text').fill('Arbetet bygger på evidens.');
    await expect(card).toContainText('när utkastet publiceras');
    await checkPage(admin);
    await expect(admin.getByText(/^Sparat \d/)).toBeVisible();
    await admin.getByRole('button', { name: 'Publicera version 2' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Vad som är nytt').fill('En fråga i stället för två.');
    await dialog.getByRole('button', { name: 'Publicera version 2' }).click();
    await admin.waitForURL(/\/templates\/[0-9a-f-]+$/);
    await expect(admin.getByText('Inget väntar på svar.')).toBeVisible();
  });

  await test.step('the auditor is told, sees what changed, and has then seen it', async () => {
    await auditor.goto(home);
    const news = auditor.getByRole('region', { name: 'Dina synpunkter' });
    await expect(news).toContainText('Löst i version 2');
    await expect(news).toContainText('Svar: Bra, vi delar den.');
    await checkPage(auditor);
    await news.getByRole('link', { name: 'Se ändringarna' }).click();
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(`Ändringar i ${form}`);
    await auditor.goBack();
    await news.getByRole('button', { name: /^Jag har sett det/ }).click();
    await expect(news).toHaveCount(0);
  });
});

test('what is written in the checklist without a network stays, and is sent once when the network is back', async ({
  signedIn,
  checkPage,
  expectComplaint,
}) => {
  test.slow();
  const page = await signedIn('auditor', 'granne');
  await page.goto(home);
  await page.getByRole('link', { name: 'Fortsätt besöket' }).click();
  await page
    .getByRole('button', { name: /^Visa mer om / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Lämna synpunkt på mallen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Gäller inte oss' }).check();
  await page.context().setOffline(true);
  await expect(dialog.getByText('Du har inget nät.')).toBeVisible();
  await dialog.getByLabel('Din synpunkt').fill('Frågan gäller bara större enheter.');
  expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await dialog.getByRole('button', { name: 'Skicka synpunkten' }).click();
  await expect(dialog.getByText('Det gick inte att spara.')).toBeVisible();
  await checkPage(page);
  await page.keyboard.press('Escape');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Lämna synpunkt på mallen' }).click();
  await expect(dialog.getByLabel('Din synpunkt')).toHaveValue('Frågan gäller bara större enheter.');
  await dialog.getByRole('button', { name: 'Skicka synpunkten' }).click();
  await expect(dialog.getByText('Tack! Synpunkten är skickad.')).toBeVisible();
});

test('a unit manager may speak for a unit that the form is used on, and only then', async ({ signedIn }) => {
  const page = await signedIn('unitManager', 'granne');
  await page.goto(`${home}/templates`);
  await page.getByRole('link', { name: 'RVC', exact: true }).first().click();
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lämna synpunkt på hela mallen' })).toBeVisible();
  await openTemplate(page);
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Innehåll' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Lämna synpunkt/ })).toHaveCount(0);
});
