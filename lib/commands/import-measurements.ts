import { createHash } from 'node:crypto';
import { insertLog } from '@/lib/data/log';
import { insertMeasurement, insertMeasurementVersion, lockMeasured } from '@/lib/data/measurements';
import { requirePlanInFull } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { MeasurementProblem, MeasurementWords } from '@/lib/domain/measurement/sheet/measurement-sheet';
import {
  type GivenMeasurement,
  type KnownIndicator,
  readMeasurements,
} from '@/lib/domain/measurement/sheet/read-measurements';
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

/** What a file makes, and the hash that it is confirmed by: it names what the file makes of what is measured now. */
export interface SeenMeasurements {
  readonly seen: string;
  readonly measurements: readonly GivenMeasurement[];
}

export type ImportMeasurementsFailure =
  | { readonly code: 'problems'; readonly problems: readonly MeasurementProblem[] }
  /** Only a plan that holds is measured. */
  | { readonly code: 'not-in-force' };

const seenOf = (measurements: readonly GivenMeasurement[]): string =>
  createHash('sha256').update(canonicalJson(measurements)).digest('hex');

/** What a file would make of a plan's measurements, or all that is wrong with it. Nothing is written. */
export async function previewMeasurements(
  actor: Person,
  file: MeasurementFile,
): Promise<Result<SeenMeasurements, ImportMeasurementsFailure>> {
  const read = await withTenant(actor, 'measurement.register', (tx) => readFile(tx, file));
  return read.ok ? ok({ seen: seenOf(read.value), measurements: read.value }) : read;
}

/** Writes the measurements of a file, all of them or none, when they are what the person has seen. */
export async function importMeasurements(
  actor: Person,
  { seen, ...file }: MeasurementFile & { readonly seen: string },
): Promise<Result<{ written: number }, ImportMeasurementsFailure | { readonly code: 'not-the-one-seen' }>> {
  return withTenant(actor, 'measurement.register', async (tx) => {
    const read = await readFile(tx, file);
    if (!read.ok) return read;
    if (seenOf(read.value) !== seen) return fail({ code: 'not-the-one-seen' });
    for (const { indicatorId, measurement } of read.value) {
      const { grid, comment, ...measured } = measurement;
      const id = await insertMeasurement(tx, { planId: file.planId, indicatorId, ...measured });
      const version = { number: 1, grid, comment, motive: null };
      await insertMeasurementVersion(tx, id, { ...version, savedBy: actor.userId, savedAt: now() });
    }
    await insertLog(tx, {
      target: { type: 'plan', id: file.planId },
      detail: { entries: read.value.length },
    });
    return ok({ written: read.value.length });
  });
}

async function readFile(
  tx: ScopedTx,
  { planId, sheets, words }: MeasurementFile,
): Promise<Result<readonly GivenMeasurement[], ImportMeasurementsFailure>> {
  const plan = await requirePlanInFull(tx, planId);
  if (plan.status !== 'decided') return fail({ code: 'not-in-force' });
  const reporting = await getReportingOccasions(tx);
  const indicators = plan.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
  const known: KnownIndicator[] = [];
  // In one order, so that two who measure at once wait for each other instead of both.
  for (const indicator of indicators.toSorted((one, other) => (one.lineageId < other.lineageId ? -1 : 1))) {
    const { id, key, label, title, lineageId, occasions } = indicator;
    const { times } = measuringYear(occasions?.when ?? [], { year: plan.year, reporting });
    const others = await lockMeasured(tx, lineageId);
    const context = { indicator, year: plan.year, times, others, today: today() };
    known.push({ id, key, label, title, ...context });
  }
  const read = readMeasurements(sheets, known, words);
  return read.ok ? read : fail({ code: 'problems', problems: read.error });
}
