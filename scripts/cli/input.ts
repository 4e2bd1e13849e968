import type { z } from 'zod';
import type { Result } from '@/lib/domain/result';
import { CliError } from './failure';

/** What the operator typed, in the shape a command takes. @throws CliError that names everything that is wrong. */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CliError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

/** The value of a command that went well. @throws CliError in the operator's words when it did not. */
export function carriedOut<Value, Failure extends string>(
  result: Result<Value, Failure>,
  words: Record<Failure, string>,
): Value {
  if (result.ok) return result.value;
  throw new CliError(words[result.error]);
}
