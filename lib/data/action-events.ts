import {
  type ActionEventDetails,
  type ActionEventKind,
  actionEventDetailsSchema,
  actionEventKindSchema,
} from '@/lib/domain/action-event';
import { newId } from './columns';
import type { ScopedTx } from './scope';

/** Something that happened to an action: in its thread when it says something, in its history always. */
export type ActionEvent = {
  readonly id: string;
  readonly kind: ActionEventKind;
  readonly text: string | null;
  readonly details: ActionEventDetails;
  readonly userId: string;
  readonly name: string;
  readonly at: Date;
};

export type NewActionEvent = {
  /** Made on the device where the same may be sent twice; else made here. */
  readonly id?: string;
  readonly actionId: string;
  readonly kind: ActionEventKind;
  readonly text?: string | null;
  readonly details?: ActionEventDetails;
  readonly userId: string;
  readonly at: Date;
};

/**
 * Writes that something happened to an action of a locked audit. Gives false, and writes nothing, when an event with its id
 * is there already.
 */
export async function insertActionEvent(
  tx: ScopedTx,
  { id = newId(), text = null, details = {}, ...event }: NewActionEvent,
): Promise<boolean> {
  const row = { ...event, id, text, details, tenantId: tx.actor.tenantId };
  const { count } = await tx.db.actionEvent.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** All that has happened to an action, the oldest first. */
export async function listActionEvents(tx: ScopedTx, actionId: string): Promise<ActionEvent[]> {
  const rows = await tx.db.actionEvent.findMany({
    where: { actionId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ id, kind, text, details, userId, member, at }) => ({
    id,
    kind: actionEventKindSchema.parse(kind),
    text,
    details: actionEventDetailsSchema.parse(details),
    userId,
    name: member.name,
    at,
  }));
}

/** Why an action was returned the last time; null when it never was. */
export async function getLastReturn(tx: ScopedTx, actionId: string): Promise<string | null> {
  const row = await tx.db.actionEvent.findFirst({
    where: { actionId, kind: 'returned' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { text: true },
  });
  return row?.text ?? null;
}
