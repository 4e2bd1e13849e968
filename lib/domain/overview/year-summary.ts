import type { UnitInYear } from '../audit-year/audit-year';
import { type JudgementCode, judgementCodes } from '../judgement-code';
import type { PlanSummary } from '../plan/stored-plan';
import { type AreaStanding, isMeasured, missesTarget } from './indicator-standing';
import type { Overdue } from './overdue';

/** A year in figures: what the sentences at the top of the overview are made of. */
export interface YearSummary {
  readonly year: number;
  /** `none`: no plan has been decided for the year; `closed`: the year is over, and its plans with it. */
  readonly plan: 'none' | 'decided' | 'closed';
  readonly indicators: number;
  readonly measured: number;
  /** Of the measured ones. */
  readonly missed: number;
  readonly audits: {
    readonly decided: number;
    /** With those that run and those that are planned; null for whoever does not see them. */
    readonly all: number | null;
    /** How many units should have an audit by the rule and have none that one sees. */
    readonly due: number;
  };
  readonly lateActions: number;
  readonly criticalActions: number;
  readonly lateMeasurings: number;
  readonly riskGaps: number;
}

/** A plan that holds for a year: one that is decided, also when its year has been closed. */
export const holds = ({ status }: Pick<PlanSummary, 'status'>): boolean =>
  status === 'decided' || status === 'closed';

export interface SummaryFacts {
  readonly year: number;
  /** Those of the year that hold. */
  readonly plans: readonly Pick<PlanSummary, 'status'>[];
  readonly areas: readonly AreaStanding[];
  readonly overdue: Overdue;
  /** How many audits that were held in the year are decided. */
  readonly decided: number;
  readonly units: readonly Pick<UnitInYear, 'audits'>[];
  /** Whether audits that are not decided are among those of the units. */
  readonly seesPlanned: boolean;
}

export function summaryOf(facts: SummaryFacts): YearSummary {
  const { year, plans, areas, overdue, decided } = facts;
  const indicators = areas.flatMap((area) => area.indicators);
  const actions = overdue.actions.flatMap((unit) => unit.actions);
  return {
    year,
    plan: planOf(plans),
    indicators: indicators.length,
    measured: indicators.filter(isMeasured).length,
    missed: indicators.filter(missesTarget).length,
    audits: {
      decided,
      all: facts.seesPlanned ? decided + undecidedIn(facts.units) : null,
      due: overdue.units.length,
    },
    lateActions: actions.length,
    criticalActions: actions.filter(({ critical }) => critical).length,
    lateMeasurings: overdue.measurings.length,
    riskGaps: overdue.risks.length,
  };
}

function planOf(plans: SummaryFacts['plans']): YearSummary['plan'] {
  if (plans.length === 0) return 'none';
  return plans.some(({ status }) => status === 'decided') ? 'decided' : 'closed';
}

/** Where a unit was split, each of its heirs has the audit: it is one all the same. */
function undecidedIn(units: SummaryFacts['units']): number {
  const audits = units.flatMap((unit) => unit.audits).filter(({ outcome }) => outcome === null);
  return new Set(audits.map(({ id }) => id)).size;
}

/** How often each alternative was chosen, from the best to the worst. */
export function spreadOf(
  audits: readonly { readonly chosen: JudgementCode }[],
): { readonly judgement: JudgementCode; readonly count: number }[] {
  return judgementCodes.map((judgement) => ({
    judgement,
    count: audits.filter(({ chosen }) => chosen === judgement).length,
  }));
}
