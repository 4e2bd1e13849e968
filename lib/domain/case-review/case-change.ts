import type { Answer } from '../answer';
import type { FieldChange, Stored } from '../field-change';
import type { splitKinds } from '../plan/plan-schema';

/** What cases are told apart by: a field of each case by that name. */
export type CaseGroupField = (typeof splitKinds)[number];

/**
 * The least thing that is saved of a case. `target` is the case's number, and after a point the item's key where it is
 * about one: *7* or *7.traffat*. A group is one of those that the review has; null where nobody has said. `unreviewable` is
 * why the case file cannot be reviewed, null while it can. An item that does not concern the case is `notApplicable`.
 */
export type CaseChange =
  | { readonly target: string; readonly field: 'answer'; readonly value: Answer }
  | { readonly target: string; readonly field: 'assessment'; readonly value: 'notApplicable' | null }
  | { readonly target: string; readonly field: 'comment'; readonly value: string | null }
  | { readonly target: string; readonly field: 'unreviewable'; readonly value: string | null }
  | { readonly target: string; readonly field: CaseGroupField; readonly value: string | null };

export type StoredCaseField = Stored<CaseChange & FieldChange>;

/** A change's place apart: the case, and the item where it is about one. */
export interface CasePlace {
  readonly number: number;
  readonly item: string | null;
}

/** More than anyone goes through by hand, and less than a page cannot show. */
export const mostCases = 500;

/** Where a target stands; null where it is none of a case's. */
export function casePlaceOf(target: string): CasePlace | null {
  const found = /^([1-9]\d{0,2})(?:\.(.+))?$/u.exec(target);
  return found ? { number: Number(found[1]), item: found[2] ?? null } : null;
}

export const caseTarget = (number: number, item: string | null = null): string =>
  item === null ? `${number}` : `${number}.${item}`;
