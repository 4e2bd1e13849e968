import type { AuditCase } from '@/lib/data/audit-case';
import { dueDateOf } from '@/lib/domain/deadline/deadline';
import { judge } from '@/lib/domain/judgement';
import { type JudgementChoice, settleJudgement } from '@/lib/domain/judgement-choice';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Targets } from '@/lib/domain/standing';
import { actionOf, type DraftParts } from './build-snapshot';
import type { ClosingSnapshot, FinishedAction } from './closing-snapshot';
import { placeName } from './place-name';
import { type Snapshot, sha256Of } from './snapshot';
import { storedHash } from './stored-snapshot';

/** What a decided audit's closing is built from. */
export type ClosingParts = DraftParts & {
  /** The decision that it ends, as it was frozen, and the hash of that. */
  readonly decision: { readonly snapshot: Snapshot; readonly sha256: string };
  readonly closedOn: PlainDate;
  /** How each verified action was checked, by the action's id. */
  readonly checks: ReadonlyMap<string, ActionCheck>;
};

export type ActionCheck = Pick<FinishedAction, 'method' | 'note'>;

/** What the person says who closes. */
export type ClosingWords = {
  readonly choice: JudgementChoice | null;
  readonly comment: string | null;
};

type Frozen = Pick<ClosingSnapshot, 'reportVersion' | 'frozenAt' | 'approvals' | 'verification'>;

/** How an audit ended, as its closing report will say it. Whether it may be closed is for the life cycle to say. */
export function buildClosing(parts: ClosingParts, words: ClosingWords, frozen: Frozen): ClosingSnapshot {
  const { audit, auditCase, provider, tenantName, decision, closedOn, checks } = parts;
  const { version, checklist, actions } = auditCase;
  const { content } = version;
  const { judgement: decided, reportVersion, decisionDate } = decision.snapshot;
  const judgement = closingJudgement(auditCase, words.choice);
  return {
    format: 1,
    kind: 'closing',
    ...frozen,
    tenant: { name: tenantName },
    caseNumber: audit.caseNumber,
    registryNumber: audit.registryNumber,
    unit: { name: audit.facts.unitName, provider: provider.name, operatingForm: provider.operatingForm },
    visitDate: audit.visitDate,
    decisionDate,
    closedOn,
    conductedBy: audit.auditors.map(({ name }) => ({ name, role: null })),
    template: {
      key: content.key,
      name: content.name,
      version: version.number,
      sha256: version.sha256,
      language: content.language,
      title: content.title,
      alternatives: content.alternatives.map(({ code, text }) => ({ code, text })),
    },
    decision: {
      reportVersion,
      sha256: decision.sha256,
      proposed: decided.proposed,
      chosen: decided.chosen,
      motive: decided.motive,
    },
    actions: actions.map((action) => ({
      ...finished(action, auditCase, checklist.targets),
      ...(checks.get(action.id) ?? unchecked),
    })),
    judgement,
    comment: words.comment,
    names: namesIn(judgement, checklist.targets),
    approvals: frozen.approvals,
  };
}

/** A hash of what a person reads before closing: of all but what is said and made at the closing itself. */
export function hashOfClosing(parts: ClosingParts): string {
  const { judgement, actions, decision, unit, conductedBy } = buildClosing(
    parts,
    { choice: null, comment: null },
    {
      reportVersion: 1,
      frozenAt: new Date(0).toISOString(),
      approvals: [],
      verification: { code: '', address: null },
    },
  );
  return sha256Of(JSON.stringify({ judgement, actions, decision, unit, conductedBy }));
}

/** What whoever closes approves: the snapshot without the approvals, the time it was frozen and how the organisation looks. */
export function approvedClosingHash(snapshot: ClosingSnapshot): string {
  const { name } = snapshot.tenant;
  return storedHash({ ...snapshot, tenant: { name }, approvals: [], frozenAt: new Date(0).toISOString() });
}

function closingJudgement(
  { given }: AuditCase,
  choice: JudgementChoice | null,
): ClosingSnapshot['judgement'] {
  const judgement = judge(given);
  const settled = settleJudgement(judgement, choice);
  const { alternative: proposed, share, threshold } = judgement;
  return {
    proposed,
    reasons: judgement.reasons.map((reason) =>
      reason.code === 'shareBelowThreshold' ? { ...reason, items: [...reason.items] } : reason,
    ),
    share,
    threshold,
    chosen: settled.ok ? settled.value.alternative : (choice?.alternative ?? proposed),
    motive: settled.ok ? settled.value.motive : null,
  };
}

function finished(
  action: AuditCase['actions'][number],
  auditCase: AuditCase,
  targets: Targets,
): Omit<FinishedAction, keyof ActionCheck> {
  const { links, status, ...said } = actionOf(action, auditCase);
  const { deadline, extension } = action;
  const agreedDay = deadline && dueDateOf(deadline.deadline, auditCase.calendar);
  return {
    ...said,
    // An action that is neither verified nor carried over stands in the way of the closing.
    status: status === 'carriedOver' ? status : 'verified',
    dueDate: agreedDay,
    places: links.map((key) => placeName(key, targets)),
    extended: extension && {
      words: extension.words,
      dueDate: dueDateOf(extension.deadline, auditCase.calendar),
    },
  };
}

const unchecked: ActionCheck = { method: null, note: null };

function namesIn({ reasons }: ClosingSnapshot['judgement'], targets: Targets): Record<string, string> {
  const keys = reasons.flatMap((reason) =>
    'items' in reason ? reason.items : 'item' in reason ? [reason.item] : [],
  );
  return Object.fromEntries(keys.map((key) => [key, placeName(key, targets)]));
}
