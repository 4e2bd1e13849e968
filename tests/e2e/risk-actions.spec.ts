import { v7 } from 'uuid';
import { expect, test } from '../support/browser';

const riskTitle = 'En hög personalomsättning';

test('an action is raised on a risk, given to a manager on the board, reported and verified by somebody else', async ({
  signedIn,
  checkPage,
}) => {
  test.slow();
  const text = `Skriv en plan för introduktion, ${v7().slice(-6)}`;
  const admin = await signedIn('admin');
  const manager = await signedIn('unitManager');
  const auditor = await signedIn('auditor');

  await test.step('on the risk, with a deadline in one’s own words', async () => {
    await admin.goto('/t/demo/risks');
    await admin.getByRole('row').filter({ hasText: riskTitle }).getByRole('link').first().click();
    await expect(admin.getByRole('heading', { level: 1 })).toContainText(riskTitle);
    await admin.getByRole('button', { name: 'Ny åtgärd' }).click();
    const form = admin.getByRole('form', { name: 'Ny åtgärd' });
    await form.getByLabel('Vad ska göras?').fill(text);
    await form.getByLabel('Åtgärdas senast').fill('2099-03-31');
    await expect(form).toContainText('2099-03-31');
    await checkPage(admin);
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(admin.getByRole('link', { name: text })).toBeVisible();
    await checkPage(admin);
  });

  await test.step('on the board it is given to the manager', async () => {
    await admin.goto('/t/demo/actions?view=table&origin=risk');
    const row = admin.getByRole('row').filter({ hasText: text });
    await expect(row).toContainText(/Risk \d+ · Hela förvaltningen/);
    await row.getByRole('checkbox').check();
    const bulk = admin.getByRole('region', { name: 'Det som är markerat' });
    await bulk.getByLabel('Utförs av').selectOption('Enhetschef');
    await checkPage(admin);
    await bulk.getByRole('button', { name: 'Tilldela 1' }).click();
    await expect(bulk).toContainText('1 åtgärd är tilldelad.');
  });

  await test.step('the manager finds it, on a phone, and reports it done', async () => {
    await manager.setViewportSize({ width: 360, height: 740 });
    await manager.goto('/t/demo');
    await manager.getByRole('main').getByRole('link', { name: text }).click();
    await expect(manager.getByRole('heading', { level: 1 })).toHaveText(text);
    await checkPage(manager);
    expect(await manager.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await manager.getByRole('button', { name: 'Markera som åtgärdad' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByLabel('Vad har ni gjort?').fill('Planen är skriven.');
    await dialog.getByRole('button', { name: 'Markera som åtgärdad' }).click();
    await expect(manager.getByText('Rapporterad, väntar på kontroll')).toBeVisible();
    await expect(manager.getByRole('button', { name: 'Verifiera' })).toHaveCount(0);
  });

  await test.step('an auditor is told on the start page, and verifies it', async () => {
    await auditor.goto('/t/demo/actions?view=table&origin=risk&waiting=verify');
    await auditor.getByRole('link', { name: text }).click();
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(text);
    await auditor.getByRole('button', { name: 'Verifiera' }).click();
    const dialog = auditor.getByRole('dialog');
    await dialog.getByLabel('Dagen då den var åtgärdad').fill(new Date().toISOString().slice(0, 10));
    await dialog.getByText('I samtal').click();
    await dialog.getByRole('button', { name: 'Verifiera' }).click();
    await expect(auditor.getByText(/Verifierad, klar/)).toBeVisible();
    await checkPage(auditor);
  });
});
