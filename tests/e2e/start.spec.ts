import { type Role, roles } from '@/lib/domain/actor';
import { expect, test } from '../support/browser';

/** What each role is told first, and the sections of work below it; with the demo content as it is installed. */
const startPages: Record<Role, Record<'sv' | 'en', { title: RegExp; section: RegExp }>> = {
  auditor: {
    sv: { title: /väntar på dig/, section: /^(Dina uppföljningar|Besluta|Verifiera|Besöka)$/ },
    en: { title: /waiting for you|waits for you/, section: /^(Your audits|Decide|Verify|Visit)$/ },
  },
  unitManager: {
    sv: { title: /väntar på dig|ska vara klar|skulle ha varit klar/, section: /^Dina enheter$/ },
    en: { title: /waits? for you|to be done by|late/, section: /^Your units$/ },
  },
  admin: {
    sv: { title: /enhet(er)? saknar chef|har en chef/, section: /^Enheter utan chef$/ },
    en: { title: /manager/, section: /^Units without a manager$/ },
  },
  reader: {
    sv: { title: /^Planen för \d{4} är beslutad/, section: /^Beslutade uppföljningar$/ },
    en: { title: /^The plan for \d{4} is decided/, section: /^Decided audits$/ },
  },
};

for (const role of roles) {
  test(`signing in as ${role} leads to a page that says what is asked, in both languages and all colours`, async ({
    signedIn,
    checkPage,
  }) => {
    const page = await signedIn(role);
    await page.goto('/');
    await expect(page).toHaveURL(/\/t\/demo$/);
    const { sv, en } = startPages[role];
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sv.title);
    await expect(page.getByRole('heading', { level: 2, name: sv.section }).first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv-SE');
    await checkPage(page);

    await page.getByRole('button', { name: 'Mörkt' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.title);
    await expect(page.getByRole('heading', { level: 2, name: en.section }).first()).toBeVisible();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}
