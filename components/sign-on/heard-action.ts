import type { ActionFailure } from '../shell/action-problem';

export type Inner<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** What an action answers whose own outcome stands inside. */
export type HeardAction<Value, Failure> = Promise<Inner<Inner<Value, Failure>, ActionFailure>>;

/** The outcome itself, or why there was none. */
export async function outcomeOf<Value, Failure>(
  heard: HeardAction<Value, Failure>,
): Promise<Inner<Value, Failure | ActionFailure>> {
  const answer = await heard;
  return answer.ok ? answer.value : answer;
}
