import { setTimeout as sleep } from 'node:timers/promises';

/** What all callers met together. */
export class Tally {
  answered = 0;
  /** Errors after which a caller may ask the same again: the connection refused or broken, 502 and 503. */
  retried = 0;
  /** Anything else that was not as it should be, in words. */
  readonly wrong: string[] = [];
}

export type Answer = { readonly status: number; readonly text: string; readonly cookies: string };

/** Longer than the proxy waits for a copy. */
const PATIENCE_MS = 60_000;
const RETRY = new Set([502, 503]);
const AGAIN_MS = 100;

/** A caller with the cookie of one session. */
export class Caller {
  readonly #address: string;
  readonly #tally: Tally;
  #cookie = '';

  constructor(address: string, tally: Tally) {
    this.#address = address;
    this.#tally = tally;
  }

  /** Signs in, as often as it takes; from then on it asks with that session. */
  async signIn(email: string, password: string): Promise<void> {
    for (;;) {
      const csrf = await this.ask('/api/auth/csrf');
      const { csrfToken } = csrf ? (JSON.parse(csrf.text) as { csrfToken: string }) : { csrfToken: '' };
      const body = new URLSearchParams({ csrfToken, email, password, json: 'true' });
      const cookie = csrf?.cookies ?? '';
      const answer =
        csrf && (await this.ask('/api/auth/callback/credentials', { method: 'POST', body }, cookie));
      if (answer) {
        this.#cookie = answer.cookies;
        return;
      }
      await sleep(AGAIN_MS);
    }
  }

  /** Asks once; null when it may be asked again. What is neither an answer nor that is noted as wrong. */
  async ask(path: string, init: RequestInit = {}, cookie = this.#cookie): Promise<Answer | null> {
    const headers = { ...init.headers, cookie, origin: this.#address };
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(`${this.#address}${path}`, {
        ...init,
        headers,
        signal,
        redirect: 'manual',
      });
      const text = await response.text();
      if (RETRY.has(response.status)) return this.#again();
      this.#tally.answered += 1;
      if (response.status !== 200)
        this.#tally.wrong.push(`${init.method ?? 'GET'} ${path}: ${response.status} ${text.slice(0, 200)}`);
      return { status: response.status, text, cookies: cookiesOf(response) };
    } catch (error) {
      // What fetch throws says nothing but that no whole answer came; its cause says why.
      if (error instanceof TypeError) return this.#again();
      this.#tally.wrong.push(`${init.method ?? 'GET'} ${path}: ${error}`);
      return null;
    }
  }

  #again(): null {
    this.#tally.retried += 1;
    return null;
  }
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
