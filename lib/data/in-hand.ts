import type { KnownOrigin } from '@/lib/domain/action-origin';
import { originOf, originParts } from './outside-origin';
import type { ScopedTx } from './scope';

/** What a member has begun and somebody must see to the end. */
export type InHand = {
  readonly audits: readonly { readonly id: string; readonly caseNumber: string; readonly unitName: string }[];
  /** Actions that the member was chosen to follow up or to do. */
  readonly actions: readonly {
    readonly id: string;
    readonly number: number;
    readonly origin: KnownOrigin;
  }[];
};

/** The audits that a member takes part in as an auditor and that are not over, and the actions that they were chosen for. */
export async function getInHand(tx: ScopedTx, userId: string): Promise<InHand> {
  const audits = await tx.db.audit.findMany({
    where: { status: { notIn: ['closed', 'cancelled'] }, auditors: { some: { userId } } },
    select: { id: true, caseNumber: true, unit: { select: { name: true } } },
    orderBy: { caseNumber: 'asc' },
  });
  const actions = await tx.db.auditAction.findMany({
    where: {
      agreed: true,
      status: { in: ['open', 'reported', 'returned'] },
      assignment: { OR: [{ handlerId: userId }, { assigneeId: userId }] },
    },
    select: {
      id: true,
      number: true,
      audit: { select: { id: true, caseNumber: true } },
      ...originParts,
    },
    orderBy: [{ audit: { caseNumber: 'asc' } }, { number: 'asc' }],
  });
  return {
    audits: audits.map(({ id, caseNumber, unit }) => ({ id, caseNumber, unitName: unit.name })),
    actions: actions.map(({ id, number, audit, ...row }) => ({
      id,
      number,
      origin: audit ? { kind: 'audit', ...audit } : originOf(row),
    })),
  };
}
