import { z } from 'zod';
import { fail, type Result } from '@/lib/domain/result';
import { type ImportPlan, seenPlanSchema, sheetProblemsSchema } from '@/lib/domain/unit/sheet/import-plan';
import type { SheetProblem } from '@/lib/domain/unit/sheet/organisation-sheets';
import { sendFile } from '../shell/send-file';

export type SeenFile = { readonly seen: string; readonly plan: ImportPlan };

const refusals = [
  'not-a-spreadsheet',
  'too-large',
  'too-large-inside',
  'too-hard-to-read',
  'too-many-at-once',
  'not-the-one-seen',
  'signed-out',
  'forbidden',
  'unreachable',
] as const;

/** Why a file did not come through. */
export type OrganisationFailure =
  | { readonly error: 'problems'; readonly problems: readonly SheetProblem[] }
  | { readonly error: (typeof refusals)[number] | 'unexpected' };

/** Asks what a file would make of the providers and units. Nothing is kept of it. */
export async function previewOrganisation(
  address: string,
  file: File,
): Promise<Result<SeenFile, OrganisationFailure>> {
  return send(address, file, seenPlanSchema);
}

/** Lets it be so, when it is what was seen. Gives how many rows were written. */
export async function confirmOrganisation(
  address: string,
  file: File,
  seen: string,
): Promise<Result<{ written: number }, OrganisationFailure>> {
  const query = new URLSearchParams({ seen });
  return send(`${address}/confirmed?${query}`, file, z.strictObject({ written: z.int() }));
}

async function send<Value>(
  address: string,
  file: File,
  schema: z.ZodType<Value>,
): Promise<Result<Value, OrganisationFailure>> {
  const sent = await sendFile(address, file, schema);
  if (sent.ok) return sent;
  return fail(sent.error ? failureOf(sent.error.said) : { error: 'unreachable' });
}

function failureOf(said: unknown): OrganisationFailure {
  const problems = sheetProblemsSchema.safeParse(said);
  if (problems.success) return problems.data;
  const refused = z.object({ error: z.enum(refusals) }).safeParse(said);
  return refused.success ? refused.data : { error: 'unexpected' };
}
