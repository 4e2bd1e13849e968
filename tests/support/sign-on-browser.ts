import NextAuth from 'next-auth';
import { decode } from 'next-auth/jwt';
import { requireEnv } from '@/lib/env';
import { type AuthRequest, authOptions, type FreshRequest, SESSION_COOKIE } from '@/lib/session/auth-options';
import { getTenantProvider, providerId } from '@/lib/session/provider-sign-on';

/** As the site under test is reached; nobody listens there. */
const SITE = 'http://127.0.0.1:3000';

type Jar = Map<string, string>;

type Asked = {
  readonly action: 'csrf' | 'signin' | 'callback';
  readonly method: string;
  readonly body?: object;
  readonly query?: object;
};

/** What the browser keeps of why it is sent to the provider. */
type Sent = { readonly fresh?: FreshRequest; readonly invitation?: string };

/** Where an answer leads, and the session that it opened, if any. */
export type Landing = { readonly to: string; readonly sessionId: string | null };

/**
 * A browser that signs on at a tenant's provider: the same handlers as behind the site's addresses, a jar for its own
 * cookies and one for the provider's, and nothing in between.
 */
export class SignOnBrowser {
  readonly #own: Jar = new Map();
  readonly #theirs: Jar = new Map();

  /** Asks to be sent to a tenant's provider; the address that the site sends it to. */
  async begin(slug: string, sent: Sent = {}): Promise<URL> {
    const csrf = await this.#ask({ action: 'csrf', method: 'GET' }, null, {});
    const { csrfToken } = csrf.body as { csrfToken: string };
    const body = { csrfToken, callbackUrl: `/t/${slug}`, json: 'true' };
    const answer = await this.#ask({ action: 'signin', method: 'POST', body }, slug, sent);
    return new URL(answer.redirect);
  }

  /** Follows the provider's own pages until it sends the browser back to the site. */
  async atProvider(start: URL): Promise<URL> {
    let url = start;
    for (let step = 0; step < 10; step++) {
      if (url.origin === SITE) return url;
      const cookie = [...this.#theirs].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) keep(this.#theirs, set);
      const to = answer.headers.get('location');
      if (!to)
        throw new Error(`The provider stops at ${url.pathname}: ${answer.status} ${await answer.text()}`);
      url = new URL(to, url);
    }
    throw new Error(`The provider leads nowhere: ${url}`);
  }

  /** Hands the provider's answer to the callback of a tenant. */
  async finish(slug: string, answer: URL, sent: Sent = {}): Promise<Landing> {
    const query = Object.fromEntries(answer.searchParams);
    const landed = await this.#ask({ action: 'callback', method: 'GET', query }, slug, sent);
    const opened = landed.cookies.some((set) => set.startsWith(`${SESSION_COOKIE}=`));
    const token = opened && this.#own.get(SESSION_COOKIE);
    const secret = requireEnv('SESSION_SECRET');
    const session = token ? await decode({ token: decodeURIComponent(token), secret }) : null;
    return { to: landed.redirect.replace(SITE, ''), sessionId: session?.sessionId ?? null };
  }

  /** The whole way: to the provider, through it and back. */
  async signOn(slug: string, sent: Sent = {}): Promise<Landing> {
    return this.finish(slug, await this.atProvider(await this.begin(slug, sent)), sent);
  }

  async #ask(request: Asked, slug: string | null, sent: Sent): Promise<Answer> {
    const provider = slug === null ? null : await getTenantProvider(slug);
    const about: AuthRequest = { provider, fresh: null, invitation: null, device: 'Test', ...sent };
    const { action, method, body = {}, query } = request;
    const path = slug === null ? [action] : [action, providerId(slug)];
    const answer = new Answer();
    await NextAuth(
      {
        method,
        body,
        query: { ...query, nextauth: path },
        cookies: Object.fromEntries([...this.#own].map(([name, value]) => [name, decodeURIComponent(value)])),
        headers: {},
      } as never,
      answer as never,
      authOptions(about),
    );
    for (const set of answer.cookies) keep(this.#own, set);
    return answer;
  }
}

/** What next-auth writes its answer on. */
class Answer {
  readonly #headers = new Map<string, unknown>();
  body: unknown = null;

  get cookies(): string[] {
    return [this.#headers.get('Set-Cookie') ?? []].flat() as string[];
  }

  /** Where it leads: in a header, or in JSON for a script. */
  get redirect(): string {
    return String(this.#headers.get('Location') ?? (this.body as { url?: string } | null)?.url ?? '');
  }

  status(): this {
    return this;
  }

  getHeader(name: string): unknown {
    return this.#headers.get(name);
  }

  setHeader(name: string, value: unknown): this {
    this.#headers.set(name, value);
    return this;
  }

  json(body: unknown): void {
    this.body = body;
  }

  send(body: unknown): void {
    this.body = body;
  }

  end(): void {}
}

function keep(jar: Jar, header: string): void {
  const [pair = ''] = header.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}
