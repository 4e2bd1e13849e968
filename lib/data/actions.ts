import {
  type ActionContent,
  type ActionStatus,
  type AuditAction,
  actionStatuses,
  followUpSchema,
  responsibleSchema,
} from '@/lib/domain/action';
import { writtenDeadlineSchema } from '@/lib/domain/deadline/deadline';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOrNull } from './columns';
import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';

/** An action as it is stored: `revision` grows with every change of what it says or how it stands. */
export type StoredAction = AuditAction & {
  readonly id: string;
  readonly revision: number;
  /** It has been decided upon, and stays an action of its audit. */
  readonly agreed: boolean;
};

/** The column's value as a known status. @throws when the database holds another one, which its check forbids. */
function statusOf(column: string): ActionStatus {
  const status = actionStatuses.find((known) => known === column);
  if (!status) throw new Error(`Unknown action status in the database: ${column}`);
  return status;
}

/** The actions of an audit, by their numbers. */
export async function listActions(tx: ScopedTx, auditId: string): Promise<StoredAction[]> {
  const rows = await tx.db.auditAction.findMany({
    where: { auditId },
    orderBy: { number: 'asc' },
    include: { links: { orderBy: { target: 'asc' } } },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    text: row.text,
    links: row.links.map(({ target }) => target),
    critical: row.critical,
    responsible: responsibleSchema.parse(row.responsible),
    deadline: writtenDeadlineSchema.nullable().parse(row.deadline),
    followUp: followUpSchema.nullable().parse(row.followUp),
    status: statusOf(row.status),
    remediedOn: dayOrNull(row.remediedOn),
    returnReason: row.returnReason,
    revision: row.revision,
    agreed: row.agreed,
  }));
}

/** What may be written of an action until the decision: `remediedOn` when it was done already during the visit. */
export type ActionToSave = ActionContent & { readonly remediedOn: PlainDate | null };

const columnsOf = ({ text, critical, responsible, deadline, followUp, remediedOn }: ActionToSave) => ({
  text,
  critical,
  responsible,
  deadline: deadline ?? Prisma.DbNull,
  followUp: followUp ?? Prisma.DbNull,
  status: remediedOn ? 'verified' : 'open',
  remediedOn: remediedOn && dayColumn(remediedOn),
});

async function insertLinks(tx: ScopedTx, actionId: string, links: readonly string[]): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.actionLink.createMany({ data: links.map((target) => ({ tenantId, actionId, target })) });
}

/** A new action with the number it is to have; numbers are checked when the transaction ends. */
export async function insertAction(
  tx: ScopedTx,
  place: { readonly id: string; readonly auditId: string; readonly number: number },
  action: ActionToSave,
): Promise<void> {
  await tx.db.auditAction.create({ data: { ...place, tenantId: tx.actor.tenantId, ...columnsOf(action) } });
  await insertLinks(tx, place.id, action.links);
}

/** Writes an action of a locked audit anew; its revision grows by one. */
export async function updateAction(tx: ScopedTx, actionId: string, action: ActionToSave): Promise<void> {
  await tx.db.auditAction.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: actionId } },
    data: { ...columnsOf(action), revision: { increment: 1 } },
  });
  await tx.db.actionLink.deleteMany({ where: { actionId } });
  await insertLinks(tx, actionId, action.links);
}

/** Notes that all actions of a locked audit are decided upon: from now on they stay. */
export async function updateActionsToAgreed(tx: ScopedTx, auditId: string): Promise<void> {
  await tx.db.auditAction.updateMany({ where: { auditId, agreed: false }, data: { agreed: true } });
}

/** Takes away an action that is not decided upon yet. */
export async function removeAction(tx: ScopedTx, actionId: string): Promise<void> {
  await tx.db.actionLink.deleteMany({ where: { actionId } });
  await tx.db.auditAction.delete({ where: { tenantId_id: { tenantId: tx.actor.tenantId, id: actionId } } });
}

/** Numbers the actions of a locked audit from 1 in the order of their ids as given. */
export async function updateNumbers(
  tx: ScopedTx,
  auditId: string,
  actionIds: readonly string[],
): Promise<void> {
  await tx.db.$executeRaw`
    UPDATE action a SET number = place.number
    FROM unnest(${actionIds}::uuid[]) WITH ORDINALITY AS place (id, number)
    WHERE a.tenant_id = ${tx.actor.tenantId}::uuid AND a.audit_id = ${auditId}::uuid AND a.id = place.id
      AND a.number <> place.number`;
}
