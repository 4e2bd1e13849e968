import type { PlainDate } from '../plain-date';
import type { Occasion } from './occasion';
import type { Indicator, Plan } from './plan-schema';

/**
 * A draft may change; what is decided holds for its year until a later version replaces it, or the year is closed and
 * over.
 */
export const planStatuses = ['draft', 'decided', 'replaced', 'closed'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** A plan in a list. */
export interface PlanSummary {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly status: PlanStatus;
  /** Null while it is a draft. */
  readonly decidedOn: PlainDate | null;
  /** The number of a decided plan among those of its year, from 1; null while it is a draft. */
  readonly version: number | null;
  /** Where the board's decision is written down; null when nobody has said. */
  readonly decisionReference: string | null;
}

/**
 * Whether somebody is to be asked on a day to measure what a plan says. Of a year that is over, what was due at its end is
 * still asked for until the year is closed; days before a year's first may be days to prepare.
 */
export const isFollowedOn = (
  { status, year }: Pick<PlanSummary, 'status' | 'year'>,
  day: PlainDate,
): boolean => status === 'decided' && Math.abs(year - Number(day.slice(0, 4))) <= 1;

interface Named {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** A tenant's plan without what is said of each indicator. */
export interface PlanOutline extends PlanSummary {
  readonly origin: string;
  /** The plan that it was copied from. */
  readonly basedOnId: string | null;
  readonly introduction: Plan['introduction'];
  readonly footnotes: Plan['footnotes'];
  /** In the plan's order. */
  readonly areas: readonly PlanOutlineArea[];
}

export interface PlanOutlineArea extends Named {
  readonly text: string | null;
  readonly goals: readonly PlanOutlineGoal[];
}

export interface PlanOutlineGoal extends Named {
  readonly indicators: readonly Named[];
}

/** An indicator of a tenant's plan. */
export interface StoredIndicator extends Indicator {
  readonly id: string;
  /** Shared by the same indicator in the plans of other years. */
  readonly lineageId: string;
}

/**
 * The plan's content as that of another year: what it says stands, and when its indicators are measured is the same
 * but for the days of weeks, which only its own year has.
 */
export function planForYear<Content extends Pick<Plan, 'year' | 'areas'>>(
  plan: Content,
  year: number,
): Content {
  if (plan.year === year) return plan;
  return {
    ...plan,
    year,
    areas: plan.areas.map((area) => ({
      ...area,
      goals: area.goals.map((goal) => ({
        ...goal,
        indicators: goal.indicators.map((indicator) => ({
          ...indicator,
          occasions: indicator.occasions && {
            ...indicator.occasions,
            when: indicator.occasions.when.map(inAnyYear),
          },
        })),
      })),
    })),
  };
}

function inAnyYear(occasion: Occasion): Occasion {
  return occasion.kind === 'weeks' ? { ...occasion, days: null } : occasion;
}
