import { createHash } from 'node:crypto';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import {
  insertMeasurements,
  listMeasured,
  lockMeasured,
  lockYear,
  type StoredTime,
} from '@/lib/data/measurements';
import { requirePlanInFull } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type Figure, missing } from '@/lib/domain/measurement/figure';
import { type Measured, measuresOf } from '@/lib/domain/measurement/measurement';
import { type MeasuringObstacle, obstacleToMeasuring } from '@/lib/domain/measurement/measuring-obstacle';
import type { KnownIndicator } from '@/lib/domain/measurement/sheet/file-row';
import type { MeasurementProblem, MeasurementWords } from '@/lib/domain/measurement/sheet/measurement-sheet';
import { type GivenMeasurement, readMeasurements } from '@/lib/domain/measurement/sheet/read-measurements';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { now, today } from '@/lib/time/clock';

/** What a file is read from, and for which plan. */
export interface MeasurementFile {
  readonly planId: string;
  readonly sheets: readonly GivenSheet[];
  readonly words: MeasurementWords;
}

/** A measurement that a file makes, in short. */
export interface SeenMeasurement extends Measured {
  readonly label: string;
  readonly title: string;
  /** How many measures its indicator has. */
  readonly measures: number;
  readonly rows: number;
  /** Of all groups together. */
  readonly total: Figure;
}

/** What a file makes, and the hash that it is confirmed by: it names what the file makes of what is measured now. */
export interface SeenMeasurements {
  readonly seen: string;
  /** How many measurements there are. */
  readonly count: number;
  /** The first of them. */
  readonly measurements: readonly SeenMeasurement[];
  /** How many rows nobody has filled in. */
  readonly unfilled: number;
}

export type ImportMeasurementsFailure =
  | {
      readonly code: 'problems';
      /** How many there are. */
      readonly count: number;
      /** The first of them. */
      readonly problems: readonly MeasurementProblem[];
    }
  | { readonly code: MeasuringObstacle };

/** Nobody looks at, or mends, more of a file at once. */
const mostShown = 200;

/** What a file would make of a plan's measurements, or all that is wrong with it. Nothing is written. @throws Denied (notFound). */
export async function previewMeasurements(
  actor: Person,
  file: MeasurementFile,
): Promise<Result<SeenMeasurements, ImportMeasurementsFailure>> {
  const read = await withTenant(actor, 'measurement.register', (tx) => readFile(tx, file, listMeasured));
  if (!read.ok) return read;
  const { given, unfilled, known } = read.value;
  const measures = new Map(known.map(({ id, indicator }) => [id, measuresOf(indicator).length]));
  const shown = given.slice(0, mostShown).map(({ indicatorId, label, title, rows, measurement }) => {
    const { measure, from, to, grid } = measurement;
    const total = grid.figures.at(-1)?.at(-1) ?? missing;
    return { label, title, measure, measures: measures.get(indicatorId) ?? 1, from, to, rows, total };
  });
  return ok({ seen: seenOf(given), count: given.length, measurements: shown, unfilled });
}

/**
 * Writes the measurements of a file, all of them or none, when they are what the person has seen.
 * @throws Denied (notFound).
 */
export async function importMeasurements(
  actor: Person,
  { seen, ...file }: MeasurementFile & { readonly seen: string },
): Promise<Result<{ written: number }, ImportMeasurementsFailure | { readonly code: 'not-the-one-seen' }>> {
  return withTenant(actor, 'measurement.register', async (tx) => {
    const read = await readFile(tx, file, lockMeasured);
    if (!read.ok) return read;
    const { given } = read.value;
    if (seenOf(given) !== seen) return fail({ code: 'not-the-one-seen' });
    const { planId } = file;
    await insertMeasurements(
      tx,
      given.map(({ indicatorId, measurement }) => ({ id: newId(), indicatorId, ...measurement })),
      { planId, savedBy: actor.userId, savedAt: now() },
    );
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { entries: given.length } });
    return ok({ written: given.length });
  });
}

const seenOf = (given: readonly GivenMeasurement[]): string =>
  createHash('sha256').update(canonicalJson(given)).digest('hex');

type TimesOf = (
  tx: ScopedTx,
  lineageIds: readonly string[],
) => Promise<ReadonlyMap<string, readonly StoredTime[]>>;

async function readFile(
  tx: ScopedTx,
  { planId, sheets, words }: MeasurementFile,
  timesOf: TimesOf,
): Promise<
  Result<
    { given: readonly GivenMeasurement[]; unfilled: number; known: readonly KnownIndicator[] },
    ImportMeasurementsFailure
  >
> {
  const { year, areas } = await requirePlanInFull(tx, planId);
  const obstacle = obstacleToMeasuring(await lockYear(tx, year), planId, false);
  if (obstacle) return fail({ code: obstacle });
  const reporting = await getReportingOccasions(tx);
  const indicators = areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
  const measured = await timesOf(
    tx,
    indicators.map(({ lineageId }) => lineageId),
  );
  const known = indicators.map((indicator): KnownIndicator => {
    const { id, key, label, title, lineageId, occasions } = indicator;
    const { times } = measuringYear(occasions?.when ?? [], { year, reporting });
    const context = { indicator, year, times, others: measured.get(lineageId) ?? [], today: today() };
    return { id, key, label, title, ...context };
  });
  const read = readMeasurements(sheets, known, words);
  if (read.ok) return ok({ given: read.value.measurements, unfilled: read.value.unfilled, known });
  return fail({ code: 'problems', count: read.error.length, problems: read.error.slice(0, mostShown) });
}
