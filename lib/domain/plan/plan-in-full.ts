import type { ControlGoal, Indicator, Plan, QualityArea } from './plan-schema';
import type { PlanSummary } from './stored-plan';

/** What a plan says, without its format: that of a file, or of a tenant's plan. */
export type PlanContent = Omit<Plan, 'format' | 'key'>;

/** A part as a tenant has it. `revision` grows with every change of what the part itself says. */
interface Stored {
  readonly id: string;
  readonly revision: number;
}

export interface FullIndicator extends Indicator, Stored {
  /** Shared by the same indicator in the plans of other years. */
  readonly lineageId: string;
}

export interface FullGoal extends Omit<ControlGoal, 'indicators'>, Stored {
  readonly indicators: readonly FullIndicator[];
}

export interface FullArea extends Omit<QualityArea, 'goals'>, Stored {
  readonly goals: readonly FullGoal[];
}

/** A tenant's plan with every word and reading of it, in its order. */
export interface PlanInFull extends PlanSummary, Omit<PlanContent, 'areas' | 'year' | 'title'> {
  /** Of the plan as a whole: grows with every change of any part of it. */
  readonly revision: number;
  /** Of its title, introduction and footnotes. */
  readonly headRevision: number;
  /** The plan that it was copied from. */
  readonly basedOnId: string | null;
  readonly areas: readonly FullArea[];
}

/** What the plan says, without how it is kept. */
export function contentOf(plan: PlanInFull): PlanContent {
  const { year, title, language, origin, introduction, footnotes } = plan;
  return {
    year,
    title,
    language,
    origin,
    introduction,
    footnotes,
    areas: plan.areas.map(({ id: _id, revision: _revision, goals, ...area }) => ({
      ...area,
      goals: goals.map(({ id: _goal, revision: _its, indicators, ...goal }) => ({
        ...goal,
        indicators: indicators.map(indicatorContentOf),
      })),
    })),
  };
}

function indicatorContentOf(indicator: FullIndicator): Indicator {
  const { id: _id, revision: _revision, lineageId: _lineage, ...content } = indicator;
  return content;
}

/** The lineage of each indicator, by its key. */
export function lineagesOf(plan: PlanInFull): ReadonlyMap<string, string> {
  return new Map(
    plan.areas.flatMap(({ goals }) =>
      goals.flatMap(({ indicators }) => indicators.map(({ key, lineageId }) => [key, lineageId] as const)),
    ),
  );
}
