import { requireAudit } from '@/lib/data/audits';
import {
  type AuditScope,
  listAuditCorrections,
  listHistoryCorrections,
  listTemplateCorrections,
  updateHistory,
  updateTemplateHistory,
} from '@/lib/data/history-corrections';
import { insertLog } from '@/lib/data/log';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import type { Person } from '@/lib/domain/actor';
import {
  type AuditCorrectionToMake,
  auditParts,
  type HistoryCorrection,
  type HistoryCorrectionToMake,
  type TemplateCorrectionToMake,
  type WordsToTakeOut,
} from '@/lib/domain/history-correction';
import { fail, ok, type Result } from '@/lib/domain/result';
import { hashOfWords } from '@/lib/session/hash-of-words';

/** `still-there`: what stands now holds the words, and is to be changed first. `not-there`: nothing holds them. */
export type CorrectionRefusal = 'still-there' | 'not-there';

type Corrected = Result<readonly HistoryCorrection[], CorrectionRefusal>;

const takenBy = ({ tenantId }: Person, { words, reason }: WordsToTakeOut) => ({
  words,
  reason,
  hash: hashOfWords(tenantId, words),
});

/**
 * Takes words that should never have been written out of all that an audit keeps of one item, also of a decided audit, and
 * leaves a trace of who did it, when and why (the right to correction, GDPR articles 16 and 17; what was decided stays).
 */
export async function correctHistory(
  actor: Person,
  auditId: string,
  { target, ...words }: HistoryCorrectionToMake,
): Promise<Corrected> {
  return withTenant(actor, 'history.correct', async (tx) => {
    const refusal = await correctIn(tx, actor, auditId, { target, parts: auditParts }, words);
    return refusal ? fail(refusal) : ok(await listHistoryCorrections(tx, auditId, target));
  });
}

/** The same, out of whole parts of an audit. */
export async function correctAudit(
  actor: Person,
  { auditId, parts, ...words }: AuditCorrectionToMake,
): Promise<Corrected> {
  return withTenant(actor, 'history.correct', async (tx) => {
    const refusal = await correctIn(tx, actor, auditId, { target: null, parts }, words);
    return refusal ? fail(refusal) : ok(await listAuditCorrections(tx, auditId));
  });
}

async function correctIn(
  tx: ScopedTx,
  actor: Person,
  auditId: string,
  scope: AuditScope,
  words: WordsToTakeOut,
): Promise<CorrectionRefusal | null> {
  const { caseNumber } = await requireAudit(tx, auditId);
  const places = await updateHistory(tx, auditId, scope, takenBy(actor, words), actor.userId);
  if (places === null) return 'still-there';
  if (places === 0) return 'not-there';
  const where = scope.target === null ? {} : { target: scope.target };
  await insertLog(tx, { target: { type: 'audit', id: auditId }, detail: { caseNumber, ...where, places } });
  return null;
}

/** The same, out of how a template's drafts were written; what has been published stays. */
export async function correctTemplate(
  actor: Person,
  { templateId, ...words }: TemplateCorrectionToMake,
): Promise<Corrected> {
  return withTenant(actor, 'draft.correct', async (tx) => {
    await requireTemplateOverview(tx, templateId);
    const places = await updateTemplateHistory(tx, templateId, takenBy(actor, words), actor.userId);
    if (places === null) return fail('still-there');
    if (places === 0) return fail('not-there');
    await insertLog(tx, { target: { type: 'template', id: templateId }, detail: { places } });
    return ok(await listTemplateCorrections(tx, templateId));
  });
}
