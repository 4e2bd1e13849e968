import type { PlainDate } from '@/lib/domain/plain-date';
import type { ScopedTx } from './scope';
import { listManagerIds } from './units';

/**
 * Holds the audits of some actions as they stand until the transaction ends, so that none is closed or opened meanwhile; and
 * those actions themselves that belong to none.
 */
export async function lockPlacesOfActions(tx: ScopedTx, actionIds: readonly string[]): Promise<void> {
  await tx.db.$queryRaw`
    SELECT FROM audit WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id IN (
      SELECT audit_id FROM action WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ANY(${[...actionIds]}::uuid[]))
    ORDER BY id FOR SHARE`;
  await tx.db.$queryRaw`
    SELECT FROM action WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ANY(${[...actionIds]}::uuid[])
      AND audit_id IS NULL ORDER BY id FOR SHARE`;
}

/** Who is to follow an action up and who is to do it, and the revision that this builds on, 0 for the first. */
export type AssignmentToSave = {
  readonly actionId: string;
  readonly handlerId: string | null;
  readonly assigneeId: string | null;
  readonly base: number;
};

/** Saves who was chosen, and gives the ids of the actions where nobody had chosen anew since the base. */
export async function upsertAssignments(
  tx: ScopedTx,
  assignments: readonly AssignmentToSave[],
): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ actionId: string }[]>`
    INSERT INTO action_assignment (tenant_id, action_id, handler_id, assignee_id, revision)
    SELECT ${tx.actor.tenantId}::uuid, r.action_id, r.handler_id, r.assignee_id, r.base + 1
    FROM unnest(${assignments.map(({ actionId }) => actionId)}::uuid[],
      ${assignments.map(({ handlerId }) => handlerId)}::uuid[],
      ${assignments.map(({ assigneeId }) => assigneeId)}::uuid[],
      ${assignments.map(({ base }) => base)}::integer[]) AS r (action_id, handler_id, assignee_id, base)
    -- In one order, so that two who choose for the same actions wait for each other and do not lock each other out.
    ORDER BY r.action_id
    ON CONFLICT (tenant_id, action_id) DO UPDATE
      SET handler_id = excluded.handler_id, assignee_id = excluded.assignee_id, revision = excluded.revision
      WHERE action_assignment.revision = excluded.revision - 1
    RETURNING action_id AS "actionId"`;
  return rows.map(({ actionId }) => actionId);
}

/** Who was chosen for an action, if anybody. */
async function getAssignment(tx: ScopedTx, actionId: string) {
  return tx.db.actionAssignment.findUnique({
    where: { tenantId_actionId: { tenantId: tx.actor.tenantId, actionId } },
    select: { assigneeId: true, handlerId: true },
  });
}

/**
 * Those who are to do an action: who was chosen, or else all who manage the unit on the day, or deputise. Who was chosen and
 * does not manage the unit any more sees nothing of it, and is not to do it.
 */
export async function listAssigneeIds(
  tx: ScopedTx,
  { actionId, unitId }: { readonly actionId: string; readonly unitId: string },
  day: PlainDate,
): Promise<string[]> {
  const assigneeId = (await getAssignment(tx, actionId))?.assigneeId;
  const managerIds = await listManagerIds(tx, unitId, day);
  return assigneeId && managerIds.includes(assigneeId) ? [assigneeId] : managerIds;
}

/** Those who follow an action up: who was chosen, for as long as they audit it, or else all of its audit's auditors. */
export async function listFollowerIds(
  tx: ScopedTx,
  actionId: string,
  auditorIds: readonly string[],
): Promise<string[]> {
  const handlerId = (await getAssignment(tx, actionId))?.handlerId;
  return handlerId && auditorIds.includes(handlerId) ? [handlerId] : [...auditorIds];
}
