import { z } from 'zod';
import { type AuditStatus, auditStatuses, writableIn } from '@/lib/domain/audit';
import { type AuditMaterial, type Piece, pieceSchema } from '@/lib/domain/audit-move';
import { listActions } from './actions';
import { listAnswers } from './answers';
import type { AuditDetails } from './audits';
import { newId } from './columns';
import { listDecisions } from './deficiencies';
import { auditsInReach, type ScopedTx } from './scope';

/** All that is written in an audit and belongs to a place in its form, whichever version it was written under. */
export async function readAuditMaterial(
  tx: ScopedTx,
  { id, leftOut }: Pick<AuditDetails, 'id' | 'leftOut'>,
): Promise<AuditMaterial> {
  const decisions = await listDecisions(tx, id);
  return {
    fields: await listAnswers(tx, id),
    decided: decisions.flatMap(({ item, decision }) => (decision ? item : [])),
    actions: await listActions(tx, id),
    leftOut,
  };
}

export type AuditMove = {
  readonly id: string;
  readonly fromVersionId: string;
  readonly fromNumber: number;
  readonly toVersionId: string;
  readonly toNumber: number;
  readonly setAside: readonly Piece[];
  readonly by: string;
  readonly at: Date;
};

/**
 * The last move of an audit, while it can be undone: the audit still follows the version that it was moved to, may be
 * moved, and nobody has answered, decided or agreed on anything since. Null otherwise.
 */
export async function getUndoableMove(
  tx: ScopedTx,
  { id: auditId, versionId, status }: Pick<AuditDetails, 'id' | 'versionId' | 'status'>,
): Promise<AuditMove | null> {
  const movable: readonly AuditStatus[] = writableIn.version;
  if (!movable.includes(status)) return null;
  const last = await tx.db.auditVersionMove.findFirst({
    where: { auditId, undoneAt: null },
    orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
    include: {
      mover: { select: { name: true } },
      fromVersion: { select: { number: true } },
      toVersion: { select: { number: true } },
    },
  });
  if (last?.toVersionId !== versionId || last.workSha256 !== (await getWorkHash(tx, auditId))) return null;
  const { id, fromVersionId, toVersionId, fromVersion, toVersion, setAside, mover, movedAt } = last;
  return {
    id,
    fromVersionId,
    fromNumber: fromVersion.number,
    toVersionId,
    toNumber: toVersion.number,
    setAside: z.array(pieceSchema).parse(setAside),
    by: mover.name,
    at: movedAt,
  };
}

/** A hash that changes with every answer, decision and action of an audit. */
async function getWorkHash(tx: ScopedTx, auditId: string): Promise<string> {
  const { tenantId } = tx.actor;
  const rows = await tx.db.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(part, E'\n' ORDER BY part COLLATE "C"), ''), 'UTF8')), 'hex') AS hash
    FROM (
      SELECT concat_ws(' ', 'answer', target, field, revision) AS part FROM audit_answer
        WHERE tenant_id = ${tenantId}::uuid AND audit_id = ${auditId}::uuid
      UNION ALL SELECT concat_ws(' ', 'decision', item, revision) FROM deficiency_decision
        WHERE tenant_id = ${tenantId}::uuid AND audit_id = ${auditId}::uuid
      UNION ALL SELECT concat_ws(' ', 'action', id, revision) FROM action
        WHERE tenant_id = ${tenantId}::uuid AND audit_id = ${auditId}::uuid
    ) parts`;
  const [row] = rows;
  if (!row) throw new Error('The database gave no hash');
  return row.hash;
}

export type NewMove = {
  readonly auditId: string;
  readonly fromVersionId: string;
  readonly toVersionId: string;
  readonly setAside: readonly Piece[];
  readonly movedBy: string;
  readonly movedAt: Date;
};

/** Lets a locked audit follow another version of its template, and writes that it does; its revision grows by one. */
export async function insertMove(tx: ScopedTx, { setAside, ...move }: NewMove): Promise<void> {
  const { tenantId } = tx.actor;
  const workSha256 = await getWorkHash(tx, move.auditId);
  await tx.db.auditVersionMove.create({
    data: { ...move, tenantId, id: newId(), setAside: setAside.map((piece) => ({ ...piece })), workSha256 },
  });
  await follow(tx, move.auditId, move.toVersionId);
}

/** Takes a move back, in a locked audit; its revision grows by one. */
export async function updateToUndone(
  tx: ScopedTx,
  auditId: string,
  { id, fromVersionId }: AuditMove,
  { undoneBy, undoneAt }: { readonly undoneBy: string; readonly undoneAt: Date },
): Promise<void> {
  await tx.db.auditVersionMove.updateMany({ where: { id, auditId }, data: { undoneBy, undoneAt } });
  await follow(tx, auditId, fromVersionId);
}

async function follow(tx: ScopedTx, auditId: string, versionId: string): Promise<void> {
  await tx.db.audit.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: auditId } },
    data: { versionId, revision: { increment: 1 } },
  });
}

/** The version that an audit can be moved up to: the newest published one of its template, or null when it follows it. */
export async function getNewerVersion(
  tx: ScopedTx,
  { versionId }: Pick<AuditDetails, 'versionId'>,
): Promise<{ readonly id: string; readonly number: number; readonly releaseNote: string } | null> {
  const own = await tx.db.templateVersion.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: versionId } },
    select: { templateId: true, number: true },
  });
  const newest =
    own &&
    (await tx.db.templateVersion.findFirst({
      where: { templateId: own.templateId, status: 'published', number: { gt: own.number } },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, releaseNote: true },
    }));
  return newest && { ...newest, releaseNote: newest.releaseNote ?? '' };
}

export type AuditBehind = {
  readonly id: string;
  readonly caseNumber: string;
  readonly unitName: string;
  readonly status: AuditStatus;
  readonly number: number;
};

/** The running audits in reach that follow an older version of a template than its newest published one. */
export async function listAuditsBehind(tx: ScopedTx, templateId: string): Promise<AuditBehind[]> {
  const newest = await tx.db.templateVersion.findFirst({
    where: { templateId, status: 'published' },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  if (!newest) return [];
  const rows = await tx.db.audit.findMany({
    where: {
      AND: [auditsInReach(tx)],
      status: { in: [...writableIn.version] },
      version: { templateId, number: { lt: newest.number } },
    },
    orderBy: { caseNumber: 'asc' },
    select: {
      id: true,
      caseNumber: true,
      status: true,
      unit: { select: { name: true } },
      version: { select: { number: true } },
    },
  });
  return rows.map(({ id, caseNumber, status, unit, version }) => ({
    id,
    caseNumber,
    unitName: unit.name,
    status: z.enum(auditStatuses).parse(status),
    number: version.number,
  }));
}
