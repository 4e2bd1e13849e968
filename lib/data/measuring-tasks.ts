import { measuresOf } from '@/lib/domain/measurement/measurement';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { IndicatorToMeasure, Measurer } from '@/lib/domain/plan/indicator-to-measure';
import { measurersOn } from '@/lib/domain/plan/measurer';
import { type MadeMeasurement, measuringTasks } from '@/lib/domain/plan/measuring-task';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { indicatorSchema } from '@/lib/domain/plan/plan-schema';
import { dayOfMoment } from '@/lib/time/clock';
import { dayOf } from './columns';
import { listMembers } from './members';
import type { ScopedTx } from './scope';
import { getReportingOccasions, getSettings } from './tenants';

/** What is to be measured in the year of a plan, as of a day, in the plan's order. Nothing of a draft. */
export async function listIndicatorsToMeasure(
  tx: ScopedTx,
  plan: { readonly id: string; readonly year: number },
  today: PlainDate,
): Promise<IndicatorToMeasure[]> {
  const { tenantId } = tx.actor;
  const rows = await tx.db.planIndicator.findMany({
    where: { tenantId, planId: plan.id, plan: { status: { not: 'draft' } } },
    select: { id: true, lineageId: true, label: true, title: true, occasions: true, definition: true },
    orderBy: [{ goal: { area: { position: 'asc' } } }, { goal: { position: 'asc' } }, { position: 'asc' }],
  });
  const reporting = await getReportingOccasions(tx);
  const { measuringReminderDays: reminderDays } = await getSettings(tx);
  const made = await listMadeInYear(tx, plan.year);
  const responsible = await readResponsible(tx, today);
  return rows.map(({ occasions, definition, ...row }) => {
    const when = indicatorSchema.shape.occasions.parse(occasions)?.when ?? [];
    const { times, undated } = measuringYear(when, { year: plan.year, reporting });
    const { length } = measuresOf({ definition: indicatorSchema.shape.definition.parse(definition) });
    const ofIndicator = { made: made.get(row.lineageId) ?? [], measures: length };
    return {
      ...row,
      planId: plan.id,
      tasks: measuringTasks(times, { ...ofIndicator, reminderDays, today }),
      undated,
      responsible: responsible.get(row.lineageId) ?? null,
    };
  });
}

type MadeRow = Pick<MadeMeasurement, 'id' | 'measure' | 'hasValue'> & {
  readonly lineageId: string;
  readonly fromDay: Date;
  readonly toDay: Date;
  readonly firstAt: Date;
};

/** What has been registered in a year under any version of its plan, by the lineages of the indicators. */
async function listMadeInYear(
  tx: ScopedTx,
  year: number,
): Promise<ReadonlyMap<string, readonly MadeMeasurement[]>> {
  const rows = await tx.db.$queryRaw<MadeRow[]>`
    SELECT m.id, i.lineage_id AS "lineageId", m.measure, m.from_day AS "fromDay", m.to_day AS "toDay",
      first.saved_at AS "firstAt",
      jsonb_path_exists(last.grid, '$.figures[*][*].kind ? (@ != "missing")') AS "hasValue"
    FROM plan p
      JOIN plan_indicator i ON i.tenant_id = p.tenant_id AND i.plan_id = p.id
      JOIN measurement m ON m.tenant_id = i.tenant_id AND m.plan_id = i.plan_id AND m.indicator_id = i.id
      JOIN measurement_version first ON first.tenant_id = m.tenant_id AND first.measurement_id = m.id AND first.number = 1
      CROSS JOIN LATERAL (SELECT v.grid FROM measurement_version v
        WHERE v.tenant_id = m.tenant_id AND v.measurement_id = m.id ORDER BY v.number DESC LIMIT 1) last
    WHERE p.tenant_id = ${tx.actor.tenantId}::uuid AND p.year = ${year}
    ORDER BY m.from_day, m.to_day, m.measure`;
  const made = new Map<string, MadeMeasurement[]>();
  for (const { lineageId, fromDay, toDay, firstAt, ...row } of rows) {
    const days = { from: dayOf(fromDay), to: dayOf(toDay), registeredOn: dayOfMoment(firstAt) };
    made.set(lineageId, [...(made.get(lineageId) ?? []), { ...row, ...days }]);
  }
  return made;
}

/** Those who may be responsible for measuring on a day, in alphabetical order. */
export async function listMeasurers(tx: ScopedTx, day: PlainDate): Promise<Measurer[]> {
  return measurersOn(await listMembers(tx), day).map(({ userId, name }) => ({ userId, name }));
}

async function readResponsible(tx: ScopedTx, day: PlainDate): Promise<ReadonlyMap<string, Measurer>> {
  const measurers = new Map((await listMeasurers(tx, day)).map((one) => [one.userId, one]));
  const rows = await tx.db.measuringResponsible.findMany({ where: { tenantId: tx.actor.tenantId } });
  return new Map(
    rows.flatMap(({ lineageId, userId }) => {
      const measurer = measurers.get(userId);
      return measurer ? [[lineageId, measurer] as const] : [];
    }),
  );
}

/** Who has been chosen for each lineage that somebody has been chosen for, whether or not they still measure. */
export async function listChosenResponsible(
  tx: ScopedTx,
  lineageIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.measuringResponsible.findMany({
    where: { tenantId: tx.actor.tenantId, lineageId: { in: [...lineageIds] } },
  });
  return new Map(rows.map(({ lineageId, userId }) => [lineageId, userId]));
}

export interface ResponsibleToSave {
  readonly lineageIds: readonly string[];
  readonly userId: string;
  readonly at: Date;
}

/** Makes somebody responsible for measuring indicators that a decided plan has, in all its years. */
export async function upsertResponsible(
  tx: ScopedTx,
  { lineageIds, userId, at }: ResponsibleToSave,
): Promise<void> {
  const chosenBy = tx.actor.kind === 'person' ? tx.actor.userId : null;
  await tx.db.$executeRaw`
    INSERT INTO measuring_responsible (tenant_id, lineage_id, user_id, chosen_by, chosen_at)
    SELECT ${tx.actor.tenantId}::uuid, lineage_id, ${userId}::uuid, ${chosenBy}::uuid, ${at}
    FROM unnest(${[...lineageIds]}::uuid[]) AS lineage_id
    -- In one order, so that two who choose for the same indicators wait for each other and do not lock each other out.
    ORDER BY lineage_id
    ON CONFLICT (tenant_id, lineage_id)
      DO UPDATE SET user_id = excluded.user_id, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`;
}

/** Makes nobody responsible for measuring these indicators. */
export async function deleteResponsible(tx: ScopedTx, lineageIds: readonly string[]): Promise<void> {
  await tx.db.measuringResponsible.deleteMany({
    where: { tenantId: tx.actor.tenantId, lineageId: { in: [...lineageIds] } },
  });
}
