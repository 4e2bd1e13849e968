import type { CaseChange, StoredCaseField } from '@/lib/domain/case-review/case-change';
import { type FieldState, FieldStore, fieldKey } from '../audit/field-store';

export type CaseStates = ReadonlyMap<string, FieldState<CaseChange>>;

/** What stands in the cases of a review while they are filled in. */
export class CaseReviewStore extends FieldStore<CaseChange> {
  #states: CaseStates = new Map();

  constructor(me: string, answers: readonly StoredCaseField[]) {
    super(me);
    for (const stored of answers) this.hear(stored);
  }

  /** All that stands; another object once anything has changed. */
  states = (): CaseStates => this.#states;

  protected override put(state: FieldState<CaseChange>): void {
    super.put(state);
    this.#states = new Map(this.#states).set(fieldKey(state.change), state);
  }
}
