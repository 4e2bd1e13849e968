import { z } from 'zod';
import { figureSchema } from '@/lib/domain/measurement/figure';
import { type MeasuringObstacle, measuringObstacles } from '@/lib/domain/measurement/measuring-obstacle';
import {
  type MeasurementProblem,
  measurementColumns,
  measurementProblemCodes,
} from '@/lib/domain/measurement/sheet/measurement-sheet';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { fail, type Result } from '@/lib/domain/result';
import { sendFile } from '../shell/send-file';

const seenSchema = z.object({
  seen: z.string(),
  count: z.int(),
  unfilled: z.int(),
  measurements: z.array(
    z.object({
      label: z.string(),
      title: z.string(),
      measure: z.int(),
      measures: z.int(),
      from: plainDateSchema,
      to: plainDateSchema,
      rows: z.int(),
      total: figureSchema,
    }),
  ),
});
/** What a file would make, as it is shown, and the name by which it is confirmed. */
export type SeenMeasurements = z.infer<typeof seenSchema>;

const problemsSchema = z.object({
  error: z.literal('problems'),
  count: z.int(),
  problems: z.array(
    z.object({
      row: z.int(),
      column: z.enum(measurementColumns).nullable(),
      code: z.enum(measurementProblemCodes),
    }),
  ),
});

const refusals = [
  'not-a-spreadsheet',
  'broken-csv',
  'too-large',
  'too-large-inside',
  'too-hard-to-read',
  'too-many-at-once',
  'slow-down',
  'not-the-one-seen',
  'signed-out',
  'forbidden',
] as const;

/** Why a file did not come through. */
export type MeasurementFileFailure =
  | { readonly error: 'problems'; readonly count: number; readonly problems: readonly MeasurementProblem[] }
  | { readonly error: 'not-measured'; readonly why: MeasuringObstacle }
  | { readonly error: (typeof refusals)[number] | 'unreachable' | 'unexpected' };

/** Asks what a file would make of a plan's measurements. Nothing is kept of it. */
export const previewMeasurementFile = (
  address: string,
  file: File,
): Promise<Result<SeenMeasurements, MeasurementFileFailure>> => send(address, file, seenSchema);

/** Lets it be so, when it is what was seen. Gives how many measurements were written. */
export const confirmMeasurementFile = (
  address: string,
  file: File,
  seen: string,
): Promise<Result<{ written: number }, MeasurementFileFailure>> =>
  send(`${address}/confirmed?${new URLSearchParams({ seen })}`, file, z.object({ written: z.int() }));

async function send<Value>(
  address: string,
  file: File,
  schema: z.ZodType<Value>,
): Promise<Result<Value, MeasurementFileFailure>> {
  const sent = await sendFile(address, file, schema);
  if (sent.ok) return sent;
  return fail(sent.error ? failureOf(sent.error.said) : { error: 'unreachable' });
}

function failureOf(said: unknown): MeasurementFileFailure {
  const problems = problemsSchema.safeParse(said);
  if (problems.success) return problems.data;
  const obstacle = z.object({ error: z.enum(measuringObstacles) }).safeParse(said);
  if (obstacle.success) return { error: 'not-measured', why: obstacle.data.error };
  const refused = z.object({ error: z.enum(refusals) }).safeParse(said);
  return refused.success ? refused.data : { error: 'unexpected' };
}
