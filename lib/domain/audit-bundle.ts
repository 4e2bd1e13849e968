import type { Change } from './answer';
import type { AnswerPart } from './answer-part';
import type { AuditStatus } from './audit';
import type { DeficiencyDecision } from './deficiency-decision';
import type { JudgedAction } from './judgement';
import type { JudgementCode } from './judgement-code';
import type { PlainDate } from './plain-date';
import type { Template } from './template/template-schema';

/** One field as the server holds it. Texts are as they were saved: their limits were held when they came in. */
export type StoredField = Change & {
  /** Rises by one each time the field is saved; the first is 1. */
  readonly revision: number;
  /** The name of the person who saved it, as it is shown. */
  readonly by: string;
  /** An ISO 8601 instant. */
  readonly at: string;
};

/** The change that a stored field came from. */
export function changeIn({ revision: _revision, by: _by, at: _at, ...change }: StoredField): Change {
  return change;
}

/** What somebody else, or an earlier audit, said on the same target. */
export type ComparedField = Extract<Change, { field: 'answer' | 'assessment' | 'comment' }>;

/**
 * All that the checklist page needs, in one answer, so that the same page opens from the device without a network:
 * `GET /api/t/<slug>/audits/<id>/bundle`, and for the unit's own answers `…/self-assessment`.
 */
export interface AuditBundle {
  readonly me: { readonly userId: string; readonly name: string; readonly tenantId: string };
  readonly audit: {
    readonly id: string;
    readonly caseNumber: string;
    readonly status: AuditStatus;
    readonly unitName: string;
    readonly versionId: string;
    readonly templateName: string;
    readonly templateNumber: number;
    readonly visitDate: PlainDate | null;
    /** Whose answers these are: the checklist of the auditors, or the unit's own of itself. */
    readonly part: AnswerPart;
    /** Whether this person may change answers now. */
    readonly mayAnswer: boolean;
    readonly decisionDate: PlainDate | null;
    /** The alternative that was decided on; null until the decision. */
    readonly decided: JudgementCode | null;
    /** Keys of the sections that this audit leaves out. */
    readonly leftOut: readonly string[];
  };
  readonly template: Template;
  readonly answers: readonly StoredField[];
  /** The last audit of the same unit or its predecessor, or null when there is none. */
  readonly previous: {
    readonly day: PlainDate;
    readonly caseNumber: string;
    readonly templateNumber: number;
    readonly fields: readonly ComparedField[];
  } | null;
  /** The unit manager's own answers, or null when none were asked for. */
  readonly selfAssessment: {
    readonly sentOn: PlainDate | null;
    readonly fields: readonly ComparedField[];
  } | null;
  /** What the audit is judged by beside its template and answers, so that the page judges as the server does. */
  readonly judgedBy: {
    readonly decisions: readonly { readonly item: string; readonly decision: DeficiencyDecision }[];
    readonly actions: readonly JudgedAction[];
    readonly day: PlainDate;
  };
  readonly today: PlainDate;
}
