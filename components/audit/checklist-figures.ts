import { assessedItems } from '@/lib/domain/assessment';
import type { AuditBundle, ComparedField } from '@/lib/domain/audit-bundle';
import { type Judgement, type JudgementCase, judge } from '@/lib/domain/judgement';
import { type Lift, type Lowering, whatWouldLift, whatWouldLower } from '@/lib/domain/judgement-lift';
import { isSameValue } from '@/lib/domain/same-value';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { type ChecklistStore, isAnswered } from './checklist-store';
import { fieldKey } from './field-store';

/** How far the form or a section has come. `deficiencies` are proposed or flagged. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly deficiencies: number;
}

/** All that is counted over the whole form. Items behind a closed gate or in a section that is left out are not asked, and not counted. */
export interface Figures {
  readonly all: Progress;
  /** By the key of each section, at every depth. */
  readonly sections: ReadonlyMap<string, Progress>;
  readonly unanswered: readonly string[];
  readonly deficiencies: readonly string[];
  /** Items and holders with a comment. */
  readonly commented: readonly string[];
  /** Answered otherwise than the unit answered of itself; what is written in free words is left out. */
  readonly differing: readonly string[];
  /** Answered, but not assessed: only the auditor can tell what they mean. */
  readonly waiting: readonly string[];
  readonly judgement: Judgement;
}

/** What the answers are judged by, the same as on the server. */
export type JudgedBy = Omit<JudgementCase, 'items'>;

export function judgedByOf({ template, judgedBy }: AuditBundle): JudgedBy {
  const { decisions, actions, day } = judgedBy;
  return {
    rules: template.rules,
    decisions: new Map(decisions.map(({ item, decision }) => [item, decision])),
    actions,
    day,
  };
}

/** Counts and judges. It walks the whole form: never on the path of a tick. */
export function figuresOf(
  store: ChecklistStore,
  judgedBy: JudgedBy,
  selfAssessment: ReadonlyMap<string, ComparedField> = noAnswers,
): Figures {
  const count = new Count();
  for (const target of store.targets.values()) {
    if (store.isLeftOut(target) || store.closedGate(target.gates) !== null) continue;
    if (store.value(target.key, 'comment')?.trim()) count.commented.push(target.key);
    if (target.type === 'section') count.begin(target.key);
    if (target.type === 'item' && target.number !== null) count.add(target, store);
    if (target.type === 'item' && isDiffering(target, store, selfAssessment))
      count.differing.push(target.key);
  }
  const { all, sections, unanswered, deficiencies, commented, differing, waiting } = count;
  const judgement = judge(caseOf(store, judgedBy));
  return { all, sections, unanswered, deficiencies, commented, differing, waiting, judgement };
}

const noAnswers: ReadonlyMap<string, ComparedField> = new Map();

function isDiffering(
  { key, item }: ItemTarget,
  store: ChecklistStore,
  selfAssessment: ReadonlyMap<string, ComparedField>,
): boolean {
  if (item.kind === 'openQuestion' || item.kind === 'text') return false;
  const own = selfAssessment.get(fieldKey({ target: key, field: 'answer' }))?.value ?? null;
  const found = store.value(key, 'answer');
  return own !== null && found !== null && !isSameValue(own, found);
}

/** What would lift a proposal and what would lower it, and which judgement that was. */
export interface LiftOfJudgement {
  readonly lift: Lift;
  readonly lower: readonly Lowering[];
  readonly judgement: string;
}

/** Before anything has been looked for: it is of no judgement that there is. */
export const liftNotYetFound: LiftOfJudgement = {
  lift: { single: [], together: null },
  lower: [],
  judgement: '',
};

/** What would lift the proposal, found by judging again and again: for a pause in the work. */
export function liftOf(store: ChecklistStore, judgedBy: JudgedBy): LiftOfJudgement {
  const given = caseOf(store, judgedBy);
  return {
    lift: whatWouldLift(given),
    lower: whatWouldLower(given),
    judgement: fingerprint(judge(given)),
  };
}

/** Two judgements with the same reasons are lifted by the same. */
export function fingerprint({ alternative, share, reasons }: Judgement): string {
  return JSON.stringify([alternative, share, reasons]);
}

function caseOf({ checklist }: ChecklistStore, judgedBy: JudgedBy): JudgementCase {
  return { ...judgedBy, items: assessedItems(checklist) };
}

class Count {
  readonly all = { answered: 0, total: 0, deficiencies: 0 };
  readonly sections = new Map<string, { answered: number; total: number; deficiencies: number }>();
  readonly unanswered: string[] = [];
  readonly deficiencies: string[] = [];
  readonly commented: string[] = [];
  readonly differing: string[] = [];
  readonly waiting: string[] = [];

  begin(section: string): void {
    this.sections.set(section, { answered: 0, total: 0, deficiencies: 0 });
  }

  add(target: ItemTarget, store: ChecklistStore): void {
    const { key, item, sectionKeys } = target;
    const answered = isAnswered(store.value(key, 'answer'), store.value(key, 'assessment'));
    const assessment = store.assessmentOf(target)?.assessment;
    const lacking = assessment === 'partial' || assessment === 'unfulfilled';
    const deficient = (lacking && item.requirement === 'mandatory') || store.value(key, 'flag') === true;
    if (!answered) this.unanswered.push(key);
    if (deficient) this.deficiencies.push(key);
    if (answered && assessment === 'unassessed') this.waiting.push(key);
    for (const progress of [this.all, ...sectionKeys.map((section) => this.sections.get(section))]) {
      if (!progress) continue;
      progress.total += 1;
      if (answered) progress.answered += 1;
      if (deficient) progress.deficiencies += 1;
    }
  }
}
