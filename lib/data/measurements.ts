import { LRUCache } from 'lru-cache';
import { type FigureGrid, figureGridSchema } from '@/lib/domain/measurement/figure-grid';
import type { Measured } from '@/lib/domain/measurement/measurement';
import { type ToldGrid, toldGrid } from '@/lib/domain/measurement/told-figures';
import { toldBeside } from '@/lib/domain/measurement/told-wholes';
import type { PlanStatus } from '@/lib/domain/plan/stored-plan';
import { dayOf } from './columns';
import type { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

/** A measurement as anyone may read it. */
export interface ToldMeasurement extends Measured {
  readonly id: string;
  /** Of the version of the plan that it was measured under. */
  readonly planId: string;
  readonly indicatorId: string;
  readonly lineageId: string;
  readonly year: number;
  readonly grid: ToldGrid;
  readonly comment: string | null;
  /** How many times it has been written: more than once, it has been corrected. */
  readonly version: number;
  readonly savedAt: Date;
}

/** A version of a measurement as it was written. */
export interface WrittenMeasurement {
  readonly number: number;
  readonly grid: FigureGrid;
  readonly comment: string | null;
  /** Why the one before was corrected; null for the first. */
  readonly motive: string | null;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** A version with who wrote it. */
export interface SignedMeasurement extends WrittenMeasurement {
  readonly savedByName: string;
}

/** A measurement with all that was written, the newest first. */
export interface StoredMeasurement extends Measured {
  readonly id: string;
  readonly versions: readonly SignedMeasurement[];
}

const daysOf = ({ fromDay, toDay }: { fromDay: Date; toDay: Date }) => ({
  from: dayOf(fromDay),
  to: dayOf(toDay),
});

const newestFirst = { orderBy: { number: 'desc' } } as const;

/**
 * What may be told of all that has been measured of an indicator over the years, in the order of time. What is not told
 * never leaves this function.
 */
export function listToldMeasurements(tx: ScopedTx, lineageId: string): Promise<readonly ToldMeasurement[]> {
  return listTold(tx, { indicator: { lineageId } });
}

/** Likewise, of all that has been measured of a year, under every version of its plan. */
export function listToldMeasurementsOfYear(tx: ScopedTx, year: number): Promise<readonly ToldMeasurement[]> {
  return listTold(tx, { indicator: { plan: { year } } });
}

async function listTold(
  tx: ScopedTx,
  where: Prisma.MeasurementWhereInput,
): Promise<readonly ToldMeasurement[]> {
  const limit = await getSmallCountLimit(tx);
  const rows = await tx.db.measurement.findMany({
    where,
    include: {
      versions: { ...newestFirst, take: 1 },
      indicator: { select: { lineageId: true, plan: { select: { year: true } } } },
    },
    orderBy: [{ fromDay: 'asc' }, { toDay: 'asc' }, { measure: 'asc' }],
  });
  const alone = rows.flatMap(({ versions: [last], indicator, ...row }) => {
    if (!last) return [];
    return {
      id: row.id,
      planId: row.planId,
      indicatorId: row.indicatorId,
      lineageId: indicator.lineageId,
      year: indicator.plan.year,
      measure: row.measure,
      ...daysOf(row),
      grid: toldOf(`${row.id} ${last.number} ${limit}`, last.grid, limit),
      comment: last.comment,
      version: last.number,
      savedAt: last.savedAt,
    };
  });
  return toldBeside(alone);
}

/** A version never changes, so what may be told of it under a limit holds for as long as the process lives. */
const told = new LRUCache<string, ToldGrid>({ max: 1_000 });

function toldOf(key: string, stored: unknown, limit: number): ToldGrid {
  const kept = told.get(key) ?? toldGrid(figureGridSchema.parse(stored), limit);
  told.set(key, kept);
  return kept;
}

/** Below how many people the tenant tells no figure. */
export async function getSmallCountLimit(tx: ScopedTx): Promise<number> {
  const { smallCountLimit } = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { smallCountLimit: true },
  });
  return smallCountLimit;
}

/** A measurement of an indicator, as it was written. @throws Denied (notFound) when the indicator has none with this id. */
export async function requireMeasurement(
  tx: ScopedTx,
  indicatorId: string,
  id: string,
): Promise<StoredMeasurement> {
  const row = await tx.db.measurement.findFirst({
    where: { id, indicatorId },
    include: { versions: { ...newestFirst, include: { member: { select: { name: true } } } } },
  });
  if (!row) throw new Denied('notFound', 'measurement');
  return {
    id,
    measure: row.measure,
    ...daysOf(row),
    versions: row.versions.map(({ number, grid, comment, motive, savedBy, savedAt, member }) => ({
      number,
      grid: figureGridSchema.parse(grid),
      comment,
      motive,
      savedBy,
      savedByName: member.name,
      savedAt,
    })),
  };
}

/**
 * What has become of the plans of a year that are no drafts, by their ids. It stays so until the transaction ends: whoever
 * decides another version, or closes the year, waits.
 */
export async function lockYear(tx: ScopedTx, year: number): Promise<ReadonlyMap<string, PlanStatus>> {
  const rows = await tx.db.$queryRaw<{ id: string; status: PlanStatus }[]>`
    SELECT id, status FROM plan WHERE tenant_id = ${tx.actor.tenantId}::uuid AND year = ${year}
      AND status <> 'draft' ORDER BY id FOR SHARE`;
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** What an indicator has been measured at. */
export interface StoredTime extends Measured {
  readonly id: string;
}

/**
 * When indicators have been measured in all plans, by their lineage; a lineage that never was is not there. Nobody else
 * measures them until the transaction ends. Who asks for several waits for them in one order, so that of two who measure the
 * same one comes first.
 */
export async function lockMeasured(
  tx: ScopedTx,
  lineageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredTime[]>> {
  await tx.db.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('measurement ' || ${tx.actor.tenantId} || lineage, 0))::text
    FROM (SELECT lineage FROM unnest(${[...lineageIds]}::text[]) AS lineage ORDER BY lineage) AS in_order`;
  return listMeasured(tx, lineageIds);
}

/** When indicators have been measured in all plans, by their lineage; a lineage that never was is not there. */
export async function listMeasured(
  tx: ScopedTx,
  lineageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredTime[]>> {
  const rows = await tx.db.measurement.findMany({
    where: { indicator: { lineageId: { in: [...lineageIds] } } },
    include: { indicator: { select: { lineageId: true } } },
  });
  const times = new Map<string, StoredTime[]>();
  for (const row of rows) {
    const time = { id: row.id, measure: row.measure, ...daysOf(row) };
    const known = times.get(row.indicator.lineageId);
    if (known) known.push(time);
    else times.set(row.indicator.lineageId, [time]);
  }
  return times;
}

/** What was found, the first time that it is written. */
export interface MeasurementToInsert extends Measured {
  readonly id: string;
  readonly indicatorId: string;
  readonly grid: FigureGrid;
  readonly comment: string | null;
}

/** Who writes it, when, and under which plan. */
export interface MeasuredUnder {
  readonly planId: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Writes measurements, each with its first version. The database takes them only while the plan is decided. */
export async function insertMeasurements(
  tx: ScopedTx,
  measurements: readonly MeasurementToInsert[],
  { planId, savedBy, savedAt }: MeasuredUnder,
): Promise<void> {
  const { tenantId } = tx.actor;
  const rows = JSON.stringify(measurements);
  await tx.db.$executeRaw`
    INSERT INTO measurement (tenant_id, id, plan_id, indicator_id, measure, from_day, to_day)
    SELECT ${tenantId}::uuid, id, ${planId}::uuid, "indicatorId", measure, "from", "to"
    FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, "indicatorId" uuid, measure integer, "from" date, "to" date)`;
  await tx.db.$executeRaw`
    INSERT INTO measurement_version (tenant_id, measurement_id, number, grid, comment, saved_by, saved_at)
    SELECT ${tenantId}::uuid, id, 1, grid, comment, ${savedBy}::uuid, ${savedAt}
    FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, grid jsonb, comment text)`;
}

/** Adds a version. The database takes it only while the plan is decided, or replaced, and its year not closed. */
export async function insertMeasurementVersion(
  tx: ScopedTx,
  measurementId: string,
  version: WrittenMeasurement,
): Promise<void> {
  await tx.db.measurementVersion.create({
    data: { tenantId: tx.actor.tenantId, measurementId, ...version },
  });
}
