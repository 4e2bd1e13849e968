import { LRUCache } from 'lru-cache';
import { type FigureGrid, figureGridSchema } from '@/lib/domain/measurement/figure-grid';
import type { Measured } from '@/lib/domain/measurement/measurement';
import { type ToldGrid, toldGrid } from '@/lib/domain/measurement/told-figures';
import type { PlanStatus } from '@/lib/domain/plan/stored-plan';
import { dayColumn, dayOf, newId } from './columns';
import { Denied, type ScopedTx } from './scope';

/** A measurement as anyone may read it. */
export interface ToldMeasurement extends Measured {
  readonly id: string;
  /** Of the version of the plan that it was measured under. */
  readonly planId: string;
  readonly indicatorId: string;
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
export async function listToldMeasurements(tx: ScopedTx, lineageId: string): Promise<ToldMeasurement[]> {
  const limit = await getSmallCountLimit(tx);
  const rows = await tx.db.measurement.findMany({
    where: { indicator: { lineageId } },
    include: {
      versions: { ...newestFirst, take: 1 },
      indicator: { select: { plan: { select: { year: true } } } },
    },
    orderBy: [{ fromDay: 'asc' }, { toDay: 'asc' }, { measure: 'asc' }],
  });
  return rows.flatMap(({ versions: [last], indicator, ...row }) => {
    if (!last) return [];
    return {
      id: row.id,
      planId: row.planId,
      indicatorId: row.indicatorId,
      year: indicator.plan.year,
      measure: row.measure,
      ...daysOf(row),
      grid: toldOf(`${row.id} ${last.number} ${limit}`, last.grid, limit),
      comment: last.comment,
      version: last.number,
      savedAt: last.savedAt,
    };
  });
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

/** What has been measured of an indicator in all plans. Nobody else measures it until the transaction ends. */
export async function lockMeasured(
  tx: ScopedTx,
  lineageId: string,
): Promise<readonly (Measured & { readonly id: string })[]> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('measurement ' || ${tx.actor.tenantId} || ${lineageId}, 0))::text`;
  const rows = await tx.db.measurement.findMany({ where: { indicator: { lineageId } } });
  return rows.map((row) => ({ id: row.id, measure: row.measure, ...daysOf(row) }));
}

export interface MeasurementToInsert extends Measured {
  readonly planId: string;
  readonly indicatorId: string;
}

/** Begins a measurement, which has no version yet; gives its id. */
export async function insertMeasurement(
  tx: ScopedTx,
  { planId, indicatorId, measure, from, to }: MeasurementToInsert,
): Promise<string> {
  const id = newId();
  const days = { fromDay: dayColumn(from), toDay: dayColumn(to) };
  await tx.db.measurement.create({
    data: { tenantId: tx.actor.tenantId, id, planId, indicatorId, measure, ...days },
  });
  return id;
}

/** Adds a version. The database takes it only while the plan is decided and its year not closed. */
export async function insertMeasurementVersion(
  tx: ScopedTx,
  measurementId: string,
  version: WrittenMeasurement,
): Promise<void> {
  await tx.db.measurementVersion.create({
    data: { tenantId: tx.actor.tenantId, measurementId, ...version },
  });
}
