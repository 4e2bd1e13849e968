import { can } from '@/lib/domain/access';
import { isWritable } from '@/lib/domain/audit';
import type { AuditBundle } from '@/lib/domain/audit-bundle';
import type { PlainDate } from '@/lib/domain/plain-date';
import { standingFields } from '@/lib/domain/standing';
import { standingLeftOut } from '@/lib/domain/template/choosable-sections';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { listSelfAnswers } from './answers';
import { readAuditForm } from './audit-form';
import { requireAudit, resourceOf } from './audits';
import { Denied, type ScopedTx } from './scope';
import { getSelfAssessment } from './self-assessments';

/**
 * All that the checklist page needs for the unit's own answers: the form and those answers, and nothing of what the
 * auditors work on. @throws Denied (notFound), also when no self-assessment was asked for.
 */
export async function readSelfAssessmentBundle(
  tx: ScopedTx,
  auditId: string,
  me: AuditBundle['me'],
  today: PlainDate,
): Promise<AuditBundle> {
  const audit = await requireAudit(tx, auditId);
  const asked = await getSelfAssessment(tx, auditId);
  if (!asked) throw new Denied('notFound', tx.action);
  const { id, caseNumber, status, unitName, visitDate, decisionDate } = audit;
  const { versionId, templateName, templateNumber } = audit;
  const { form } = await readAuditForm(tx, id, versionId);
  const targets = targetsOf(form);
  const isOpen = isWritable('selfAssessment', status) && asked.sent === null;
  return {
    me,
    audit: {
      id,
      caseNumber,
      status,
      unitName,
      versionId,
      templateName,
      templateNumber,
      visitDate,
      part: 'selfAssessment',
      mayAnswer: isOpen && can(tx.actor, 'selfAssessment.save', resourceOf(audit)),
      decisionDate,
      decided: null,
      leftOut: standingLeftOut(audit.leftOut, targets),
    },
    template: form,
    answers: standingFields(targets, await listSelfAnswers(tx, auditId)),
    previous: null,
    selfAssessment: null,
    judgedBy: { decisions: [], actions: [], day: today },
    today,
  };
}
