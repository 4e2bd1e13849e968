import { can } from '@/lib/domain/access';
import { isDecided, isWritable } from '@/lib/domain/audit';
import type { AuditBundle, ComparedField, StoredField } from '@/lib/domain/audit-bundle';
import type { PlainDate } from '@/lib/domain/plain-date';
import { doesStand, type Targets } from '@/lib/domain/standing';
import { dayOfMoment } from '@/lib/time/clock';
import { listAnswers, listSelfAnswers } from './answers';
import { type AuditCase, readAuditCase } from './audit-case';
import { type AuditDetails, getPreviousAudit, requireAudit, resourceOf } from './audits';
import type { ScopedTx } from './scope';
import { getSelfAssessment } from './self-assessments';

const compared = (fields: readonly StoredField[]): ComparedField[] =>
  fields.flatMap((stored): ComparedField[] => {
    const { target, field } = stored;
    if (field === 'answer') return [{ target, field, value: stored.value }];
    if (field === 'assessment') return [{ target, field, value: stored.value }];
    if (field === 'comment') return [{ target, field, value: stored.value }];
    return [];
  });

async function previousOf(
  tx: ScopedTx,
  audit: AuditDetails,
  targets: Targets,
): Promise<AuditBundle['previous']> {
  const previous = await getPreviousAudit(tx, audit);
  const day = previous?.visitDate ?? previous?.decisionDate;
  if (!previous || !day) return null;
  const { caseNumber, templateNumber } = previous;
  // What was answered to something else than what is asked now is not to be compared with.
  const fields = (await listAnswers(tx, previous.id)).filter((stored) => doesStand(targets, stored));
  return { day, caseNumber, templateNumber, fields: compared(fields) };
}

function judgedBy({ given }: AuditCase): AuditBundle['judgedBy'] {
  const { decisions, actions, day } = given;
  return {
    decisions: [...decisions].map(([item, decision]) => ({ item, decision })),
    actions: actions.map((action) => ({ ...action, links: [...action.links] })),
    day,
  };
}

/** What the unit says of itself, as it stands in this version of the form; null when it was not asked. */
async function selfAssessmentOf(
  tx: ScopedTx,
  { id, choices }: AuditDetails,
  targets: Targets,
): Promise<AuditBundle['selfAssessment']> {
  const asked = choices.selfAssessment ? await getSelfAssessment(tx, id) : null;
  if (!asked) return null;
  const fields = (await listSelfAnswers(tx, id)).filter((stored) => doesStand(targets, stored));
  return { sentOn: asked.sent && dayOfMoment(asked.sent.at), fields: compared(fields) };
}

/** All that the checklist page needs of one audit. @throws Denied (notFound). */
export async function readAuditBundle(
  tx: ScopedTx,
  auditId: string,
  me: AuditBundle['me'],
  today: PlainDate,
): Promise<AuditBundle> {
  const audit = await requireAudit(tx, auditId);
  const { id, caseNumber, status, unitName, visitDate, decisionDate } = audit;
  const { versionId, templateName, templateNumber } = audit;
  const mayAnswer = isWritable('findings', status) && can(tx.actor, 'answer.save', resourceOf(audit));
  const auditCase = await readAuditCase(tx, audit, today);
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
      part: 'findings',
      mayAnswer,
      decisionDate,
      decided: isDecided(status) ? (auditCase.draft.choice?.alternative ?? null) : null,
      leftOut: [...auditCase.checklist.leftOut],
    },
    template: auditCase.form,
    answers: [...auditCase.fields],
    previous: await previousOf(tx, audit, auditCase.checklist.targets),
    selfAssessment: await selfAssessmentOf(tx, audit, auditCase.checklist.targets),
    judgedBy: judgedBy(auditCase),
    today,
  };
}
