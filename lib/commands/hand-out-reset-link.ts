import { newId } from '@/lib/data/columns';
import { handOutResetAsOwner } from '@/lib/data/password-resets';
import { fail, ok, type Result } from '@/lib/domain/result';
import { linkPath, linkToken, tokenHash } from '@/lib/session/link-token';
import { today } from '@/lib/time/clock';

/**
 * A link to a new password for a person whose mail does not come: where it leads on the site. It is written in the log of each
 * organisation of the person. For the operator's command line.
 */
export async function handOutResetLink(
  email: string,
  reason: string,
): Promise<Result<{ path: string }, 'unknown-account'>> {
  const id = newId();
  const token = linkToken('reset', id);
  const reset = { id, tokenHash: tokenHash(token) };
  const found = await handOutResetAsOwner(reset, email, { reason, today: today() });
  return found ? ok({ path: linkPath('reset', token) }) : fail('unknown-account');
}
