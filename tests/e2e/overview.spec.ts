import { expect, test } from '../support/browser';

const year = new Date().getFullYear();
const slowly = { timeout: 60_000 };

test('a reader lands on how the year stands, picks another, reads its documents, and prints it', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('reader');
  const section = (name: string) => page.getByRole('region', { name, exact: true });

  await test.step('the start page leads with the year, and on to its page', async () => {
    await page.goto('/t/demo');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      new RegExp(`^Planen för ${year} är beslutad\\. .+ av 46 indikatorer är`),
    );
    await checkPage(page);
    await page.getByRole('link', { name: 'Visa översikten' }).click();
    await expect(section('Indikatorer')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Översikt', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await checkPage(page);
  });

  await test.step('it says what is decided, how figures stand to their targets, and what is overdue', async () => {
    await expect(section('Planer och rapporter som är beslutade')).toContainText(`Beslutad ${year}-01-01`);
    const days = page.getByRole('row').filter({ hasText: 'Antal dagar i barn och ungdomsutredningar' });
    await expect(days).toContainText('högst 105 dagar');
    await expect(days).toContainText('Når målet');
    await expect(section('Försenat').getByRole('heading', { level: 3 }).first()).toContainText(
      'efter sista dag',
    );
  });

  await test.step('there is nothing to change on it', async () => {
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  });

  await test.step('another year stands in the address', async () => {
    await page
      .getByRole('navigation', { name: 'Välj år' })
      .getByRole('link', { name: String(year - 1) })
      .click();
    await page.waitForURL(new RegExp(`year=${year - 1}$`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      `Planen för ${year - 1} är beslutad, och året är avslutat.`,
    );
    await expect(page).toHaveTitle(new RegExp(`Översikt ${year - 1}`));
    await checkPage(page);
  });

  await test.step('the quality report of that year is opened as its sealed file', async () => {
    const name = `Hämta Kvalitetsberättelse ${year - 1} som pdf`;
    const link = section('Planer och rapporter som är beslutade').getByRole('link', { name });
    await expect(async () => {
      await page.reload();
      await expect(link).toBeVisible();
    }).toPass(slowly);
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toContain('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page
      .getByRole('link', { name: `Kontrollera äktheten hos Kvalitetsberättelse ${year - 1}` })
      .click();
    await page.waitForURL(/\/v\//);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('a year without anything says so', async () => {
    await page.goto('/t/demo/overview?year=2001');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ingen plan är beslutad för 2001.');
    await expect(page.getByText('Inget är beslutat för 2001')).toBeVisible();
    await checkPage(page);
  });

  await test.step('printed, it says whose it is and leaves the ways on it out', async () => {
    await page.goto('/t/demo/overview');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(`Demokommunen. Översikt ${year}.`)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Välj år' })).toBeHidden();
    const wide = page.getByRole('region', { name: /, mätvärden$/ }).first();
    await expect(wide).toBeVisible();
    await page.emulateMedia({ media: null });
  });

  await test.step('on a phone the tables are lists, and nothing is wider than the page', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/t/demo/overview');
    await expect(page.getByRole('region', { name: /, mätvärden$/ }).first()).toBeHidden();
    await expect(
      section('Indikatorer').getByRole('listitem').filter({ hasText: 'Når målet' }).first(),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await checkPage(page);
  });
});

test('a manager reads the year of their own units, an administrator that of all', async ({ signedIn }) => {
  const headline = /^Planen för \d{4} är beslutad/;
  const manager = await signedIn('unitManager');
  await manager.goto('/t/demo/overview');
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText(headline);
  const admin = await signedIn('admin');
  await admin.goto('/t/demo/overview');
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(headline);
  const units = (page: typeof admin) => page.getByRole('link', { name: /^Visa åtgärderna för/ });
  expect(await units(manager).count()).toBeLessThan(await units(admin).count());
});
