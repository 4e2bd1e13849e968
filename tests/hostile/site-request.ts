import type { APIRequestContext, APIResponse } from '@playwright/test';
import { actionsInBuild } from './route-list';
import type { SiteTenant } from './site-tenant';

/** One request as its callers make it. */
export type SiteRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What a request came to. */
export type Answer = {
  readonly status: number;
  readonly body: string;
  /**
   * In the words of the house: `ok`; a refusal's code; `signed-out` also for a redirect to the login page; `refused` for
   * any other 4xx; else the status.
   */
  readonly verdict: string;
};

/** Puts the tenant's ids where an address has names in brackets. @throws when the tenant has no such field. */
export function addressFor(pattern: string, tenant: SiteTenant): string {
  const fields: Readonly<Record<string, string>> = tenant;
  return pattern.replace(/\[(\w+)\]/g, (_, name: string) => {
    const id = fields[name];
    if (!id) throw new Error(`Say in site-tenant.ts what ${name} is`);
    return id;
  });
}

/** The call of a server action from a page, with its arguments. */
export function actionRequest(action: string, from: string, args: readonly unknown[]): SiteRequest {
  const id = actionsInBuild().get(action);
  if (!id) throw new Error(`${action} is not in the build`);
  const headers = {
    'next-action': id,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
  };
  return { method: 'POST', path: from, headers, body: JSON.stringify(args) };
}

export async function send(caller: APIRequestContext, request: SiteRequest): Promise<Answer> {
  const { method, path, headers, body } = request;
  const answer = await caller.fetch(path, {
    method,
    maxRedirects: 0,
    ...(headers && { headers: { ...headers } }),
    ...(body !== undefined && { data: body }),
  });
  const text = await answer.text();
  const isAction = headers !== undefined && 'next-action' in headers;
  const verdict = (isAction && verdictOfAction(answer, text)) || verdictOf(answer);
  return { status: answer.status(), body: text, verdict };
}

const words: Readonly<Record<number, string>> = { 401: 'signed-out', 403: 'forbidden', 404: 'not-found' };

function verdictOf(answer: APIResponse): string {
  const status = answer.status();
  if (answer.ok()) return 'ok';
  if (answer.headers().location?.startsWith('/login')) return 'signed-out';
  return words[status] ?? (status >= 400 && status < 500 ? 'refused' : String(status));
}

/** What an action answered, in React's notation: the line that line 0 names as `a`. */
function verdictOfAction(answer: APIResponse, text: string): string | null {
  if (!answer.ok()) return null;
  const value = /^1:(\{.*\})$/m.exec(text)?.[1];
  if (!value) return 'ok';
  const result = JSON.parse(value) as { ok?: boolean; error?: { code?: string } };
  return result.ok === false ? (result.error?.code ?? 'no code') : 'ok';
}
