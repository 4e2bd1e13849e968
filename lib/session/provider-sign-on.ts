import type { OAuthConfig } from 'next-auth/providers/oauth';
import {
  type Coming,
  type Entry,
  type EntryRefusal,
  enterWithIdentity,
} from '@/lib/commands/enter-with-identity';
import { proveFreshLogin } from '@/lib/data/fresh-logins';
import { withTenant } from '@/lib/data/scope';
import { getSignOn, getSignOnPlace, type StoredSignOn } from '@/lib/data/sign-on';
import { systemActor } from '@/lib/domain/actor';
import { tenantSlug } from '@/lib/domain/input';
import { fail, type Result } from '@/lib/domain/result';
import { identityOf } from '@/lib/domain/sign-on/identity';
import { discoveryAddress } from '@/lib/domain/sign-on/sign-on';
import { openSecret } from './kept-secret';
import { outgoingAgent } from './outgoing';

const PREFIX = 'oidc-';

/** How next-auth calls a tenant's provider; it is part of the address that the provider sends people back to. */
export const providerId = (slug: string): string => `${PREFIX}${slug}`;

/** What the secret of a tenant's provider is kept for. */
export const providerSecretOf = (tenantId: string): string => `sign-on ${tenantId}`;

/** The tenant whose provider a request of next-auth is about, or null. */
export const slugOfProvider = (id: string | undefined): string | null =>
  id?.startsWith(PREFIX) ? (tenantSlug.safeParse(id.slice(PREFIX.length)).data ?? null) : null;

/** A tenant's provider, ready to be called. */
export type TenantProvider = {
  readonly slug: string;
  readonly tenantId: string;
  readonly signOn: StoredSignOn;
};

export async function getTenantProvider(slug: string): Promise<TenantProvider | null> {
  const place = await getSignOnPlace(slug);
  if (!place) return null;
  const asking = systemActor('signOn', place.tenantId, 'OpenID Connect');
  const signOn = await withTenant(asking, 'signOn.read', getSignOn);
  return signOn && { slug, tenantId: place.tenantId, signOn };
}

type Claims = Record<string, unknown>;

/**
 * The provider as next-auth takes it: the code flow with PKCE, state and nonce, found by discovery. Whether the token names
 * the tenant's own issuer is checked by whoever takes the claims in. `anew` has the provider ask for the person's login
 * even though it knows them.
 */
export function nextAuthProvider(
  { slug, tenantId, signOn }: TenantProvider,
  anew: boolean,
): OAuthConfig<Claims> {
  const { issuer, clientId, secret } = signOn;
  const params = { scope: 'openid email profile', ...(anew && { prompt: 'login', max_age: 0 }) };
  return {
    id: providerId(slug),
    name: slug,
    type: 'oauth',
    wellKnown: discoveryAddress(issuer),
    issuer,
    clientId,
    clientSecret: openSecret(secret, providerSecretOf(tenantId)),
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params },
    httpOptions: { agent: outgoingAgent, timeout: 5000 },
    profile: (claims) => ({ id: String(claims.sub), sessionId: '' }),
  };
}

/** Lets in the person whom the claims of the provider's token are about. */
export async function enterWithClaims(
  { tenantId, signOn }: TenantProvider,
  claims: Claims,
  coming: Coming,
): Promise<Result<Entry, EntryRefusal>> {
  const identity = identityOf(claims, signOn.claims);
  return identity ? enterWithIdentity(tenantId, identity, coming) : fail('not-verified');
}

/** Notes that the provider has let the session's own person in anew, as the claims of its token say. */
export async function proveWithClaims(
  { signOn }: TenantProvider,
  claims: Claims,
  fresh: { readonly id: string; readonly sessionId: string },
): Promise<boolean> {
  const { iss, sub, auth_time: seconds } = claims;
  if (iss !== signOn.issuer || typeof sub !== 'string' || typeof seconds !== 'number') return false;
  const login = { issuer: signOn.issuer, subject: sub, authenticatedAt: new Date(seconds * 1000) };
  return proveFreshLogin(fresh.id, fresh.sessionId, login);
}
