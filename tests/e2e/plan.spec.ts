import { expect, test } from '../support/browser';
import { run } from '../support/pdf-programs';

test('whoever reads goes through the plan of the year to an indicator, in its own words and with its days', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('reader');
  await page.goto('/t/demo');
  await page.getByRole('link', { name: 'Plan och indikatorer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uppföljningsplan för god kvalitet');
  await expect(page.getByText('7 kvalitetsområden, 23 kontrollmål, 46 indikatorer.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A Ett gott bemötande' })).toBeVisible();
  await checkPage(page);
  const asked = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Planen som PDF' }).click();
  const file = await (await asked).path();
  expect(run('pdftotext', [file, '-'])).toContain('Indikator B.4.1');

  const contents = page.getByRole('navigation', { name: 'Planens innehåll' });
  await contents.getByText('Respekt för brukarens integritet').click();
  await contents.getByRole('link', { name: /^B\.4\.1/ }).click();
  await page.waitForURL('**/indicators/*');
  const year = new Date().getUTCFullYear();
  const measured = page.getByRole('region', { name: 'Så mäts den' });
  await expect(measured).toContainText(
    'alla ärenden som vid mättillfället ska ha en aktuell genomförandeplan',
  );
  await expect(measured).toContainText(`${year}-04-01`);
  await expect(measured).toContainText(`${year}-11-01`);
  await expect(contents.getByRole('link', { name: /^B\.4\.1/ })).toHaveAttribute('aria-current', 'page');
  await checkPage(page);

  await contents.getByText('Effektiva processer').click();
  await contents.getByRole('link', { name: /^H\.4\.2/ }).click();
  await expect(page.getByRole('heading', { name: /^H\.4\.2/ })).toBeVisible();
  await expect(measured.getByText('Planen säger inget')).toHaveCount(4);
});

test('on a phone the chosen indicator stands first, and says why it has no day', async ({ signedIn }) => {
  const page = await signedIn('unitManager');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/t/demo/plan');
  await page.getByRole('navigation', { name: 'Planens innehåll' }).getByText('Rätt kompetens').click();
  await page.getByRole('link', { name: /^G\.1\.1/ }).click();
  await expect(page.getByText('Dagen bestäms i någon annans anvisning.').first()).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
