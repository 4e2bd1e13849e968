import type { z } from 'zod';
import { fail, type Result } from '@/lib/domain/result';
import { logUnforeseen } from '@/lib/observe/log-unforeseen';
import { standingSessionId } from './current-session';
import { decideFrom } from './decide-from';
import type { Here } from './fresh-login';

/** What any action on one's own account may answer besides its own failures. */
export type AccountFailure =
  | { readonly code: 'signed-out' }
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly code: 'unexpected'; readonly id: string };

/** Runs a command on the account of whoever is signed in, which belongs to no tenant; see `runAction` for those that do. */
export async function runAccountAction<Schema extends z.ZodType, Value, Failure>(
  schema: Schema,
  input: unknown,
  command: (input: z.infer<Schema>, here: Here) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, AccountFailure | Failure>> {
  try {
    if (!(await standingSessionId())) return fail<AccountFailure>({ code: 'signed-out' });
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fail<AccountFailure>({ code: 'invalid', fields: {} });
    return await command(parsed.data, await decideFrom());
  } catch (error) {
    return fail<AccountFailure>({ code: 'unexpected', id: logUnforeseen(error, 'an action failed') });
  }
}
