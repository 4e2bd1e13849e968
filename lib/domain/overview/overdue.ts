import type { BoardAction } from '../actions-board/board-action';
import { isLate } from '../actions-board/lanes';
import type { UnitInYear } from '../audit-year/audit-year';
import type { PlainDate } from '../plain-date';
import type { IndicatorToMeasure } from '../plan/indicator-to-measure';
import { absenceOf, type RiskSummary } from '../risk/risk';
import type { RiskScale, SelfCheckAbsence } from '../risk/risk-level';

/** The year that is looked at, and the day in Sweden that it is. */
export interface OverdueAsked {
  readonly year: number;
  readonly today: PlainDate;
}

type LateAction = Pick<
  BoardAction,
  'id' | 'unitId' | 'unitName' | 'number' | 'text' | 'critical' | 'status' | 'dueDate'
>;

/** The actions of a unit that are late, the critical ones first, then by how long they have been. */
export interface LateUnit {
  readonly unitId: BoardAction['unitId'];
  readonly unitName: BoardAction['unitName'];
  readonly actions: readonly LateAction[];
}

export interface LateMeasuring extends Pick<IndicatorToMeasure, 'id' | 'planId' | 'label' | 'title'> {
  /** The last day of the first time that nobody measured. */
  readonly since: PlainDate;
  /** How many times nobody measured. */
  readonly times: number;
}

/** A risk at a high level that nobody does anything about, or that nothing watches. */
export interface RiskGap extends Pick<RiskSummary, 'id' | 'number' | 'title' | 'area'> {
  readonly level: number;
  readonly lacksAction: boolean;
  /** Null where a self-check watches it. */
  readonly absence: SelfCheckAbsence | null;
}

/** What should have been done by now and is not. */
export interface Overdue {
  readonly actions: readonly LateUnit[];
  readonly measurings: readonly LateMeasuring[];
  readonly risks: readonly RiskGap[];
  /** Those that the rule asks an audit of, and that have none that whoever asks sees. */
  readonly units: readonly UnitInYear[];
}

export interface OverdueFacts {
  readonly actions: readonly LateAction[];
  readonly indicators: readonly Pick<IndicatorToMeasure, 'id' | 'planId' | 'label' | 'title' | 'tasks'>[];
  readonly risks: readonly RiskSummary[];
  readonly scale: Pick<RiskScale, 'highFrom'>;
  readonly units: readonly UnitInYear[];
}

/**
 * What is overdue by today of what a year asked for. Of an action, the year is the one of its last day or a later one: what was
 * to be done in 2024 and still is not is overdue in 2026 too. The register of risks is as it stands, so it belongs to
 * this year alone. Of a year that has not begun nothing is overdue.
 */
export function overdueIn(facts: OverdueFacts, asked: OverdueAsked): Overdue {
  const thisYear = Number(asked.today.slice(0, 4));
  if (asked.year > thisYear) return { actions: [], measurings: [], risks: [], units: [] };
  return {
    actions: lateByUnit(facts.actions, asked),
    measurings: facts.indicators.flatMap(lateMeasuring).sort((a, b) => a.since.localeCompare(b.since)),
    risks: asked.year === thisYear ? riskGaps(facts.risks, facts.scale) : [],
    units: facts.units.filter(({ standing }) => standing === 'missing' || standing === 'due'),
  };
}

function lateByUnit(actions: readonly LateAction[], { year, today }: OverdueAsked): LateUnit[] {
  const late = actions
    .filter((action) => isLate(action, today) && (action.dueDate ?? '') <= `${year}-12-31`)
    .sort(byWeight);
  const units = new Map<LateAction['unitId'], LateUnit & { actions: LateAction[] }>();
  for (const action of late) {
    const { unitId, unitName } = action;
    const unit = units.get(unitId) ?? { unitId, unitName, actions: [] };
    unit.actions.push(action);
    units.set(unitId, unit);
  }
  return [...units.values()];
}

/** So that a unit with a critical action comes first too. */
const byWeight = (a: LateAction, b: LateAction): number =>
  Number(b.critical) - Number(a.critical) ||
  (a.dueDate ?? '').localeCompare(b.dueDate ?? '') ||
  a.number - b.number ||
  (a.id < b.id ? -1 : 1);

function lateMeasuring({
  tasks,
  id,
  planId,
  label,
  title,
}: OverdueFacts['indicators'][number]): LateMeasuring[] {
  const late = tasks.filter(({ state }) => state === 'late');
  const [first] = late;
  return first ? [{ id, planId, label, title, since: first.due, times: late.length }] : [];
}

function riskGaps(risks: readonly RiskSummary[], { highFrom }: OverdueFacts['scale']): RiskGap[] {
  return risks
    .flatMap((risk) => {
      const { id, number, title, area, current, actions, endedOn } = risk;
      if (endedOn !== null || current === null || current.level < highFrom) return [];
      const gap = { lacksAction: actions === 0, absence: absenceOf(risk) };
      return gap.lacksAction || gap.absence !== null
        ? [{ id, number, title, area, level: current.level, ...gap }]
        : [];
    })
    .sort((a, b) => b.level - a.level || a.number - b.number);
}
