import { type Role, roles } from '@/lib/domain/actor';
import { actionRequest, addressFor, type SiteRequest } from './site-request';
import type { SiteTenant } from './site-tenant';

/** A way into one tenant. `may` is written by hand, not read from the access table. */
export type GuardedRoute = {
  /** As the list from the code names it. */
  readonly of: string;
  readonly may: readonly Role[];
  /** The request, with the ids of a tenant. */
  readonly request: (tenant: SiteTenant) => SiteRequest;
  /** What only the rightful answer holds; an action need only answer that it is done. */
  readonly holds?: (home: SiteTenant) => string;
  /** What the rightful answer is when it is not `ok`. */
  readonly answers?: string;
  /** Those of `may` who reach only what belongs to the unit that they manage. */
  readonly onlyOwnUnit?: readonly Role[];
  /** What a call uses up is made anew before each rightful one. */
  readonly prepare?: (home: SiteTenant) => Promise<SiteTenant>;
};

/** Each role there is. */
export const ANYONE: readonly Role[] = roles;

type GuardedPage = Omit<GuardedRoute, 'of' | 'request'> & {
  on?: (tenant: SiteTenant) => SiteTenant;
  /** What the address asks for, from its question mark. */
  query?: string;
};

/** A page, asked for as a browser does. */
export function page(
  of: string,
  { on = (tenant) => tenant, query = '', ...rest }: GuardedPage,
): GuardedRoute {
  const pattern = of.replace('GET ', '');
  const request = (tenant: SiteTenant): SiteRequest => ({
    method: 'GET',
    path: addressFor(pattern, on(tenant)) + query,
  });
  return { of, request, ...rest };
}

/** A route handler. */
export function handler(
  of: string,
  rest: Omit<GuardedRoute, 'of' | 'request'> & {
    query?: (tenant: SiteTenant) => string;
    body?: (tenant: SiteTenant) => unknown;
  },
): GuardedRoute {
  const [method = '', pattern = ''] = of.split(' ');
  const { query, body, ...known } = rest;
  const request = (tenant: SiteTenant): SiteRequest => ({
    method,
    path: addressFor(pattern, tenant) + (query?.(tenant) ?? ''),
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body(tenant)) }),
  });
  return { of, request, ...known };
}

type GuardedAction = Omit<GuardedRoute, 'of' | 'request'> & {
  /** A page that the action is called from. */
  from: string;
  /** What comes after the tenant's slug. */
  args: (tenant: SiteTenant) => readonly unknown[];
};

/** A server action, called as the page that it stands on calls it. */
export function action(of: string, { from, args, ...rest }: GuardedAction): GuardedRoute {
  const request = (tenant: SiteTenant): SiteRequest =>
    actionRequest(of, addressFor(from, tenant), [tenant.slug, ...args(tenant)]);
  return { of, request, ...rest };
}
