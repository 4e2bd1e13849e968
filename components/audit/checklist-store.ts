import type { Place } from '@/lib/device/pending-changes';
import type { Answer, Change, Field } from '@/lib/domain/answer';
import {
  assess,
  type FilledChecklist,
  type Finding,
  type ItemAssessment,
  isLeftOut,
} from '@/lib/domain/assessment';
import type { AuditBundle } from '@/lib/domain/audit-bundle';
import type { MadeAssessment } from '@/lib/domain/made-assessment';
import { isAnswerOf } from '@/lib/domain/template/is-answer-of';
import type { ItemTarget, Target } from '@/lib/domain/template/targets-of';
import { type FieldState, FieldStore, fieldKey } from './field-store';
import { Latest } from './latest';

export type ValueOf<Name extends Field> = Extract<Change, { field: Name }>['value'];

const noFinding: Finding = { answer: null, assessment: null, comment: null };

/** What the store needs of an audit's bundle. */
type BundleOfStore = Pick<AuditBundle, 'me' | 'answers'> & {
  readonly audit: Pick<AuditBundle['audit'], 'leftOut'>;
};

/** What stands on a checklist while it is being filled in. One store lives as long as one page shows one audit. */
export class ChecklistStore extends FieldStore<Change> {
  /** As the domain wants it; it follows every change. */
  readonly checklist: FilledChecklist;
  /** What this person wrote for another version of the form and could not be saved in this one. */
  readonly leftBehind = new Latest<readonly Change[]>([]);
  readonly #findings = new Map<string, Finding>();

  constructor({ me, answers, audit }: BundleOfStore, targets: ReadonlyMap<string, Target>) {
    super(me.name);
    this.checklist = { targets, findings: this.#findings, leftOut: new Set(audit.leftOut) };
    for (const stored of answers) this.hear(stored);
  }

  get targets(): ReadonlyMap<string, Target> {
    return this.checklist.targets;
  }

  /** What the field holds, or null when nobody has touched it. */
  value<Name extends Field>(target: string, field: Name): ValueOf<Name> | null {
    return (this.field({ target, field })?.change.value ?? null) as ValueOf<Name> | null;
  }

  /** What the item's answer means right now, or null when it is never assessed. */
  assessmentOf(target: ItemTarget): ItemAssessment | null {
    return assess(target, this.checklist);
  }

  /** Whether this audit does not take the target's section up. */
  isLeftOut(target: Target): boolean {
    return isLeftOut(target, this.checklist.leftOut);
  }

  /** The first of the gates that is closed, or null. */
  closedGate(gates: readonly string[]): string | null {
    return gates.find((gate) => isClosing(this.#findings.get(gate)?.answer)) ?? null;
  }

  /** Takes away something that was left behind, here and on the device. */
  drop(change: Change, queue: { drop(place: Place): Promise<void> }): void {
    this.#setLeftBehind(change, null);
    void queue.drop(change);
  }

  protected override put(state: FieldState<Change>): void {
    const misplaced = this.#isMisplaced(state);
    this.#setLeftBehind(state.change, misplaced ? state.change : null);
    // The field goes on as the server has it; what was written for another form stands beside the form.
    if (misplaced) return;
    super.put(state);
    const { change } = state;
    const finding = this.#findings.get(change.target) ?? noFinding;
    if (change.field === 'answer') this.#findings.set(change.target, { ...finding, answer: change.value });
    if (change.field === 'comment') this.#findings.set(change.target, { ...finding, comment: change.value });
    if (change.field === 'assessment') {
      this.#findings.set(change.target, { ...finding, assessment: change.value });
    }
  }

  /** Refused since this form has no such place, or asks for something else there: it was written in another version. */
  #isMisplaced({ change, problem }: FieldState<Change>): boolean {
    if (problem?.kind !== 'refused') return false;
    if (problem.error === 'unknown-target' || problem.error === 'field-not-there') return true;
    const target = this.targets.get(change.target);
    return change.field === 'answer' && target !== undefined && !isAnswerOf(target, change.value);
  }

  #setLeftBehind(place: Place, change: Change | null): void {
    const others = this.leftBehind.get().filter((other) => fieldKey(other) !== fieldKey(place));
    if (change === null && others.length === this.leftBehind.get().length) return;
    this.leftBehind.set(change === null ? others : [...others, change]);
  }
}

/** A gate that is unticked or answered *no* closes its section. */
export function isClosing(answer: Answer | undefined): boolean {
  return answer === 'unticked' || answer === 'no';
}

/** Whether an item counts as answered: a text of nothing but space does not. */
export function isAnswered(answer: Answer, made: MadeAssessment | null): boolean {
  if (made === 'notApplicable') return true;
  return typeof answer === 'string' ? answer.trim() !== '' : answer !== null;
}
