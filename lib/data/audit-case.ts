import { judgedAction } from '@/lib/domain/action';
import {
  assessedItems,
  type FilledChecklist,
  type Finding,
  gatesWithoutReason,
} from '@/lib/domain/assessment';
import { isDecided, judgementDay } from '@/lib/domain/audit';
import type { StoredField } from '@/lib/domain/audit-bundle';
import type { DueDateContext } from '@/lib/domain/deadline/deadline';
import type { Evidence } from '@/lib/domain/evidence/evidence';
import { type FactReviews, factReviewStanding } from '@/lib/domain/fact-review/fact-review';
import { type JudgementCase, judge } from '@/lib/domain/judgement';
import type { AuditFacts } from '@/lib/domain/life-cycle-requirements';
import { type PersonalDataPlaces, personalDataIn } from '@/lib/domain/personal-data/personal-data-in-case';
import type { PlainDate } from '@/lib/domain/plain-date';
import { isDecidable, standingFields, standingLinks } from '@/lib/domain/standing';
import { standingLeftOut } from '@/lib/domain/template/choosable-sections';
import { targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { listActions, type StoredAction } from './actions';
import { listAnswers } from './answers';
import { listApprovals } from './approvals';
import { type AuditDraft, requireDraft } from './audit-draft';
import { type AuditForm, readAuditForm } from './audit-form';
import type { AuditDetails } from './audits';
import { listDecisions, type StoredDecision } from './deficiencies';
import { readDueCalendar } from './due-calendars';
import { listEvidence } from './evidence';
import { listFactComments } from './fact-comments';
import { listFactReviews } from './fact-reviews';
import type { ScopedTx } from './scope';
import { getSelfAssessment } from './self-assessments';
import { getPersonalDataRule } from './tenants';
import { listManagerIds } from './units';

/** What the fields of a checklist come to, item by item. What the template has no place for is set aside. */
export function filledChecklist(
  template: Template,
  fields: readonly StoredField[],
  leftOut: readonly string[],
): FilledChecklist {
  const targets = targetsOf(template);
  const findings = new Map<string, Finding>();
  const nothing: Finding = { answer: null, assessment: null, comment: null };
  for (const stored of standingFields(targets, fields)) {
    if (stored.field === 'flag' || stored.field === 'seenDocument') continue;
    findings.set(stored.target, {
      ...(findings.get(stored.target) ?? nothing),
      [stored.field]: stored.value,
    });
  }
  return { targets, findings, leftOut: new Set(standingLeftOut(leftOut, targets)) };
}

/** All that an audit is judged by, and what it is judged upon. */
export type AuditCase = AuditForm & {
  readonly fields: readonly StoredField[];
  readonly checklist: FilledChecklist;
  readonly decisions: readonly StoredDecision[];
  readonly actions: readonly StoredAction[];
  /** What lies on its items and actions, and has not been taken away. */
  readonly evidence: readonly Evidence[];
  readonly draft: AuditDraft;
  /** Its fact review so far; empty where the tenant has chosen none. */
  readonly factReviews: FactReviews;
  /** What the deadlines of the actions are resolved against. */
  readonly calendar: DueDateContext;
  readonly given: JudgementCase;
};

/**
 * Reads an audit as it is judged, in one transaction: what its version of the template has no place for is not there.
 * `today` is the day in Sweden.
 */
export async function readAuditCase(tx: ScopedTx, audit: AuditDetails, today: PlainDate): Promise<AuditCase> {
  const auditForm = await readAuditForm(tx, audit.id, audit.versionId);
  const { form } = auditForm;
  const stored = await listAnswers(tx, audit.id);
  const checklist = filledChecklist(form, stored, audit.leftOut);
  const { targets } = checklist;
  const fields = standingFields(targets, stored);
  const decisions = (await listDecisions(tx, audit.id)).filter(({ item }) => isDecidable(targets, item));
  const actions = standingLinks(targets, await listActions(tx, audit.id));
  const evidence = (await listEvidence(tx, audit.id)).filter(
    ({ removal, target }) => removal === null && (target.item === null || targets.has(target.item)),
  );
  const draft = await requireDraft(tx, audit.id);
  const calendar = await readDueCalendar(tx, audit, today);
  const given = {
    rules: form.rules,
    items: assessedItems(checklist),
    decisions: new Map(decisions.flatMap(({ item, decision }) => (decision ? [[item, decision]] : []))),
    actions: actions.map((action) => judgedAction(action, calendar)),
    day: judgementDay(audit.status, calendar.decisionDate, today),
  };
  const factReviews = await readFactReviews(tx, audit);
  return {
    ...auditForm,
    fields,
    checklist,
    decisions,
    actions,
    evidence,
    draft,
    factReviews,
    calendar,
    given,
  };
}

/** Where what is written in an audit, and comes to stand in its report, singles persons out. */
function personalDataOf({ fields, decisions, actions, draft }: AuditCase): PersonalDataPlaces {
  const { summary, choice, judgementComment, decisionDateMotive } = draft;
  return personalDataIn({
    items: [
      ...fields.map(({ target, value }) => ({ target, text: value })),
      ...decisions.map(({ item, decision }) => ({ target: item, text: decision })),
    ],
    actions: actions.map(({ number, text, deadline, followUp }) => ({
      number,
      text: [text, deadline, followUp],
    })),
    whole: [summary, choice, judgementComment, decisionDateMotive],
  });
}

const noFactReviews: FactReviews = { rounds: [], comments: [] };

async function isSelfAssessmentSent(tx: ScopedTx, { id, choices }: AuditDetails): Promise<boolean> {
  return choices.selfAssessment && (await getSelfAssessment(tx, id))?.sent != null;
}

async function readFactReviews(tx: ScopedTx, { id, choices }: AuditDetails): Promise<FactReviews> {
  if (!choices.factReview) return noFactReviews;
  return { rounds: await listFactReviews(tx, id), comments: await listFactComments(tx, id) };
}

/** All that the steps of an audit's life look at, read in one transaction. `today` is the day in Sweden. */
export async function readAuditFacts(
  tx: ScopedTx,
  audit: AuditDetails,
  today: PlainDate,
  known?: AuditCase,
): Promise<AuditFacts> {
  const auditCase = known ?? (await readAuditCase(tx, audit, today));
  const { given, draft, calendar, checklist, factReviews } = auditCase;
  return {
    status: audit.status,
    choices: audit.choices,
    today,
    auditorIds: audit.auditors.map(({ userId }) => userId),
    unitManagerIds: await listManagerIds(tx, audit.unitId, today),
    visitDate: audit.visitDate,
    selfAssessmentSubmitted: await isSelfAssessmentSent(tx, audit),
    judgement: judge(given),
    // Once decided, what was chosen stands, and the closing judgement is a choice of its own.
    choice: isDecided(audit.status) ? null : draft.choice,
    gatesWithoutReason: gatesWithoutReason(checklist),
    decisionDate: calendar.decisionDate,
    decisionDateMotive: draft.decisionDateMotive,
    factReview: factReviewStanding(factReviews),
    approvals: (await listApprovals(tx, audit.id, audit.revision)).length,
    // Whether it is unchanged is told by its hash, which is of what the report would say.
    approval: { askedBy: draft.approval?.by ?? null, unchanged: true },
    personalData: { ...personalDataOf(auditCase), rule: await getPersonalDataRule(tx) },
    reopened: audit.reopened,
  };
}
