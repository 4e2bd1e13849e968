import {
  type AuditPart,
  correctedPartsOf,
  type HistoryCorrection,
  wordsTakenOut,
} from '@/lib/domain/history-correction';
import { newId } from './columns';
import type { ScopedTx } from './scope';

/** Taking out what should never have been written: the one way in which what lies still changes. */

/** The words, why they go, and the keyed hash that is kept of them. */
export type WordsTaken = { readonly words: string; readonly reason: string; readonly hash: string };

/** Where in an audit: in all that is kept of one item, or in parts of the whole. */
export type AuditScope = { readonly target: string | null; readonly parts: readonly AuditPart[] };

/**
 * Takes words out of what an audit keeps, and leaves a trace; how many lines held them, or null where they still stand in
 * the answers that hold now, and nothing was done.
 */
export async function updateHistory(
  tx: ScopedTx,
  auditId: string,
  { target, parts }: AuditScope,
  { words, reason, hash }: WordsTaken,
  by: string,
): Promise<number | null> {
  const rows = await tx.db.$queryRaw<{ places: number | null }[]>`
    SELECT app.correct_history(${tx.actor.tenantId}::uuid, ${newId()}::uuid, ${auditId}::uuid, ${target}, ${[...parts]}::text[],
      ${words}, ${wordsTakenOut}, ${reason}, ${hash}, ${by}::uuid) AS places`;
  return rows[0]?.places ?? null;
}

/**
 * Takes words out of how a template's drafts were written, and leaves a trace; how many lines held them, or null where an
 * open draft still says them, and nothing was done.
 */
export async function updateTemplateHistory(
  tx: ScopedTx,
  templateId: string,
  { words, reason, hash }: WordsTaken,
  by: string,
): Promise<number | null> {
  const rows = await tx.db.$queryRaw<{ places: number | null }[]>`
    SELECT app.correct_template_history(${tx.actor.tenantId}::uuid, ${newId()}::uuid, ${templateId}::uuid, ${words},
      ${wordsTakenOut}, ${reason}, ${hash}, ${by}::uuid) AS places`;
  return rows[0]?.places ?? null;
}

type Place = { readonly auditId: string; readonly target?: string } | { readonly templateId: string };

async function listCorrections(tx: ScopedTx, where: Place): Promise<HistoryCorrection[]> {
  const rows = await tx.db.historyCorrection.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ member, at, reason, places, parts }) => ({
    by: member.name,
    at: at.toISOString(),
    reason,
    places,
    parts: correctedPartsOf(parts),
  }));
}

/** What has been taken out of one item of an audit alone, the newest first. */
export const listHistoryCorrections = (
  tx: ScopedTx,
  auditId: string,
  target: string,
): Promise<HistoryCorrection[]> => listCorrections(tx, { auditId, target });

/** Everything that has been taken out of an audit, the newest first. */
export const listAuditCorrections = (tx: ScopedTx, auditId: string): Promise<HistoryCorrection[]> =>
  listCorrections(tx, { auditId });

/** Everything that has been taken out of how a template's drafts were written, the newest first. */
export const listTemplateCorrections = (tx: ScopedTx, templateId: string): Promise<HistoryCorrection[]> =>
  listCorrections(tx, { templateId });
