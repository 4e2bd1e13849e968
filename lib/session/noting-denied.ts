import { logDenied } from '@/lib/commands/log-denied';
import { Denied } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';

/** Does what a person asks for; what they may not is noted in the log of the tenant before it is refused. */
export async function notingDenied<Value>(actor: Person, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Denied) await logDenied(actor, error);
    throw error;
  }
}
