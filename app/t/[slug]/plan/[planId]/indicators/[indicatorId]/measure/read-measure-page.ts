import { z } from 'zod';
import { requireMeasurement, type StoredMeasurement } from '@/lib/data/measurements';
import { requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import { listUnits } from '@/lib/data/units';
import { type FigureKind, figureKindsOf, missing } from '@/lib/domain/measurement/figure';
import { type FigureGrid, figureAt, placesOf } from '@/lib/domain/measurement/figure-grid';
import { type Measured, measuresOf } from '@/lib/domain/measurement/measurement';
import type { PlainDate } from '@/lib/domain/plain-date';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { type MeasuringTime, measuringYear } from '@/lib/domain/plan/measuring-times';
import type { StoredIndicator } from '@/lib/domain/plan/stored-plan';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

const correctSchema = z.uuid();
const timeSchema = z.object({ from: plainDateSchema, to: plainDateSchema });

type Address = { readonly slug: string; readonly planId: string; readonly indicatorId: string };

/**
 * What the page of a measurement needs: a new one at the time that the address asks for, or the last of the plan's times; or
 * the one that is to be corrected.
 */
export async function readMeasurePage(
  { slug, planId, indicatorId }: Address,
  search: Readonly<Record<string, string | string[] | undefined>>,
) {
  const actor = await requireActor(slug);
  const correct = correctSchema.safeParse(search.correct);
  const [plan, open] = [idFromAddress(planId), idFromAddress(indicatorId)];
  const read = async (tx: ScopedTx) => ({
    plan: await requirePlan(tx, plan),
    indicator: await requirePlanIndicator(tx, plan, open),
    reporting: await getReportingOccasions(tx),
    units: await listUnits(tx, today()),
    corrected: correct.success ? await requireMeasurement(tx, open, correct.data) : null,
  });
  const found = await readAs(actor, 'measurement.register', read);
  const { year } = found.plan;
  const { times } = measuringYear(found.indicator.occasions?.when ?? [], {
    year,
    reporting: found.reporting,
  });
  const measures = measuresOf(found.indicator);
  const asked = timeSchema.safeParse(search).data;
  const measured = asked ? { measure: 0, ...asked } : newlyMeasured(times, year);
  const fresh = { measured, begin: newGrid(found.indicator), corrects: null };
  const groups = { section: [], unit: found.units.map(({ name }) => name), age: agesOf(found.indicator) };
  return {
    indicator: found.indicator,
    measures,
    form: { ...(found.corrected ? correcting(found.corrected) : fresh), usual: groups },
    versions: found.corrected?.versions ?? [],
  };
}

/** The plan's last time that is over, or what has been of the year. */
function newlyMeasured(times: readonly MeasuringTime[], year: number): Measured {
  const time = times.findLast(({ to }) => to <= today());
  const last: PlainDate = `${year}-12-31` as PlainDate;
  return {
    measure: 0,
    from: time?.from ?? (`${year}-01-01` as PlainDate),
    to: time?.to ?? (last < today() ? last : today()),
  };
}

function newGrid(indicator: StoredIndicator) {
  const [kind] = figureKindsOf[measuresOf(indicator)[0]?.kind ?? 'unspecified'];
  const grid: FigureGrid = { rowsBy: null, columnsBy: null, figures: [[missing]] };
  return { grid, kind, comment: '' };
}

const agesOf = ({ splits }: StoredIndicator) => splits.find(({ by }) => by === 'age')?.groups ?? [];

function correcting(measurement: StoredMeasurement) {
  const { id, measure, from, to, versions } = measurement;
  const [last] = versions;
  if (!last) throw new Error(`The measurement ${id} has no version`);
  return {
    measured: { measure, from, to },
    begin: { grid: last.grid, kind: kindOf(last.grid), comment: last.comment ?? '' },
    corrects: { measurementId: id, version: last.number },
  };
}

/** The kind that its figures are of; of counts where all of them are missing. */
function kindOf(grid: FigureGrid): FigureKind {
  for (const place of placesOf(grid)) {
    const { kind } = figureAt(grid, place);
    if (kind !== 'missing' && kind !== 'tooFew') return kind;
  }
  return 'count';
}
