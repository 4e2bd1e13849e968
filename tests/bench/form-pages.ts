import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test';
import type { BenchSite } from './bench-site';
import { tenant } from './bench-site';
import { watchStrokes } from './stroke-watch';
import { openSurveyHost } from './survey-host';

/** The same audits as a checklist of ours and as a form in SurveyJS, each opened in a browser that has seen nothing before. */
export interface FormPages {
  readonly ours: (auditId: string) => Promise<OpenedForm>;
  readonly theirs: (auditId: string) => Promise<OpenedForm>;
  readonly close: () => Promise<void>;
}

export interface OpenedForm {
  readonly page: Page;
  /** Milliseconds from the start of the navigation until a tick, made as soon as there is a box, showed its effect. */
  readonly opened: number;
  /** Bytes of script as they were sent. */
  readonly scriptBytes: number;
  readonly close: () => Promise<void>;
}

const patienceMs = 60_000;

/** The browser of the machine when it has one. */
export function chromiumOptions(): LaunchOptions {
  const { CHROMIUM_PATH: executablePath } = process.env;
  return { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] };
}

export async function openFormPages({ site, cookie }: BenchSite): Promise<FormPages> {
  const browser = await chromium.launch(chromiumOptions());
  const host = await openSurveyHost(site.address);
  const open = (address: string) => async (auditId: string) =>
    openForm(
      await coldContext(browser, site.address, cookie),
      `${address}/t/${tenant}/audits/${auditId}/checklist`,
    );
  return {
    ours: open(site.address),
    theirs: open(host.address),
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

async function coldContext(browser: Browser, address: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(patienceMs);
  // A cookie is for a host whatever its port: the form in SurveyJS is behind the same login.
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
  });
  await context.addCookies(cookies);
  await context.addInitScript(watchStrokes);
  return context;
}

async function openForm(context: BrowserContext, address: string): Promise<OpenedForm> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let scriptBytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'commit' });
  const opened = await (
    await page.waitForFunction(() => window.bench.openedAt, null, { polling: 50 })
  ).jsonValue();
  await page.waitForLoadState('networkidle');
  return { page, opened: opened ?? Number.NaN, scriptBytes, close: () => context.close() };
}
