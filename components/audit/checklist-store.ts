import type { Pace } from '@/lib/device/change-queue';
import type { ChangeProblem, KeptChange } from '@/lib/device/device-database';
import type { Decision, Place, Settlement } from '@/lib/device/pending-changes';
import type { Answer, Change, Field } from '@/lib/domain/answer';
import {
  assess,
  type FilledChecklist,
  type Finding,
  type ItemAssessment,
  isLeftOut,
} from '@/lib/domain/assessment';
import { type AuditBundle, changeIn } from '@/lib/domain/audit-bundle';
import type { MadeAssessment } from '@/lib/domain/made-assessment';
import type { ItemTarget, Target } from '@/lib/domain/template/targets-of';

/** What a field holds on this page, and what it rests on. */
export interface FieldState {
  readonly change: Change;
  /** The revision the server gave it; 0 while it has none. */
  readonly revision: number;
  /** Who saved what the server holds, and when; null for what is only here. */
  readonly saved: { readonly by: string; readonly at: string } | null;
  readonly problem: ChangeProblem<Change> | null;
}

export type ValueOf<Name extends Field> = Extract<Change, { field: Name }>['value'];

/** Where the store sends what a person does. */
export interface AnswerOutlet {
  edit(change: Change, base: number, pace: Pace): void;
  decide(place: Place, decision: Decision<Change>): Promise<void>;
}

const noFinding: Finding = { answer: null, assessment: null, comment: null };

/** A field's name in the store and to those who listen. */
export function fieldKey({ target, field }: Place): string {
  return `${target} ${field}`;
}

/**
 * What stands on a checklist while it is being filled in: a flat map by target and field. Whoever shows a field
 * listens to that field alone, so that a tick costs the same in a form of a thousand items. One store lives as long
 * as one page shows one audit.
 */
export class ChecklistStore {
  /** As the domain wants it; it follows every change. */
  readonly checklist: FilledChecklist;
  readonly #fields = new Map<string, FieldState>();
  readonly #findings = new Map<string, Finding>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #onAny = new Set<() => void>();
  readonly #me: string;
  #outlet: AnswerOutlet | null = null;

  constructor(bundle: AuditBundle, targets: ReadonlyMap<string, Target>) {
    this.checklist = { targets, findings: this.#findings, leftOut: new Set(bundle.audit.leftOut) };
    this.#me = bundle.me.name;
    for (const stored of bundle.answers) {
      const { revision, by, at } = stored;
      this.#put({ change: changeIn(stored), revision, saved: { by, at }, problem: null });
    }
  }

  /** Tells where changes go, and takes in what an earlier page left to be saved. */
  connect(outlet: AnswerOutlet, left: readonly KeptChange<Change>[]): void {
    this.#outlet = outlet;
    for (const { change, problem } of left) {
      const revision = this.field(change)?.revision ?? 0;
      this.#put({ change, revision, saved: null, problem });
      this.#tell(change);
    }
  }

  get targets(): ReadonlyMap<string, Target> {
    return this.checklist.targets;
  }

  /** Null when nobody has touched the field. */
  field(place: Place): FieldState | null {
    return this.#fields.get(fieldKey(place)) ?? null;
  }

  /** What the field holds, or null when nobody has touched it. */
  value<Name extends Field>(target: string, field: Name): ValueOf<Name> | null {
    const state = this.#fields.get(fieldKey({ target, field }));
    return (state?.change.value ?? null) as ValueOf<Name> | null;
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

  /** What a person does. `pace` says whether the value is chosen or written letter by letter. */
  change(change: Change, pace: Pace = 'chosen'): void {
    const before = this.field(change);
    const revision = before?.revision ?? 0;
    const problem = before?.problem?.kind === 'conflict' ? before.problem : null;
    this.#put({ change, revision, saved: null, problem });
    this.#outlet?.edit(change, revision, pace);
    this.#tell(change);
  }

  /** Settles a field in conflict: with what the other wrote, or with this value on top of it. */
  decide(place: Place, decision: Decision<Change>): void {
    const problem = this.field(place)?.problem;
    if (problem?.kind !== 'conflict') return;
    const { revision, by, at } = problem.current;
    const theirs = decision.kind === 'theirs';
    const change = theirs ? changeIn(problem.current) : decision.change;
    this.#put({ change, revision, saved: theirs ? { by, at } : null, problem: null });
    void this.#outlet?.decide(place, decision);
    this.#tell(place);
  }

  /** Takes in what became of changes that were sent, from this tab or another. */
  settle(settlements: readonly Settlement<Change>[]): void {
    for (const settlement of settlements) {
      const before = this.field(settlement.change);
      const newer = before?.saved === null ? before.change : null;
      if (settlement.kind === 'problem') {
        const change = newer ?? settlement.change;
        this.#put({ change, revision: before?.revision ?? 0, saved: null, problem: settlement.problem });
      } else {
        const { change, revision, at } = settlement;
        // What the person has done since is newer than what was just saved: only the revision is news.
        const since = newer !== null && !isSame(newer, change) ? newer : null;
        const saved = since ? null : { by: this.#me, at };
        this.#put({ change: since ?? change, revision, saved, problem: null });
      }
      this.#tell(settlement.change);
    }
  }

  /** Calls when one of the fields changes. Gives the way to stop. */
  subscribe(keys: readonly string[], listener: () => void): () => void {
    for (const key of keys) {
      const there = this.#listeners.get(key) ?? new Set();
      this.#listeners.set(key, there.add(listener));
    }
    return () => {
      for (const key of keys) this.#listeners.get(key)?.delete(listener);
    };
  }

  /** Calls when anything changes. It is on the path of a tick: do nothing there but note it. */
  subscribeToAll(listener: () => void): () => void {
    this.#onAny.add(listener);
    return () => this.#onAny.delete(listener);
  }

  #put(state: FieldState): void {
    const { change } = state;
    this.#fields.set(fieldKey(change), state);
    const finding = this.#findings.get(change.target) ?? noFinding;
    if (change.field === 'answer') this.#findings.set(change.target, { ...finding, answer: change.value });
    if (change.field === 'comment') this.#findings.set(change.target, { ...finding, comment: change.value });
    if (change.field === 'assessment') {
      this.#findings.set(change.target, { ...finding, assessment: change.value });
    }
  }

  #tell(place: Place): void {
    for (const listener of [...(this.#listeners.get(fieldKey(place)) ?? [])]) listener();
    for (const listener of this.#onAny) listener();
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

function isSame(one: Change, other: Change): boolean {
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}
