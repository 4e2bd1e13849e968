import { z } from 'zod';

/** The kinds of deeds that ask the person to prove anew who they are; a proof for one is none for another. */
export const freshDeeds = [
  'decide',
  'approve',
  'close',
  'signOn',
  'passwords',
  'seal',
  'retention',
  'plan',
  'account',
] as const;
export type FreshDeed = (typeof freshDeeds)[number];

/**
 * What a person gives to prove who they are: the password, and a one-time code when the account has a second step. Both are
 * empty for whom a provider vouches for: the proof is then kept by the server since they came back from there.
 */
export const freshLoginSchema = z.object({
  password: z.string().max(200),
  code: z.string().max(40),
});
export type FreshLogin = z.infer<typeof freshLoginSchema>;

/** How a session proves anew who its person is. */
export type FreshLoginWay = 'password' | 'passwordAndCode' | 'provider';

/** Why a fresh login was not one. */
export type FreshLoginFailure =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'code-missing' }
  | { readonly code: 'wrong-code' }
  | { readonly code: 'provider-needed' }
  | { readonly code: 'slow-down'; readonly seconds: number };
