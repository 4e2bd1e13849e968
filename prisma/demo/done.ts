import type { Result } from '@/lib/domain/result';

/** What a command that makes the demo came to. @throws when it was refused: then the demo is wrong, not the person. */
export function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The demo could not be made: ${JSON.stringify(result.error)}`);
  return result.value;
}
