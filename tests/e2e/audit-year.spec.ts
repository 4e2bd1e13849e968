import { v7 } from 'uuid';
import { expect, test } from '../support/browser';

const year = new Date().getFullYear();

test('a unit that stands out in the year is planned, and stands in its month', async ({
  signedIn,
  checkPage,
}) => {
  const unit = `Fältassistenterna ${v7()}`;
  const admin = await signedIn('admin');

  await test.step('a new unit has never been followed up', async () => {
    await admin.goto('/t/demo/units/new');
    await admin.getByLabel('Namn', { exact: true }).fill(unit);
    await admin.getByLabel('Utförare').selectOption({ index: 1 });
    await admin.getByLabel('Gäller från', { exact: true }).fill('2020-01-01');
    await admin.getByRole('button', { name: 'Lägg in enheten' }).click();
    await expect(admin.getByRole('heading', { level: 1, name: unit })).toBeVisible();
  });

  const page = await signedIn('auditor');
  const row = page.getByRole('row').filter({ hasText: unit });

  await test.step('the plan of the year leads to its audits, where the unit stands out', async () => {
    await page.goto('/t/demo/plan');
    await page.getByRole('link', { name: 'Årets uppföljningar' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Årets uppföljningar' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Årets uppföljningar, kalender' })).toBeVisible();
    await checkPage(page);
    await page.goto(`/t/demo/audits/year?year=${year}&view=table&only=missing`);
    await expect(row).toContainText('ingen planerad');
    await expect(row).toContainText('Första uppföljningen');
    await checkPage(page);
  });

  await test.step('it is planned from there, with the unit filled in', async () => {
    await page.getByRole('link', { name: `Planera en uppföljning av ${unit}` }).click();
    await expect(page.getByLabel('Enhet', { exact: true }).locator('option:checked')).toHaveText(unit);
    await page.getByLabel('Mall', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Dag för besöket').fill(`${year}-12-07`);
    await page.getByRole('button', { name: 'Planera uppföljningen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: unit })).toBeVisible();
  });

  await test.step('it stands in its month, and no longer among those without', async () => {
    await page.goto(`/t/demo/audits/year?year=${year}`);
    await expect(
      row.getByRole('link', { name: `${unit}: planerad ${year}-12-07, Uppföljare` }),
    ).toBeVisible();
    await expect(row.getByRole('link', { name: /^Planera/ })).toHaveCount(0);
    await page.getByRole('link', { name: /^Utan uppföljning/ }).click();
    await page.waitForURL(/only=missing/);
    await expect(page.getByRole('link', { name: /^Utan uppföljning/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(row).toHaveCount(0);
  });

  await test.step('a reader sees that it is due, and nothing of what is planned', async () => {
    const reader = await signedIn('reader');
    await reader.goto(`/t/demo/audits/year?year=${year}&view=table`);
    const own = reader.getByRole('row').filter({ hasText: unit });
    await expect(own).toContainText('ingen beslutad');
    await expect(own.getByRole('link', { name: /planerad/ })).toHaveCount(0);
    await expect(reader.getByText('besök per månad')).toHaveCount(0);
    await checkPage(reader);
  });

  await test.step('on a phone it is a list', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/t/demo/audits/year?year=${year}`);
    await expect(page.getByRole('listitem').filter({ hasText: unit })).toContainText(
      `planerad ${year}-12-07`,
    );
    await expect(page.getByRole('region', { name: 'Årets uppföljningar, kalender' })).toBeHidden();
    await checkPage(page);
  });

  await test.step('the rule is among the settings', async () => {
    await admin.goto('/t/demo/settings');
    await expect(admin.getByLabel('År mellan uppföljningar')).toHaveValue('2');
    await admin.getByLabel('År vid hög risk').fill('0');
    await admin.getByRole('button', { name: 'Spara inställningarna' }).click();
    await expect(admin.getByText('Skriv ett helt tal från 1 till 10.')).toBeVisible();
    await checkPage(admin);
  });
});
