import { type APIRequestContext, request } from '@playwright/test';
import { type Role, roles } from '@/lib/domain/actor';
import { demoPassword, emailOf, TENANTS, type TenantSlug } from '../support/site';
import { actionRequest, send } from './site-request';

/** Whoever may call, each with cookies of their own. */
export type Callers = {
  readonly as: (role: Role, tenant: TenantSlug) => APIRequestContext;
  /** With the cookie of a session that was ended. */
  readonly signedOut: (role: Role) => APIRequestContext;
  readonly nobody: APIRequestContext;
  readonly leave: () => Promise<void>;
};

/** Signs in over HTTP as the login form does. */
async function signedIn(baseURL: string, role: Role, tenant: TenantSlug): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL });
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { csrfToken, email: emailOf(role, tenant), password: demoPassword(), json: 'true' };
  const answer = await context.post('/api/auth/callback/credentials', { form });
  if (!answer.ok())
    throw new Error(`${form.email} cannot sign in: ${answer.status()} ${await answer.text()}`);
  return context;
}

/** Signs in, keeps the cookie, and signs out. */
async function signedOut(baseURL: string, role: Role): Promise<APIRequestContext> {
  const context = await signedIn(baseURL, role, 'demo');
  const storageState = await context.storageState();
  await send(context, actionRequest('signOutAction (app/actions.ts)', '/login', ['here']));
  await context.dispose();
  return request.newContext({ baseURL, storageState });
}

export async function gatherCallers(baseURL: string): Promise<Callers> {
  const inside = new Map<string, APIRequestContext>();
  const outside = new Map<Role, APIRequestContext>();
  for (const role of roles) {
    outside.set(role, await signedOut(baseURL, role));
    for (const tenant of TENANTS) inside.set(`${role} ${tenant}`, await signedIn(baseURL, role, tenant));
  }
  const nobody = await request.newContext({ baseURL });
  const known = <Key>(map: ReadonlyMap<Key, APIRequestContext>, key: Key): APIRequestContext => {
    const found = map.get(key);
    if (!found) throw new Error(`${key} is nobody`);
    return found;
  };
  return {
    as: (role, tenant) => known(inside, `${role} ${tenant}`),
    signedOut: (role) => known(outside, role),
    nobody,
    leave: async () => {
      for (const one of [nobody, ...inside.values(), ...outside.values()]) await one.dispose();
    },
  };
}
