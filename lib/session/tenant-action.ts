import type { z } from 'zod';
import { Denied } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, type Result } from '@/lib/domain/result';
import { logUnforeseen } from '@/lib/observe/log-unforeseen';
import { absence, presenceIn } from './current-session';
import { notingDenied } from './noting-denied';

/** What any action may answer besides its own failures. `fields` maps the path of a field to the code of what is wrong. */
export type ActionFailure =
  | { readonly code: 'signed-out' }
  | { readonly code: 'forbidden' }
  | { readonly code: 'not-found' }
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly code: 'unexpected'; readonly id: string };

const deniedAs = (answer: Denied['answer']): ActionFailure => ({
  code: answer === 'forbidden' ? 'forbidden' : 'not-found',
});

function invalid(error: z.ZodError): ActionFailure {
  return {
    code: 'invalid',
    fields: Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message])),
  };
}

/** A failure as the page gets it: a bare code is given its name, and whatever says more is handed on whole. */
type Said<Failure> = Failure extends string ? { readonly code: Failure } : Failure;

const said = <Failure>(failure: Failure): Said<Failure> =>
  (typeof failure === 'string' ? { code: failure } : failure) as Said<Failure>;

/**
 * Runs a command for a person in a tenant: who is asking, then whether the input has its shape, then the command.
 * A tenant that the person does not belong to is not found, like one that does not exist.
 * What is denied or goes wrong becomes a code that the page can say in words; nothing of an exception reaches the person
 * but an id that is in the log.
 */
export async function runAction<
  Schema extends z.ZodType,
  Value,
  Failure extends string | { readonly code: string },
>(
  slug: string,
  schema: Schema,
  input: unknown,
  command: (actor: Person, input: z.infer<Schema>) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, ActionFailure | Said<Failure>>> {
  try {
    const presence = await presenceIn(slug);
    if (!presence) return fail<ActionFailure>({ code: await absence(slug) });
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fail(invalid(parsed.error));
    const result = await notingDenied(presence.actor, () => command(presence.actor, parsed.data));
    return result.ok ? result : fail(said(result.error));
  } catch (error) {
    if (error instanceof Denied) return fail(deniedAs(error.answer));
    return fail({ code: 'unexpected', id: logUnforeseen(error, 'an action failed') });
  }
}
