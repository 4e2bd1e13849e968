import type { InHand } from '@/components/retention/in-hand';
import { getDisposalInHand } from '@/lib/data/disposals';
import type { ScopedTx } from '@/lib/data/scope';
import { hasLapsed } from '@/lib/domain/retention/disposal';
import { now } from '@/lib/time/clock';

/** The proposal that waits, or is being done, as the reader meets it below the tenant's address; null when there is none. */
export async function disposalInHand(tx: ScopedTx, home: string): Promise<InHand | null> {
  const found = await getDisposalInHand(tx);
  if (!found || (found.status === 'proposed' && hasLapsed(found.proposedAt, now()))) return null;
  const own = tx.actor.kind === 'person' && tx.actor.userId === found.proposedBy;
  const waiting = own ? 'own' : 'other';
  return {
    standing: found.status === 'approved' ? 'approved' : waiting,
    href: `${home}/settings/retention/${found.id}`,
  };
}
