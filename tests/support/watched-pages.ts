import type { BrowserContext, Page } from '@playwright/test';

/** What a browser complains of on the pages of one test, and which of it the test has said will come. */
export class WatchedPages {
  readonly #pages: Page[] = [];
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Listens to every page that the context has or will have. */
  watch(context: BrowserContext): void {
    for (const page of context.pages()) this.#listen(page);
    context.on('page', (page) => this.#listen(page));
  }

  /** Announces a complaint that belongs to what the test does; it must come, and may come again. */
  expectComplaint(complaint: RegExp): void {
    this.#expected.push(complaint);
  }

  /** The pages that are still open and have been somewhere. */
  openPages(): Page[] {
    return this.#pages.filter((page) => !page.isClosed() && page.url() !== 'about:blank');
  }

  /** What was complained of without being announced, and what was announced but never came. */
  problems(): string[] {
    const unforeseen = this.#complaints.filter((text) => !this.#expected.some((one) => one.test(text)));
    const missed = this.#expected.filter((one) => !this.#complaints.some((text) => one.test(text)));
    return [...unforeseen, ...missed.map((one) => `announced, but never came: ${one}`)];
  }

  #listen(page: Page): void {
    this.#pages.push(page);
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error') this.#complaints.push(`console: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => this.#complaints.push(`error on the page: ${error}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // The browser drops what it fetched ahead when the person goes elsewhere.
      if (why !== 'net::ERR_ABORTED') this.#complaints.push(`request: ${request.url()} ${why}`);
    });
  }
}
