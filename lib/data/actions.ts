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
import { Denied, type ScopedTx } from './scope';

/** An action as it is stored: `revision` grows with every change of what it says or how it stands. */
export type StoredAction = AuditAction & {
  readonly id: string;
  readonly revision: number;
  /** It has been decided upon, and stays an action of its audit. */
  readonly agreed: boolean;
};

/** The column's value as a known status. @throws when the database holds another one, which its check forbids. */
export function actionStatusOf(column: string): ActionStatus {
  const status = actionStatuses.find((known) => known === column);
  if (!status) throw new Error(`Unknown action status in the database: ${column}`);
  return status;
}

/** The actions of an audit, by their numbers. */
export async function listActions(tx: ScopedTx, auditId: string): Promise<StoredAction[]> {
  const rows = await tx.db.auditAction.findMany({
    where: { auditId },
    orderBy: { number: 'asc' },
    include: withLinks,
  });
  return rows.map(actionOf);
}

/** The columns and links of an action as the domain knows it. */
export const withLinks = { links: { orderBy: { target: 'asc' } } } as const;

type Row = Prisma.AuditActionGetPayload<{ include: typeof withLinks }>;

/** A row, read with its links. */
export function actionOf(row: Row): StoredAction {
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    links: row.links.map(({ target }) => target),
    critical: row.critical,
    responsible: responsibleSchema.parse(row.responsible),
    deadline: writtenDeadlineSchema.nullable().parse(row.deadline),
    followUp: followUpSchema.nullable().parse(row.followUp),
    status: actionStatusOf(row.status),
    remediedOn: dayOrNull(row.remediedOn),
    returnReason: row.returnReason,
    extension: writtenDeadlineSchema.nullable().parse(row.extension),
    wished: writtenDeadlineSchema.nullable().parse(row.wished),
    revision: row.revision,
    agreed: row.agreed,
  };
}

/** One action of an audit. @throws Denied (notFound) for one that is not the audit's. */
export async function requireAction(tx: ScopedTx, auditId: string, actionId: string): Promise<StoredAction> {
  const row = await tx.db.auditAction.findFirst({ where: { id: actionId, auditId }, include: withLinks });
  if (!row) throw new Denied('notFound', 'action');
  return actionOf(row);
}

/** How an action of a locked audit stands from now on; its revision grows by one, and what it says stays. */
export async function updateStanding(
  tx: ScopedTx,
  actionId: string,
  { status, remediedOn, returnReason, extension, wished }: AuditAction,
): Promise<void> {
  await tx.db.auditAction.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: actionId } },
    data: {
      status,
      remediedOn: remediedOn && dayColumn(remediedOn),
      returnReason,
      extension: extension ?? Prisma.DbNull,
      wished: wished ?? Prisma.DbNull,
      revision: { increment: 1 },
    },
  });
}

/** What may be written of an action until the decision: `remediedOn` when it was done already during the visit. */
export type ActionToSave = ActionContent & { readonly remediedOn: PlainDate | null };

const contentColumns = ({ text, critical, responsible, deadline, followUp }: ActionToSave) => ({
  text,
  critical,
  responsible,
  deadline: deadline ?? Prisma.DbNull,
  followUp: followUp ?? Prisma.DbNull,
});

const standingColumns = ({ remediedOn }: ActionToSave) => ({
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
  await tx.db.auditAction.create({
    data: { ...place, tenantId: tx.actor.tenantId, ...contentColumns(action), ...standingColumns(action) },
  });
  await insertLinks(tx, place.id, action.links);
}

/**
 * Writes an action of a locked audit anew; its revision grows by one. One that has been in force and moved since, in an
 * audit that was opened again, keeps how it stands.
 */
export async function updateAction(tx: ScopedTx, actionId: string, action: ActionToSave): Promise<void> {
  const moved = (await tx.db.actionEvent.count({ where: { actionId } })) > 0;
  await tx.db.auditAction.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: actionId } },
    data: { ...contentColumns(action), ...(!moved && standingColumns(action)), revision: { increment: 1 } },
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
