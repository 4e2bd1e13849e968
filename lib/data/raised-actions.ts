import type { FollowUp, Responsible } from '@/lib/domain/action';
import type { WrittenDeadline } from '@/lib/domain/deadline/deadline';
import type { OutsideContent, RaisedFrom } from '@/lib/domain/outside-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, newId } from './columns';
import { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

/** What something can be raised from, as far as that matters. */
export type Raisable = {
  /** The unit that it is about; null where it is about several, or all. */
  readonly unitId: string | null;
  /** It is no risk any longer, or is not done any longer. */
  readonly ended: boolean;
};

/**
 * What an action is to be raised from; nobody else raises anything from it until the transaction ends.
 * @throws Denied (notFound) when the tenant has no such thing.
 */
export async function lockRaisable(tx: ScopedTx, { kind, id }: RaisedFrom): Promise<Raisable> {
  await tx.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('raise ' || ${id}, 0))::text`;
  const where = { tenantId_id: { tenantId: tx.actor.tenantId, id } };
  const ofUnit = { unitId: true, endedOn: true } as const;
  const row =
    kind === 'risk'
      ? await tx.db.risk.findUnique({ where, select: ofUnit })
      : kind === 'selfCheck'
        ? await tx.db.selfCheck.findUnique({ where, select: ofUnit })
        : (await tx.db.measurement.findUnique({ where })) && { unitId: null, endedOn: null };
  if (!row) throw new Denied('notFound', 'what an action is raised from');
  return { unitId: row.unitId, ended: row.endedOn !== null };
}

const columnOf = { risk: 'riskId', selfCheck: 'selfCheckId', figure: 'measurementId' } as const;

/** Raises actions from something that the transaction has locked, after those that were raised from it before; their ids. */
export async function insertOutsideActions(
  tx: ScopedTx,
  { kind, id: fromId }: RaisedFrom,
  contents: readonly OutsideContent[],
  raisedOn: PlainDate,
): Promise<string[]> {
  const { tenantId } = tx.actor;
  const from = { [columnOf[kind]]: fromId };
  const { _max } = await tx.db.auditAction.aggregate({
    where: { tenantId, ...from },
    _max: { number: true },
  });
  const first = (_max.number ?? 0) + 1;
  const rows = contents.map((content, at) => ({
    ...from,
    ...columnsOf(content),
    tenantId,
    id: newId(),
    number: first + at,
    critical: false,
    status: 'open',
    agreed: true,
    raisedOn: dayColumn(raisedOn),
  }));
  await tx.db.auditAction.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Says a locked action outside audits anew. Another deadline stands in the place of what was asked or granted before. */
export async function updateOutsideContent(
  tx: ScopedTx,
  actionId: string,
  content: OutsideContent,
  { isAnotherDay }: { readonly isAnotherDay: boolean },
): Promise<void> {
  const none = { extension: Prisma.DbNull, wished: Prisma.DbNull };
  await tx.db.auditAction.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: actionId } },
    data: { ...columnsOf(content), ...(isAnotherDay && none), revision: { increment: 1 } },
  });
}

/** Takes a locked action outside audits away, of which nothing has been said and with which nothing has been done. */
export async function removeOutsideAction(tx: ScopedTx, actionId: string): Promise<void> {
  await tx.db.auditAction.delete({ where: { tenantId_id: { tenantId: tx.actor.tenantId, id: actionId } } });
}

type Columns = {
  text: string;
  details: string | null;
  responsible: Responsible;
  deadline: WrittenDeadline | typeof Prisma.DbNull;
  followUp: FollowUp | typeof Prisma.DbNull;
};

const columnsOf = ({ text, details, responsible, deadline, followUp }: OutsideContent): Columns => ({
  text,
  details,
  responsible,
  deadline: deadline ?? Prisma.DbNull,
  followUp: followUp ?? Prisma.DbNull,
});
