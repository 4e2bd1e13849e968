import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '@/lib/domain/actor';
import { expectAccessible } from './accessible';
import { demoPassword, emailOf, type TenantSlug } from './site';
import { WatchedPages } from './watched-pages';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

type Fixtures = {
  /**
   * A page in a browser of its own where the demo person with that role is signed in. The first time they sign in through
   * the form; after that the session is used again for as long as it stands.
   */
  signedIn: (role: Role, tenant?: TenantSlug) => Promise<Page>;
  /** A page in one more browser, where nobody is signed in. */
  anotherBrowser: () => Promise<Page>;
  /** Announces what the browser will complain of in this test, such as an answer that is meant to be an error. */
  expectComplaint: (complaint: RegExp) => void;
  /** Runs axe on a page as it is now; every page that a test ends on is checked without asking. */
  checkPage: (page: Page) => Promise<void>;
};

type OwnFixtures = { watched: WatchedPages; openPage: (state?: StorageState) => Promise<Page> };

const sessions = new Map<string, StorageState>();

/** Signs in through the form, from whatever page leads to it, and waits until the person is inside. */
export async function signIn(page: Page, email: string, password = demoPassword()): Promise<void> {
  await page.getByLabel('E-post').fill(email);
  await page.getByRole('textbox', { name: 'Lösenord' }).fill(password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/t/'));
}

async function stands(page: Page, tenant: TenantSlug): Promise<boolean> {
  const answer = await page.request.get(`/t/${tenant}`, { maxRedirects: 0 });
  return answer.ok();
}

export const test = base.extend<Fixtures & OwnFixtures>({
  watched: [
    async ({ context }, use) => {
      const watched = new WatchedPages();
      watched.watch(context);
      await use(watched);
      for (const page of watched.openPages()) await expectAccessible(page);
      expect(watched.problems(), 'what the browser complained of').toEqual([]);
    },
    { auto: true },
  ],

  openPage: async ({ browser, watched }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (storageState) => {
      const context = await browser.newContext(storageState && { storageState });
      contexts.push(context);
      watched.watch(context);
      return context.newPage();
    });
    for (const page of contexts.flatMap((context) => context.pages()))
      if (page.url() !== 'about:blank') await expectAccessible(page);
    for (const context of contexts) await context.close();
  },

  signedIn: async ({ openPage }, use) => {
    await use(async (role, tenant = 'demo') => {
      const key = `${role} ${tenant}`;
      const page = await openPage(sessions.get(key));
      if (!(await stands(page, tenant))) {
        await page.goto('/login');
        await signIn(page, emailOf(role, tenant));
        sessions.set(key, await page.context().storageState());
      }
      return page;
    });
  },

  anotherBrowser: ({ openPage }, use) => use(() => openPage()),
  expectComplaint: ({ watched }, use) => use((complaint) => watched.expectComplaint(complaint)),
  checkPage: async ({ watched: _ }, use) => use(expectAccessible),
});

export { expect };
