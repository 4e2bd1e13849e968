import { z } from 'zod';

/** A way on within this site; anything else, an address elsewhere above all, becomes the front page. */
const wayOn = z
  .string()
  .regex(/^\/(t\/[a-z0-9-]+(\/[\w./-]*)?|account(\/second-step)?)$/)
  .catch('/');

const query = z.object({
  to: wayOn,
  notice: z
    .enum(['signedOut', 'signedOutEverywhere', 'sessionEnded', 'passwordChanged'])
    .nullable()
    .catch(null),
});

const problems = [
  'provider',
  'other-issuer',
  'not-verified',
  'not-a-member',
  'other-identity',
  'no-role',
  'ended',
  'not-begun',
  'other-address',
  'already-member',
] as const;

export type ProviderProblem = (typeof problems)[number];

/** Why the organisation's own login did not let the person in, as the address says it; null when it says nothing we know. */
export const providerProblem = (params: Record<string, unknown>): ProviderProblem | null =>
  problems.find((known) => known === params.problem || (known === 'provider' && params.error)) ?? null;

/** What the address of an organisation's own login page says besides: why its login did not let the person in. */
export function tenantLoginQuery(slug: string, params: Record<string, unknown>) {
  const { to, notice } = loginPageQuery(params);
  return { to: to === '/' ? `/t/${slug}` : to, notice, problem: providerProblem(params) };
}

/** What the login page's address says: where to go on to, and why the person is here. Nonsense counts as nothing. */
export const loginPageQuery = (params: Record<string, unknown>): z.infer<typeof query> => query.parse(params);
