import { type AuditCase, readAuditCase, readAuditFacts } from '@/lib/data/audit-case';
import { type AuditDetails, requireAudit, resourceOf } from '@/lib/data/audits';
import { Denied, type ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import { isWritable } from '@/lib/domain/audit';
import { takesComments } from '@/lib/domain/fact-review/fact-review';
import type { AuditFacts } from '@/lib/domain/life-cycle-requirements';
import type { PlainDate } from '@/lib/domain/plain-date';

/**
 * Who reads the page: a manager who reviews now, an auditor of the tenant, or a manager whom the draft itself is not for
 * at the moment.
 */
export type FactReviewReader = 'reviewer' | 'auditor' | 'manager';

export type FactReviewFacts = {
  readonly audit: AuditDetails;
  readonly auditCase: AuditCase;
  readonly facts: AuditFacts;
  readonly reader: FactReviewReader;
};

/** All that the page of the fact review shows, read in one transaction. @throws Denied (notFound). */
export async function readFactReview(
  tx: ScopedTx,
  auditId: string,
  today: PlainDate,
): Promise<FactReviewFacts> {
  const audit = await requireAudit(tx, auditId);
  if (!audit.choices.factReview) throw new Denied('notFound', tx.action);
  const auditCase = await readAuditCase(tx, audit, today);
  const facts = await readAuditFacts(tx, audit, today, auditCase);
  return { audit, auditCase, facts, reader: readerOf(tx, audit, auditCase, today) };
}

function readerOf(
  { actor }: ScopedTx,
  audit: AuditDetails,
  { factReviews }: AuditCase,
  today: PlainDate,
): FactReviewReader {
  const round = factReviews.rounds.at(-1);
  const isOpen =
    isWritable('factComments', audit.status) && round !== undefined && takesComments(round, today);
  if (isOpen && can(actor, 'factComment.save', resourceOf(audit))) return 'reviewer';
  return can(actor, 'audit.work', resourceOf(audit)) ? 'auditor' : 'manager';
}
