import { can } from '@/lib/domain/access';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { PlanContent, PlanInFull } from '@/lib/domain/plan/plan-in-full';
import { type Indicator, indicatorSchema, planSchema } from '@/lib/domain/plan/plan-schema';
import {
  type PlanOutline,
  type PlanStatus,
  type PlanSummary,
  planStatuses,
  type StoredIndicator,
} from '@/lib/domain/plan/stored-plan';
import { dayColumn, dayOrNull, newId } from './columns';
import { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

type PlanRow = {
  id: string;
  year: number;
  title: string;
  status: string;
  decidedOn: Date | null;
  version: number | null;
  decisionReference: string | null;
};

const summaryOf = ({
  id,
  year,
  title,
  status,
  decidedOn,
  version,
  decisionReference,
}: PlanRow): PlanSummary => ({
  id,
  year,
  title,
  status: planStatusOf(status),
  decidedOn: dayOrNull(decidedOn),
  version,
  decisionReference,
});

function planStatusOf(status: string): PlanStatus {
  const known = planStatuses.find((one) => one === status);
  if (!known) throw new Error(`A plan has the unknown status ${status}`);
  return known;
}

/** The operator's login sees every tenant's rows, so that a question says whose it is about. */
const own = ({ actor: { tenantId } }: ScopedTx) => ({ tenantId });

/** Drafts are seen by those who work on them. */
const seen = (tx: ScopedTx): Prisma.PlanWhereInput =>
  can(tx.actor, 'planDraft.read') ? own(tx) : { ...own(tx), status: { not: 'draft' } };

/** The tenant's plans that the actor may see, the newest year first, and in a year the one that holds. */
export async function listPlans(tx: ScopedTx): Promise<PlanSummary[]> {
  const rows = await tx.db.plan.findMany({ where: seen(tx), orderBy: [{ year: 'desc' }, { id: 'desc' }] });
  return rows.map(summaryOf).sort((one, other) => other.year - one.year || rankOf(one) - rankOf(other));
}

const rankOf = ({ status }: PlanSummary): number =>
  ['decided', 'draft', 'closed', 'replaced'].indexOf(status);

const byPosition = { orderBy: { position: 'asc' } } as const;

/** A plan that the actor may see, in its order. @throws Denied (notFound) when there is none with this id. */
export async function requirePlan(tx: ScopedTx, id: string): Promise<PlanOutline> {
  const row = await tx.db.plan.findFirst({
    where: { id, ...seen(tx) },
    include: {
      areas: {
        ...byPosition,
        include: {
          goals: {
            ...byPosition,
            include: { indicators: { ...byPosition, select: { id: true, label: true, title: true } } },
          },
        },
      },
    },
  });
  if (!row) throw new Denied('notFound', 'plan');
  const { introduction, footnotes } = planSchema.shape;
  return {
    ...summaryOf(row),
    origin: row.origin,
    basedOnId: row.basedOnId,
    introduction: introduction.parse(row.introduction),
    footnotes: footnotes.parse(row.footnotes),
    areas: row.areas.map(({ id: areaId, label, title, text, goals }) => ({
      id: areaId,
      label,
      title,
      text,
      goals: goals.map((goal) => ({
        id: goal.id,
        label: goal.label,
        title: goal.title,
        indicators: goal.indicators,
      })),
    })),
  };
}

/** A plan that the actor may see, with all that each of its parts says. @throws Denied (notFound). */
export async function requirePlanInFull(tx: ScopedTx, id: string): Promise<PlanInFull> {
  const row = await tx.db.plan.findFirst({
    where: { id, ...seen(tx) },
    include: {
      areas: {
        ...byPosition,
        include: { goals: { ...byPosition, include: { indicators: byPosition } } },
      },
    },
  });
  if (!row) throw new Denied('notFound', 'plan');
  const { introduction, footnotes, language } = planSchema.shape;
  return {
    ...summaryOf(row),
    language: language.parse(row.language),
    origin: row.origin,
    introduction: introduction.parse(row.introduction),
    footnotes: footnotes.parse(row.footnotes),
    revision: row.revision,
    headRevision: row.headRevision,
    basedOnId: row.basedOnId,
    areas: row.areas.map(({ goals, ...area }) => ({
      ...partOf(area),
      text: area.text,
      goals: goals.map(({ indicators, ...goal }) => ({
        ...partOf(goal),
        indicators: indicators.map((indicator) => ({
          ...contentOfIndicator(indicator),
          ...partOf(indicator),
          lineageId: indicator.lineageId,
        })),
      })),
    })),
  };
}

type PartRow = { id: string; key: string; label: string; title: string; revision: number };

const partOf = ({ id, key, label, title, revision }: PartRow) => ({ id, key, label, title, revision });

/** What a row says of an indicator. */
export function contentOfIndicator(row: { [Field in keyof Indicator]: unknown }): Indicator {
  const { key, label, title, lead, rationale, definition, occasions, reporting, dataSource, splits } = row;
  const content = {
    key,
    label,
    title,
    lead,
    rationale,
    definition,
    occasions,
    reporting,
    dataSource,
    splits,
  };
  return indicatorSchema.parse(content);
}

/** An indicator of a plan that the actor may see. @throws Denied (notFound) when the plan has none with this id. */
export async function requirePlanIndicator(
  tx: ScopedTx,
  planId: string,
  id: string,
): Promise<StoredIndicator> {
  const row = await tx.db.planIndicator.findFirst({ where: { ...own(tx), id, planId, plan: seen(tx) } });
  if (!row) throw new Denied('notFound', 'indicator');
  return { id, lineageId: row.lineageId, ...contentOfIndicator(row) };
}

/**
 * The lineage that each indicator of the tenant's plans belongs to, by its key; of several, that of the latest year.
 * No other plan is added until the transaction ends.
 */
export async function lockLineages(tx: ScopedTx): Promise<ReadonlyMap<string, string>> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('plan ' || ${tx.actor.tenantId}, 0))::text`;
  const rows = await tx.db.planIndicator.findMany({
    where: own(tx),
    orderBy: [{ plan: { year: 'asc' } }, { id: 'asc' }],
    select: { key: true, lineageId: true },
  });
  return new Map(rows.map(({ key, lineageId }) => [key, lineageId]));
}

export interface PlanToInsert {
  readonly plan: PlanContent;
  /** The plan that it is copied from. */
  readonly basedOnId?: string;
  /** By the key of an indicator; one that has none begins its own. */
  readonly lineages: ReadonlyMap<string, string>;
  readonly at: Date;
}

/** Adds a plan as a draft, with all its parts; gives its id. */
export async function insertPlan(
  tx: ScopedTx,
  { plan, basedOnId, lineages, at }: PlanToInsert,
): Promise<string> {
  const { tenantId } = tx.actor;
  const planId = newId();
  const { year, language, title, origin, introduction, footnotes } = plan;
  const content = { year, language, title, origin, introduction, footnotes };
  const based = { basedOnId: basedOnId ?? null };
  await tx.db.plan.create({
    data: { tenantId, id: planId, status: 'draft', addedAt: at, ...based, ...content },
  });
  const areas = plan.areas.map((area, position) => ({ id: newId(), area, position }));
  const goals = areas.flatMap(({ id: areaId, area }) =>
    area.goals.map((goal, position) => ({ id: newId(), areaId, goal, position })),
  );
  const ofPlan = { tenantId, planId };
  await tx.db.planArea.createMany({
    data: areas.map(({ id, area: { goals: _goals, ...area }, position }) => ({
      ...ofPlan,
      id,
      position,
      ...area,
    })),
  });
  await tx.db.planGoal.createMany({
    data: goals.map(({ id, areaId, goal: { indicators: _indicators, ...goal }, position }) => ({
      ...ofPlan,
      id,
      areaId,
      position,
      ...goal,
    })),
  });
  await tx.db.planIndicator.createMany({
    data: goals.flatMap(({ id: goalId, goal }) =>
      goal.indicators.map((indicator, position) => ({
        ...ofPlan,
        ...columnsOf(indicator, lineages),
        goalId,
        position,
      })),
    ),
  });
  return planId;
}

function columnsOf(indicator: Indicator, lineages: ReadonlyMap<string, string>) {
  const { definition, occasions, reporting, ...rest } = indicator;
  const id = newId();
  return {
    ...rest,
    id,
    lineageId: lineages.get(indicator.key) ?? id,
    definition: definition ?? Prisma.DbNull,
    occasions: occasions ?? Prisma.DbNull,
    reporting: reporting ?? Prisma.DbNull,
  };
}

/** The plans of a year, drafts and replaced versions too, with what each was copied from. */
export async function listPlansOfYear(
  tx: ScopedTx,
  year: number,
): Promise<(PlanSummary & { basedOnId: string | null })[]> {
  const rows = await tx.db.plan.findMany({ where: { ...own(tx), year }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({ ...summaryOf(row), basedOnId: row.basedOnId }));
}

/** Makes a draft the year's plan; `reference` is where the decision is written down. False when there is no such draft. */
export async function updatePlanToDecided(
  tx: ScopedTx,
  id: string,
  day: PlainDate,
  reference: string | null = null,
): Promise<boolean> {
  const { count } = await tx.db.plan.updateMany({
    where: { ...own(tx), id, status: 'draft' },
    data: { status: 'decided', decidedOn: dayColumn(day), decisionReference: reference },
  });
  return count > 0;
}

/** Ends a decided plan: a later version has replaced it, or its year is closed. False when there is no such plan. */
export async function updatePlanToEnded(
  tx: ScopedTx,
  id: string,
  status: 'replaced' | 'closed',
): Promise<boolean> {
  const { count } = await tx.db.plan.updateMany({
    where: { ...own(tx), id, status: 'decided' },
    data: { status },
  });
  return count > 0;
}
