import type { SignOnClaims } from './sign-on';

/** Who a provider says that somebody is. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; null when the provider gives none, or does not say that it is the person's own. */
  readonly verifiedEmail: string | null;
  readonly name: string | null;
  readonly groups: readonly string[];
};

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 254) : null;

/** Providers give one group as a text and several as a list. */
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** What the claims of a token say of a person, read where the tenant has said that it stands. Null without issuer or subject. */
export function identityOf(given: Readonly<Record<string, unknown>>, claims: SignOnClaims): Identity | null {
  const issuer = textOf(given.iss);
  const subject = textOf(given.sub);
  if (issuer === null || subject === null) return null;
  const email = textOf(given[claims.email])?.toLowerCase() ?? null;
  // Some write the truth as a text. Anything else than a plain yes is no.
  const verified = given.email_verified === true || given.email_verified === 'true';
  const isOwn = claims.addressesAreOwn ? given.email_verified !== false : verified;
  return {
    issuer,
    subject,
    verifiedEmail: email !== null && isOwn && ADDRESS.test(email) ? email : null,
    name: textOf(given[claims.name])?.slice(0, 200) ?? null,
    groups: claims.groups === null ? [] : textsOf(given[claims.groups]),
  };
}
