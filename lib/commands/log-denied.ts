import { takeAttempt } from '@/lib/data/attempts';
import { insertLog } from '@/lib/data/log';
import { type Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';

/** Enough to see what somebody is after; who goes on is written less and less often, so that nobody can fill the log. */
const limit = { free: 20, longest: 3600 };

/** Notes in the tenant's log what a person tried there and may not, in a transaction of its own. */
export async function logDenied(actor: Person, denied: Denied): Promise<void> {
  if ((await takeAttempt(`denied:${actor.tenantId}:${actor.userId}`, limit)) > 0) return;
  const detail = { tried: denied.action, answer: denied.answer };
  await withTenant(actor, 'access.denied', (tx) => insertLog(tx, { detail }));
}
