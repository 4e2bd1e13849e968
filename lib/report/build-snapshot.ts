import type { StoredAction } from '@/lib/data/actions';
import type { AuditCase } from '@/lib/data/audit-case';
import type { AuditDetails } from '@/lib/data/audits';
import { dueDateOfAction } from '@/lib/domain/action';
import { assess } from '@/lib/domain/assessment';
import { dueDateOf } from '@/lib/domain/deadline/deadline';
import { deficienciesOf } from '@/lib/domain/deficiency';
import { answeredComments } from '@/lib/domain/fact-review/fact-comment';
import { judge } from '@/lib/domain/judgement';
import { settleJudgement } from '@/lib/domain/judgement-choice';
import type { OperatingForm } from '@/lib/domain/provider';
import { dayOfMoment } from '@/lib/time/clock';
import { draftPassages } from './draft-passages';
import {
  type Snapshot,
  type SnapshotAction,
  type SnapshotEvidence,
  type SnapshotFinding,
  snapshotHash,
} from './snapshot';

/** All that a snapshot is built from; it is as true as what is given. */
export type SnapshotParts = {
  readonly tenantName: string;
  readonly provider: { readonly name: string; readonly operatingForm: OperatingForm };
  readonly audit: AuditDetails;
  readonly auditCase: AuditCase;
  readonly reportVersion: number;
  /** Which version stood when the audit was taken up again, and why it was; null at its first decision. */
  readonly replaces: Snapshot['replaces'] | null;
  readonly frozenAt: Date;
  readonly approvals: Snapshot['approvals'];
  readonly verification: Snapshot['verification'];
};

/** What a draft is, before anything is made of it. */
export type DraftParts = Pick<SnapshotParts, 'tenantName' | 'provider' | 'audit' | 'auditCase'>;

/** An audit as its report will say it. Whether it may be frozen is for the life cycle and `snapshotSchema` to say. */
export function buildSnapshot(parts: SnapshotParts): Snapshot {
  const { audit, auditCase } = parts;
  const { version, carried, draft, calendar, given, actions } = auditCase;
  const { deficiencies, remarks } = deficienciesOf(given.items, given.decisions, actions);
  return {
    format: 1,
    reportVersion: parts.reportVersion,
    ...(parts.replaces && { replaces: parts.replaces }),
    frozenAt: parts.frozenAt.toISOString(),
    tenant: { name: parts.tenantName },
    caseNumber: audit.caseNumber,
    registryNumber: audit.registryNumber,
    unit: unitOf(parts),
    visitDate: audit.visitDate,
    decisionDate: calendar.decisionDate,
    decisionDateMotive: draft.decisionDateMotive,
    conductedBy: audit.auditors.map(({ name }) => ({ name, role: null })),
    participants: audit.facts.participants.map(({ name, title }) => ({ name, role: title })),
    template: {
      key: version.content.key,
      version: version.number,
      sha256: version.sha256,
      content: version.content,
    },
    ...(carried.length > 0 && { carried: [...carried] }),
    leftOut: [...auditCase.checklist.leftOut],
    findings: findingsOf(auditCase),
    deficiencies: deficiencies.map((each) => ({ ...each, actions: [...each.actions] })),
    remarks: remarks.map((each) => ({ ...each, actions: [...each.actions] })),
    actions: actions.map((action) => actionOf(action, auditCase)),
    ...evidenceOf(auditCase),
    judgement: judgementOf(auditCase),
    summary: draft.summary,
    judgementComment: draft.judgementComment,
    ...factReviewOf(auditCase),
    approvals: parts.approvals,
    verification: parts.verification,
  };
}

/**
 * A hash of the draft as a person reads it before deciding: of all but what is made at the decision. When it is another
 * than that of what was read, the draft has changed meanwhile.
 */
export function hashOfDraft(parts: DraftParts): string {
  const atDecision = {
    reportVersion: 1,
    replaces: null,
    frozenAt: new Date(0),
    approvals: [],
    verification: { code: '', address: null },
  };
  return snapshotHash(buildSnapshot({ ...parts, ...atDecision }));
}

function unitOf({ audit: { facts }, provider }: SnapshotParts): Snapshot['unit'] {
  return {
    name: facts.unitName,
    address: facts.addressProtected ? null : facts.unitAddress,
    protectedAddress: facts.addressProtected,
    manager: facts.manager,
    phone: facts.phone,
    email: facts.email,
    provider: provider.name,
    operatingForm: provider.operatingForm,
  };
}

function findingsOf({ checklist, fields }: AuditCase): Record<string, SnapshotFinding> {
  const seen = new Map(
    fields.flatMap((stored) => (stored.field === 'seenDocument' ? [[stored.target, stored.value]] : [])),
  );
  return Object.fromEntries(
    [...checklist.targets.values()].flatMap((target): [string, SnapshotFinding][] => {
      const found = checklist.findings.get(target.key);
      const assessed = target.type === 'item' ? assess(target, checklist) : null;
      const seenDocument = seen.get(target.key) ?? null;
      const { answer = null, comment = null } = found ?? {};
      if (answer === null && comment === null && seenDocument === null && assessed === null) return [];
      const assessment = assessed && { value: assessed.assessment, by: assessed.by };
      return [[target.key, { answer, comment, assessment, seenDocument }]];
    }),
  );
}

/** Both texts of every comment that was replied to, in the order of the draft, where the report is to show them. */
function factReviewOf(auditCase: AuditCase): Pick<Snapshot, 'factReview'> {
  const { draft, factReviews } = auditCase;
  if (!draft.showFactComments) return {};
  const commented = answeredComments(factReviews.comments);
  if (commented.length === 0) return {};
  const passages = draftPassages(auditCase);
  const placeOf = new Map(passages.map(({ target }, index) => [target, index]));
  const now = new Map(passages.map(({ target, passage }) => [target, passage]));
  const order = ({ target }: { target: string }) => placeOf.get(target) ?? passages.length;
  const inOrder = commented.toSorted(
    (one, other) => order(one) - order(other) || one.at.getTime() - other.at.getTime(),
  );
  return {
    factReview: inOrder.map(({ kind, target, passage, comment, at, reply }) => ({
      kind,
      before: passage,
      comment,
      on: dayOfMoment(at),
      reply: reply.kind,
      motive: reply.kind === 'kept' ? reply.motive : null,
      after: reply.kind === 'changed' ? (now.get(target) ?? null) : null,
    })),
  };
}

/** An action as a report says it. */
export function actionOf(action: StoredAction, { calendar }: Pick<AuditCase, 'calendar'>): SnapshotAction {
  const { number, text, critical, responsible, deadline, followUp, status, remediedOn } = action;
  const occasion = followUp?.occasion ?? null;
  const words = [followUp?.method, occasion?.words].filter(Boolean).join(', ');
  return {
    number,
    text,
    critical,
    responsible,
    deadline,
    dueDate: dueDateOfAction(action, calendar),
    followUp: words === '' ? null : { words, date: occasion && dueDateOf(occasion.deadline, calendar) },
    links: [...action.links],
    status,
    remediedOn,
  };
}

/** The newest version of each file. What lies on an action that is not there any more is left out. */
function evidenceOf({ evidence, actions }: AuditCase): Pick<Snapshot, 'evidence'> {
  const listed = evidence.flatMap(({ target, title, versions: [newest] }): SnapshotEvidence[] => {
    const action = actions.find(({ id }) => id === target.actionId)?.number ?? null;
    if (!newest || (target.item === null && action === null)) return [];
    const { type, size, sha256 } = newest;
    return [{ item: target.item, action, title, type, size, sha256 }];
  });
  return listed.length === 0 ? {} : { evidence: listed };
}

function judgementOf({ given, draft }: AuditCase): Snapshot['judgement'] {
  const judgement = judge(given);
  const settled = settleJudgement(judgement, draft.choice);
  const { alternative: proposed, share, threshold } = judgement;
  return {
    proposed,
    reasons: judgement.reasons.map((reason) =>
      reason.code === 'shareBelowThreshold' ? { ...reason, items: [...reason.items] } : reason,
    ),
    share,
    threshold,
    chosen: settled.ok ? settled.value.alternative : (draft.choice?.alternative ?? proposed),
    motive: settled.ok ? settled.value.motive : null,
  };
}
