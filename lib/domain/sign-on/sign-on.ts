import { z } from 'zod';
import { type Role, roles } from '../actor';
import { line, optionalLine } from '../input';

/** When what a provider says of a person's groups decides their roles: never, the first time they come, or each time. */
export const groupsRules = ['never', 'first', 'always'] as const;
export type GroupsRule = (typeof groupsRules)[number];

/** A value of the groups claim, and the role that it gives; for whoever manages a unit, which unit. */
export const groupMappingSchema = z
  .object({
    value: line(200),
    role: z.enum(roles),
    unitId: z.uuid().nullable(),
  })
  .refine(({ role, unitId }) => unitId === null || role === 'unitManager', {
    error: 'unit-without-manager',
    path: ['unitId'],
  })
  .refine(({ role, unitId }) => role !== 'unitManager' || unitId !== null, {
    error: 'unit-missing',
    path: ['unitId'],
  });
export type GroupMapping = z.infer<typeof groupMappingSchema>;

/** Where the provider says what. */
export const claimsSchema = z.object({
  /** The claim that holds the address. */
  email: line(100),
  /** The claim that holds what the person is called. */
  name: line(100),
  /** The claim that holds the groups; null when none does. */
  groups: optionalLine(100),
  /**
   * Whether every address that the provider gives counts as verified, since it gives only the organisation's own. Some
   * directories never say `email_verified`.
   */
  addressesAreOwn: z.boolean(),
});
export type SignOnClaims = z.infer<typeof claimsSchema>;

/** The issuer's address, as the provider writes it: it is compared letter by letter. */
const issuerSchema = z
  .url({ protocol: /^https?$/, error: 'not-an-address' })
  .max(500)
  .refine((address) => !/[?#]/.test(address), { error: 'not-an-address' });

/** A tenant's provider of sign-on, without its secret. */
export const signOnSchema = z.object({
  issuer: issuerSchema,
  clientId: line(200),
  claims: claimsSchema,
  groupsRule: z.enum(groupsRules),
  mapping: z.array(groupMappingSchema).max(200),
});
export type SignOn = z.infer<typeof signOnSchema>;

/** Where the provider describes itself (OpenID Connect Discovery 1.0, section 4). */
export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** What the groups of a person come to: the roles, and the units they manage. */
export type GroupRights = { readonly roles: readonly Role[]; readonly unitIds: readonly string[] };

export function rightsOfGroups(mapping: readonly GroupMapping[], groups: readonly string[]): GroupRights {
  const given = mapping.filter(({ value }) => groups.includes(value));
  return {
    roles: roles.filter((role) => given.some((one) => one.role === role)),
    unitIds: [...new Set(given.flatMap(({ unitId }) => unitId ?? []))],
  };
}
