import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/domain/result';
import { discoveryAddress } from '@/lib/domain/sign-on/sign-on';
import { addressRefusal, getOutgoingJson, type OutgoingFailure } from './outgoing';

/** What a provider must say of itself for us (OpenID Connect Discovery 1.0, section 3). */
const descriptionSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  response_types_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
});

export type ProviderProblem =
  | OutgoingFailure
  | 'not-a-provider'
  /** It calls itself something else, to the letter. */
  | 'other-issuer'
  | 'no-code-flow'
  | 'no-rs256'
  | 'keys-unreachable'
  | 'no-keys';

/** Looks a provider up as signing on will, and says what is wrong: nothing when people can be sent there. */
export async function tryProvider(issuer: string): Promise<Result<null, ProviderProblem>> {
  const read = await getOutgoingJson(discoveryAddress(issuer));
  if (!read.ok) return read;
  const description = descriptionSchema.safeParse(read.value);
  if (!description.success) return fail('not-a-provider');
  const { data } = description;
  if (data.issuer !== issuer) return fail('other-issuer');
  const refused = addressRefusal(data.token_endpoint) ?? addressRefusal(data.jwks_uri);
  if (refused) return fail(refused);
  if (data.response_types_supported?.includes('code') === false) return fail('no-code-flow');
  if (data.id_token_signing_alg_values_supported?.includes('RS256') === false) return fail('no-rs256');
  const keys = await getOutgoingJson(data.jwks_uri);
  if (!keys.ok) return fail('keys-unreachable');
  const found = z.object({ keys: z.array(z.object({ kty: z.string() })).min(1) }).safeParse(keys.value);
  return found.success ? ok(null) : fail('no-keys');
}
