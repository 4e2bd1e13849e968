import type { FactCommentChange, FactSaid, StoredFactSaid } from '@/lib/domain/fact-review/fact-said';
import { type FieldState, FieldStore } from '../field-store';

export type SaidStates = ReadonlyMap<string, FieldState<FactCommentChange>>;

/** What a manager says of a draft while they review it, by the passage's target. */
export class FactReviewStore extends FieldStore<FactCommentChange> {
  #states: SaidStates = new Map();

  constructor(said: readonly StoredFactSaid[]) {
    // Who saved what is not shown here: it is the unit that speaks.
    super('');
    for (const stored of said) this.hear(stored);
  }

  /** All that is said; another object once anything has changed. */
  states = (): SaidStates => this.#states;

  /** Says something of a passage; text that is being written is saved when the person pauses. */
  say(target: string, value: FactSaid): void {
    const isWritten = value !== null && !value.agrees && value.text !== '';
    this.change({ target, field: 'said', value }, isWritten ? 'written' : 'chosen');
  }

  protected override put(state: FieldState<FactCommentChange>): void {
    super.put(state);
    this.#states = new Map(this.#states).set(state.change.target, state);
  }
}
