import { measuresOf } from '@/lib/domain/measurement/measurement';
import type { PlannedIndicator } from '@/lib/domain/overview/indicator-standing';
import type { Measure } from '@/lib/domain/plan/measure';
import { type Indicator, indicatorSchema } from '@/lib/domain/plan/plan-schema';
import type { StoredIndicator } from '@/lib/domain/plan/stored-plan';
import { contentOfIndicator } from './plans';
import type { ScopedTx } from './scope';

/** An indicator over the years, by what it is called in the newest decided plan that has it. */
export interface IndicatorLineage {
  readonly lineageId: string;
  readonly label: string;
  readonly title: string;
  /** Of that plan. */
  readonly year: number;
}

const newestFirst = [
  { plan: { year: 'desc' as const } },
  { plan: { version: 'desc' as const } },
  { id: 'asc' as const },
];

const ofDecided = ({ actor: { tenantId } }: ScopedTx) => ({ tenantId, plan: { status: { not: 'draft' } } });

/** What an indicator is in the newest decided plan that has it, of a year or an earlier one; null when none has. */
export async function getPlannedIndicator(
  tx: ScopedTx,
  lineageId: string,
  year: number,
): Promise<Indicator | null> {
  const row = await tx.db.planIndicator.findFirst({
    where: { ...ofDecided(tx), lineageId, plan: { status: { not: 'draft' }, year: { lte: year } } },
    orderBy: newestFirst,
  });
  return row && contentOfIndicator(row);
}

/** The lineage of each indicator of a year's decided plan, by its key in the plan. */
export async function listIndicatorKeys(tx: ScopedTx, year: number): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.planIndicator.findMany({
    where: { ...ofDecided(tx), plan: { status: 'decided', year } },
    select: { key: true, lineageId: true },
  });
  return new Map(rows.map(({ key, lineageId }) => [key, lineageId]));
}

/** An indicator as the plan of its year has it. */
export interface IndicatorOfYear {
  readonly planId: string;
  readonly indicator: StoredIndicator;
}

/** An indicator in the newest plan of a year that is no draft; null when that year has none. */
export async function getIndicatorOfYear(
  tx: ScopedTx,
  lineageId: string,
  year: number,
): Promise<IndicatorOfYear | null> {
  const row = await tx.db.planIndicator.findFirst({
    where: { ...ofDecided(tx), lineageId, plan: { status: { not: 'draft' }, year } },
    orderBy: newestFirst,
  });
  return row && { planId: row.planId, indicator: { id: row.id, lineageId, ...contentOfIndicator(row) } };
}

/** Every indicator of the decided plans of a year and those before it, in the order of the newest plan. */
export async function listIndicatorLineages(tx: ScopedTx, year: number): Promise<IndicatorLineage[]> {
  const rows = await tx.db.planIndicator.findMany({
    where: { ...ofDecided(tx), plan: { status: { not: 'draft' }, year: { lte: year } } },
    orderBy: [
      ...newestFirst.slice(0, 2),
      { goal: { area: { position: 'asc' } } },
      { goal: { position: 'asc' } },
      { position: 'asc' },
    ],
    select: { lineageId: true, label: true, title: true, plan: { select: { year: true } } },
  });
  const newest = new Map<string, IndicatorLineage>();
  for (const { lineageId, label, title, plan } of rows) {
    if (!newest.has(lineageId)) newest.set(lineageId, { lineageId, label, title, year: plan.year });
  }
  return [...newest.values()];
}

/** The indicators of plans that are no drafts, in the plans' own order. */
export async function listPlannedIndicators(
  tx: ScopedTx,
  planIds: readonly string[],
): Promise<PlannedIndicator[]> {
  const rows = await tx.db.planIndicator.findMany({
    where: { ...ofDecided(tx), planId: { in: [...planIds] } },
    orderBy: [
      { planId: 'asc' },
      { goal: { area: { position: 'asc' } } },
      { goal: { position: 'asc' } },
      { position: 'asc' },
    ],
    select: {
      id: true,
      planId: true,
      lineageId: true,
      label: true,
      title: true,
      definition: true,
      goal: { select: { area: { select: { id: true, label: true, title: true } } } },
    },
  });
  return rows.map(({ goal, definition, ...row }) => ({
    ...row,
    area: goal.area,
    definition: indicatorSchema.shape.definition.parse(definition),
  }));
}

/** What indicators of plans, by their ids, were measured by when they were. One that the tenant does not have is not there. */
export async function listMeasuresOf(
  tx: ScopedTx,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Measure[]>> {
  const rows = await tx.db.planIndicator.findMany({
    where: { ...ofDecided(tx), id: { in: [...new Set(indicatorIds)] } },
  });
  return new Map(rows.map((row) => [row.id, measuresOf(contentOfIndicator(row))]));
}

/** The lineages that have been measured in a year. */
export async function listMeasuredLineages(tx: ScopedTx, year: number): Promise<ReadonlySet<string>> {
  const rows = await tx.db.measurement.findMany({
    where: { tenantId: tx.actor.tenantId, indicator: { plan: { year } } },
    select: { indicator: { select: { lineageId: true } } },
  });
  return new Set(rows.map(({ indicator }) => indicator.lineageId));
}
