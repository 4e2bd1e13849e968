import { defineConfig, devices } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;
/** Chromium refuses its sandbox to root. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `npm test` starts the site that these tests visit, and says where it is; see `tests/support/site.ts`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // They share one site: what one of them writes, another may see.
  workers: 1,
  // Long, since each page is looked at by axe in both themes and a machine may be slow: it ends what hangs, and measures nothing.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // `PLAYWRIGHT_JSON_OUTPUT_FILE` says where the second one writes.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
    launchOptions: { args, ...(executablePath && { executablePath }) },
    // A colour on its way from one theme to the other has a contrast that nobody chose.
    contextOptions: { reducedMotion: 'reduce' },
  },
});
