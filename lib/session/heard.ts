import type { FreshLoginFailure } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ActionFailure } from './tenant-action';

/** What came of a deed that asks who the person is anew, once the person has been heard. */
export type Heard<Value> = Result<
  Value,
  { readonly code: 'incomplete' } | { readonly code: 'changed-meanwhile' } | FreshLoginFailure
>;

export type HeardAnswer<Value> = Result<Heard<Value>, ActionFailure>;

type Told =
  | { readonly code: 'incomplete'; readonly obstacles: readonly unknown[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure;

/** The answer of an action that has heard the person. What is missing is not told here: the page lists it. */
export function heard<Value>(outcome: Result<Value, Told>): Result<Heard<Value>, never> {
  if (outcome.ok) return ok(outcome);
  const { error } = outcome;
  return ok(fail(error.code === 'incomplete' ? { code: error.code } : error));
}

/** The answer of an action whose own outcome stands inside, as its command gave it. */
export const answered = <Outcome>(outcome: Outcome): Result<Outcome, never> => ok(outcome);
