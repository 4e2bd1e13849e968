import {
  assessedItems,
  type FilledChecklist,
  type Finding,
  gatesWithoutReason,
} from '@/lib/domain/assessment';
import { judgementDay } from '@/lib/domain/audit';
import type { StoredField } from '@/lib/domain/audit-bundle';
import { judge } from '@/lib/domain/judgement';
import type { AuditFacts } from '@/lib/domain/life-cycle-requirements';
import type { PlainDate } from '@/lib/domain/plain-date';
import { targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { listAnswers } from './answers';
import type { AuditDetails } from './audits';
import type { ScopedTx } from './scope';
import { requireTemplateVersion } from './templates';
import { listManagerIds } from './units';

/** What the fields of a checklist come to, item by item. */
export function filledChecklist(
  template: Template,
  fields: readonly StoredField[],
  leftOut: readonly string[],
): FilledChecklist {
  const findings = new Map<string, Finding>();
  const nothing: Finding = { answer: null, assessment: null, comment: null };
  for (const stored of fields) {
    if (stored.field === 'flag' || stored.field === 'seenDocument') continue;
    findings.set(stored.target, {
      ...(findings.get(stored.target) ?? nothing),
      [stored.field]: stored.value,
    });
  }
  return { targets: targetsOf(template), findings, leftOut: new Set(leftOut) };
}

/** All that the steps of an audit's life look at, read in one transaction. `today` is the day in Sweden. */
export async function readAuditFacts(
  tx: ScopedTx,
  audit: AuditDetails,
  today: PlainDate,
): Promise<AuditFacts> {
  const { content } = await requireTemplateVersion(tx, audit.versionId);
  const checklist = filledChecklist(content, await listAnswers(tx, audit.id), audit.leftOut);
  const decisionDate = audit.decisionDate ?? today;
  const judgement = judge({
    rules: content.rules,
    items: assessedItems(checklist),
    decisions: new Map(),
    actions: [],
    day: judgementDay(audit.status, decisionDate, today),
  });
  return {
    status: audit.status,
    choices: audit.choices,
    today,
    auditorIds: audit.auditors.map(({ userId }) => userId),
    unitManagerIds: await listManagerIds(tx, audit.unitId, today),
    visitDate: audit.visitDate,
    selfAssessmentSubmitted: false,
    judgement,
    choice: null,
    gatesWithoutReason: gatesWithoutReason(checklist),
    decisionDate,
    decisionDateMotive: null,
    factReview: { replyBy: null, done: false, unanswered: 0 },
    approvals: 0,
  };
}
