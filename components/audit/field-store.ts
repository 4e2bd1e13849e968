import type { Pace } from '@/lib/device/change-queue';
import type { ChangeProblem, KeptChange } from '@/lib/device/device-database';
import type { Decision, Place, Settlement } from '@/lib/device/pending-changes';
import { changeOf, type FieldChange, type Stored } from '@/lib/domain/field-change';
import { isSameValue } from '@/lib/domain/same-value';

/** What a field holds on this page, and what it rests on. */
export interface FieldState<Change extends FieldChange> {
  readonly change: Change;
  /** The revision the server gave it; 0 while it has none. */
  readonly revision: number;
  /** Who saved what the server holds, and when; null for what is only here. */
  readonly saved: { readonly by: string; readonly at: string } | null;
  /** What the server held when the person began to change it; null when it held nothing. */
  readonly agreed: Change | null;
  readonly problem: ChangeProblem<Change> | null;
}

/** Where a store sends what a person does. */
export interface ChangeOutlet<Change extends FieldChange> {
  edit(change: Change, base: number, pace: Pace): void;
  decide(place: Place, decision: Decision<Change>): Promise<void>;
}

/** A field's name in a store and to those who listen. */
export function fieldKey({ target, field }: Place): string {
  return `${target} ${field}`;
}

/**
 * What stands on a page while several people may be writing: a flat map by target and field. Whoever shows a field
 * listens to that field alone, so that a change costs the same in a form of a thousand items.
 */
export class FieldStore<Change extends FieldChange> {
  readonly #fields = new Map<string, FieldState<Change>>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #onAny = new Set<() => void>();
  readonly #me: string;
  #outlet: ChangeOutlet<Change> | null = null;

  /** `me` is the name that this person's own changes are shown under. */
  constructor(me: string) {
    this.#me = me;
  }

  /** Tells where changes go, and takes in what an earlier page left to be saved. */
  connect(outlet: ChangeOutlet<Change>, left: readonly KeptChange<Change>[]): void {
    this.#outlet = outlet;
    for (const { change, problem } of left) {
      const before = this.field(change);
      this.put({
        change,
        revision: before?.revision ?? 0,
        saved: null,
        agreed: before?.agreed ?? null,
        problem,
      });
      this.#tell(change);
    }
  }

  /** Null when nobody has touched the field. */
  field(place: Place): FieldState<Change> | null {
    return this.#fields.get(fieldKey(place)) ?? null;
  }

  /** What a person does. `pace` says whether the value is chosen or written letter by letter. */
  change(change: Change, pace: Pace = 'chosen'): void {
    const before = this.field(change);
    const revision = before?.revision ?? 0;
    const problem = before?.problem?.kind === 'conflict' ? before.problem : null;
    this.put({ change, revision, saved: null, agreed: before?.agreed ?? null, problem });
    this.#outlet?.edit(change, revision, pace);
    this.#tell(change);
  }

  /** Settles a field in conflict: with what the other wrote, or with this value on top of it. */
  decide(place: Place, decision: Decision<Change>): void {
    const problem = this.field(place)?.problem;
    if (problem?.kind !== 'conflict') return;
    const { revision, by, at } = problem.current;
    const theirs = decision.kind === 'theirs';
    const agreed = changeOf<Change>(problem.current);
    const change = theirs ? agreed : decision.change;
    this.put({ change, revision, saved: theirs ? { by, at } : null, agreed, problem: null });
    void this.#outlet?.decide(place, decision);
    this.#tell(place);
  }

  /** Takes in what became of changes that were sent, from this tab or another. */
  settle(settlements: readonly Settlement<Change>[]): void {
    for (const settlement of settlements) {
      const before = this.field(settlement.change);
      const newer = before?.saved === null ? before.change : null;
      const agreed = before?.agreed ?? null;
      if (settlement.kind === 'problem') {
        const change = newer ?? settlement.change;
        const revision = before?.revision ?? 0;
        this.put({ change, revision, saved: null, agreed, problem: settlement.problem });
      } else {
        const { change, revision, at } = settlement;
        // What the person has done since is newer than what was just saved: only the revision is news.
        const since = newer !== null && !isSameValue(newer.value, change.value) ? newer : null;
        const saved = since ? null : { by: this.#me, at };
        this.put({ change: since ?? change, revision, saved, agreed: change, problem: null });
      }
      this.#tell(settlement.change);
    }
  }

  /** Takes in a field as the server holds it. What the person has written since and not yet saved stays. */
  hear(stored: Stored<Change>): void {
    const before = this.field(stored);
    if (before && (before.saved === null || before.revision >= stored.revision)) return;
    const { revision, by, at } = stored;
    const change = changeOf<Change>(stored);
    this.put({ change, revision, saved: { by, at }, agreed: change, problem: null });
    this.#tell(stored);
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

  /** Every field that a person must decide about before it is saved. */
  conflicts(): FieldState<Change>[] {
    return [...this.#fields.values()].filter(({ problem }) => problem?.kind === 'conflict');
  }

  /** Writes a field. Who keeps more than fields adds to it. */
  protected put(state: FieldState<Change>): void {
    this.#fields.set(fieldKey(state.change), state);
  }

  #tell(place: Place): void {
    for (const listener of [...(this.#listeners.get(fieldKey(place)) ?? [])]) listener();
    for (const listener of this.#onAny) listener();
  }
}
