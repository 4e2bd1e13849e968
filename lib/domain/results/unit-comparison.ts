import type { Assessment } from '../template/item-schema';
import type { Outcome } from './outcome';

/** What one control came to in one unit: the worst, where it stands in several places. */
export interface UnitFinding {
  readonly unitId: string;
  readonly concept: string;
  readonly auditId: string;
  readonly item: string;
  readonly assessment: Exclude<Assessment, 'unassessed'>;
  /** The deficiency was accepted; it may still count as fulfilled. */
  readonly accepted: boolean;
}

export interface ComparedUnit {
  readonly unitId: string;
  readonly name: string;
  /** How many of the controls are lacking there. */
  readonly lacking: number;
}

export interface ComparedControl {
  readonly key: string;
  readonly name: string;
  /** In the order of the units; null where the unit was not asked. */
  readonly cells: readonly (UnitFinding | null)[];
  /** In how many of the units it is lacking. */
  readonly lacking: number;
}

export interface UnitComparison {
  readonly units: readonly ComparedUnit[];
  readonly controls: readonly ComparedControl[];
  /** How many units there are in all, shown or not. */
  readonly unitCount: number;
}

const isLacking = (cell: UnitFinding | null): boolean =>
  cell?.assessment === 'unfulfilled' || cell?.assessment === 'partial';

/** The units beside each other, in alphabetical order: at most `mostUnits` of them, those with the most that is lacking. */
export function compareUnits(
  outcomes: readonly Outcome[],
  controls: readonly { readonly key: string; readonly name: string }[],
  findings: readonly UnitFinding[],
  mostUnits: number,
): UnitComparison {
  const found = new Map(findings.map((finding) => [`${finding.unitId} ${finding.concept}`, finding]));
  const cellOf = (unitId: string, concept: string) => found.get(`${unitId} ${concept}`) ?? null;
  const names = new Map(outcomes.map(({ unitId, unitName }) => [unitId, unitName]));
  const units = [...names]
    .map(([unitId, name]) => ({
      unitId,
      name,
      lacking: controls.filter(({ key }) => isLacking(cellOf(unitId, key))).length,
    }))
    .sort((a, b) => b.lacking - a.lacking || a.name.localeCompare(b.name, 'sv'))
    .slice(0, mostUnits)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return {
    units,
    controls: controls.map(({ key, name }) => {
      const cells = units.map(({ unitId }) => cellOf(unitId, key));
      return { key, name, cells, lacking: cells.filter(isLacking).length };
    }),
    unitCount: names.size,
  };
}
