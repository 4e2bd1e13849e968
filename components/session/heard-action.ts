import type { Result } from '@/lib/domain/result';
import type { ActionFailure } from '../shell/action-problem';

/** What an action answers that has heard who the person is: what came of the deed itself stands inside. */
export type HeardAction<Value, Failure> = Promise<Result<Result<Value, Failure>, ActionFailure>>;

/** The outcome itself, or why there was none. */
export async function outcomeOf<Value, Failure>(
  heard: HeardAction<Value, Failure>,
): Promise<Result<Value, Failure | ActionFailure>> {
  const answer = await heard;
  return answer.ok ? answer.value : answer;
}
