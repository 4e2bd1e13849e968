import {
  getDisposal,
  getDisposalInHand,
  type StoredItem,
  updateDisposalToLapsed,
} from '@/lib/data/disposals';
import {
  deleteDisposedItem,
  deleteDisposedLog,
  updateDisposalToDone,
  updateItemToKept,
} from '@/lib/data/disposing';
import { insertLog } from '@/lib/data/log';
import { enqueue } from '@/lib/data/queue';
import { getAuditCandidate, readOldLog } from '@/lib/data/retention-candidates';
import { listRetentionRules } from '@/lib/data/retention-rules';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { SystemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { hasLapsed } from '@/lib/domain/retention/disposal';
import { firstDayKept, isDue } from '@/lib/domain/retention/due';
import { type Hold, holdsOn } from '@/lib/domain/retention/hold';
import { yearsOf } from '@/lib/domain/retention/retention-rule';
import { auditTypes } from '@/lib/domain/retention/retention-type';
import { writeLogHead } from '@/lib/log/log-head';
import { now, today } from '@/lib/time/clock';

/** So many entries of the log go in one transaction. */
const LOG_PART = 5_000;

/**
 * Does what two administrators have agreed upon, one thing at a time, each in a transaction of its own with its line in the
 * log. What is no longer due, or is held by now, is let be with the reason. Killed in the middle it goes on where it was;
 * done twice, the second time changes nothing.
 */
export async function disposeApproved(actor: SystemActor, disposalId: string): Promise<void> {
  const disposal = await withTenant(actor, 'retention.dispose', (tx) => getDisposal(tx, disposalId));
  if (disposal?.status !== 'approved') return;
  for (const item of disposal.items) {
    if (item.status === 'waiting') await disposeOrSpare(actor, disposalId, item);
  }
  await withTenant(actor, 'retention.dispose', (tx) => updateDisposalToDone(tx, disposalId, now()));
}

async function disposeOrSpare(actor: SystemActor, disposalId: string, item: StoredItem): Promise<void> {
  const holds = await withTenant(actor, 'retention.dispose', (tx) => holdsNow(tx, item, today()));
  if (holds.length > 0) {
    await withTenant(actor, 'retention.spare', async (tx) => {
      if (await updateItemToKept(tx, item.id, holds)) await insertLog(tx, recordOf(disposalId, item));
    });
  } else if (item.type === 'log') {
    await disposeOfLog(actor, disposalId, item);
  } else {
    await withTenant(actor, 'retention.dispose', async (tx) => {
      if (await deleteDisposedItem(tx, item.id)) await insertLog(tx, recordOf(disposalId, item));
    });
  }
}

/** Each part tells in the log where the log begins from then on. */
async function disposeOfLog(actor: SystemActor, disposalId: string, item: StoredItem): Promise<void> {
  for (let ended = false; !ended; ) {
    ended = await withTenant(actor, 'retention.dispose', async (tx) => {
      const part = await deleteDisposedLog(tx, item.id, LOG_PART);
      if (part?.anchor) {
        const { target, detail } = recordOf(disposalId, item);
        await insertLog(tx, { target, detail: { ...detail, anchor: writeLogHead(part.anchor) } });
      }
      return part === null || part.ended;
    });
  }
}

const recordOf = (disposalId: string, { type, auditId, caseNumber, amount }: StoredItem) => ({
  target: auditId === null ? { type: 'disposal', id: disposalId } : { type: 'audit', id: auditId },
  detail: { retentionType: type, caseNumber, amount, disposalId },
});

/** What holds a thing now, whatever was so when it was proposed. */
async function holdsNow(tx: ScopedTx, item: StoredItem, day: PlainDate): Promise<readonly Hold[]> {
  const years = yearsOf(await listRetentionRules(tx), item.type);
  if (years === null) return [{ code: 'not-due' }];
  if (item.type === 'log') return holdsOnLog(tx, item.lastSeq ?? 0, firstDayKept(years, day));
  const type = auditTypes.find((one) => one === item.type);
  if (!type || item.auditId === null) return isDue(item.clock, years, day) ? [] : [{ code: 'not-due' }];
  const audit = await getAuditCandidate(tx, item.auditId);
  if ('code' in audit) return [audit];
  return isDue(audit.clock, years, day) ? holdsOn(type, audit) : [{ code: 'not-due' }];
}

async function holdsOnLog(tx: ScopedTx, lastSeq: number, before: PlainDate): Promise<readonly Hold[]> {
  const free = await readOldLog(tx, before);
  if (free && free.lastSeq >= lastSeq) return [];
  return [free?.stoppedBy ?? { code: 'not-due' }];
}

/** Puts what was approved and is not done in the queue again, whatever became of its job; once a day. */
export async function resumeDisposal(actor: SystemActor): Promise<void> {
  await withTenant(actor, 'retention.dispose', async (tx) => {
    const inHand = await getDisposalInHand(tx);
    if (inHand?.status === 'approved') await enqueue(tx, 'dispose', { disposalId: inHand.id });
  });
}

/** Ends the proposal that nobody has answered within its time, if there is one. */
export async function lapseDisposal(actor: SystemActor): Promise<void> {
  await withTenant(actor, 'retention.lapse', async (tx) => {
    const inHand = await getDisposalInHand(tx);
    if (inHand?.status !== 'proposed' || !hasLapsed(inHand.proposedAt, now())) return;
    await updateDisposalToLapsed(tx, inHand.id);
    await insertLog(tx, { target: { type: 'disposal', id: inHand.id } });
  });
}
