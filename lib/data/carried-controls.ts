import { writtenDeadlineSchema } from '@/lib/domain/deadline/deadline';
import { type CarriedControl, carriedControlSchema } from '@/lib/domain/template/carried-controls';
import type { ScopedTx } from './scope';
import { listUnitLine } from './unit-line';

/** The actions of earlier audits that are controls of this one, in their order. */
export async function listCarriedControls(tx: ScopedTx, auditId: string): Promise<CarriedControl[]> {
  const rows = await tx.db.carriedControl.findMany({
    where: { auditId },
    orderBy: { position: 'asc' },
    select: { content: true },
  });
  return rows.map(({ content }) => carriedControlSchema.parse(content));
}

/**
 * Until the transaction ends nobody else in the tenant plans an audit or carries an action over: neither would see what the
 * other one does, and the action would be left out of the audit that it was meant for.
 */
async function lockCarrying(tx: ScopedTx): Promise<void> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('carrying ' || ${tx.actor.tenantId}, 0))::text`;
}

/**
 * Makes every carried-over action of the unit, and of those it took over from, a control of a new audit, unless another audit
 * has taken it already. Of two audits that are planned at once, one gets each action.
 */
export async function insertWaitingControls(tx: ScopedTx, auditId: string, unitId: string): Promise<number> {
  await lockCarrying(tx);
  const where = {
    status: 'carriedOver',
    audit: { unitId: { in: await listUnitLine(tx, unitId) } },
  };
  const candidates = await tx.db.auditAction.findMany({ where, select: { id: true } });
  const ids = candidates.map(({ id }) => id);
  if (ids.length === 0) return 0;
  // Whoever comes second waits here, and then sees what the first one took.
  await tx.db.$queryRaw`
    SELECT FROM action WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const taken = await tx.db.carriedControl.findMany({
    where: { actionId: { in: ids }, audit: { status: { not: 'cancelled' } } },
    select: { actionId: true },
  });
  const free = await tx.db.auditAction.findMany({
    where: { id: { in: ids, notIn: taken.map(({ actionId }) => actionId) } },
    include: { audit: { select: { caseNumber: true } } },
    orderBy: [{ audit: { caseNumber: 'asc' } }, { number: 'asc' }],
  });
  await insertControls(
    tx,
    auditId,
    free.flatMap(({ audit, ...action }) => (audit ? [controlOf(action, audit.caseNumber)] : [])),
  );
  return free.length;
}

type CarriedRow = {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly number: number;
  readonly deadline: unknown;
  readonly extension: unknown;
};

function controlOf({ id, text, critical, number, ...row }: CarriedRow, caseNumber: string): CarriedControl {
  const written = writtenDeadlineSchema.nullable().parse(row.extension ?? row.deadline);
  return { actionId: id, text, critical, caseNumber, number, agreed: written?.words ?? null };
}

async function insertControls(
  tx: ScopedTx,
  auditId: string,
  controls: readonly CarriedControl[],
): Promise<void> {
  const { tenantId } = tx.actor;
  const first = await tx.db.carriedControl.count({ where: { auditId } });
  await tx.db.carriedControl.createMany({
    data: controls.map((content, index) => ({
      tenantId,
      auditId,
      actionId: content.actionId,
      position: first + index,
      content,
    })),
  });
}

/**
 * Makes an action that was just carried over a control of the unit's next audit, when there is one that has not left its
 * visit: of the unit itself, or of one that took it over. The audit's id; null when it waits for one to be planned.
 */
export async function insertControlInNextAudit(
  tx: ScopedTx,
  actionId: string,
  from: { readonly auditId: string; readonly unitId: string; readonly caseNumber: string },
): Promise<string | null> {
  await lockCarrying(tx);
  const { tenantId } = tx.actor;
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line (id, far) AS (
      SELECT ${from.unitId}::uuid, 0
      UNION SELECT p.unit_id, line.far + 1 FROM unit_predecessor p JOIN line ON line.id = p.predecessor_id
        WHERE p.tenant_id = ${tenantId}::uuid AND line.far < 20)
    SELECT a.id FROM audit a JOIN line ON line.id = a.unit_id
    WHERE a.tenant_id = ${tenantId}::uuid AND a.id <> ${from.auditId}::uuid
      AND a.status IN ('planned', 'selfAssessment', 'fieldwork')
    ORDER BY line.far, a.visit_date NULLS LAST, a.case_number LIMIT 1 FOR UPDATE OF a`;
  const next = rows[0]?.id;
  if (!next) return null;
  const action = await tx.db.auditAction.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: actionId } },
  });
  await insertControls(tx, next, [controlOf(action, from.caseNumber)]);
  return next;
}
