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
import type { ItemTarget, Target } from '@/lib/domain/template/targets-of';
import { type FieldState, FieldStore } from './field-store';

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

  protected override put(state: FieldState<Change>): void {
    super.put(state);
    const { change } = state;
    const finding = this.#findings.get(change.target) ?? noFinding;
    if (change.field === 'answer') this.#findings.set(change.target, { ...finding, answer: change.value });
    if (change.field === 'comment') this.#findings.set(change.target, { ...finding, comment: change.value });
    if (change.field === 'assessment') {
      this.#findings.set(change.target, { ...finding, assessment: change.value });
    }
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
