import type { PlainDate } from '../plain-date';
import type { Assessment } from '../template/item-schema';
import type { Outcome } from './outcome';

/** One control in one audit. */
export interface ControlFinding {
  readonly auditId: string;
  readonly heldOn: PlainDate;
  readonly item: string;
  readonly number: string | null;
  readonly name: string;
  readonly sectionName: string;
  readonly assessment: Assessment;
  readonly accepted: boolean;
}

export interface ControlYears {
  /** The years in which it was asked, the newest first. */
  readonly years: readonly number[];
  /** In alphabetical order. */
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    /** In the order of the years: the last audit's worst answer, or null where there was none. */
    readonly cells: readonly (ControlFinding | null)[];
  }[];
  /** What the forms call it and where it stands there, without repetition, the newest first. */
  readonly wordings: readonly {
    readonly name: string;
    readonly sectionName: string;
    readonly templateName: string;
  }[];
}

/**
 * One control over units and years.
 *
 * @param findings the newest audit first, the worst answer first within an audit
 */
export function controlYears(
  findings: readonly ControlFinding[],
  outcomes: readonly Outcome[],
): ControlYears {
  const byAudit = new Map(outcomes.map((outcome) => [outcome.auditId, outcome]));
  const years = new Set<number>();
  const names = new Map<string, string>();
  const cells = new Map<string, ControlFinding>();
  const wordings = new Map<string, ControlYears['wordings'][number]>();
  for (const finding of findings) {
    const outcome = byAudit.get(finding.auditId);
    if (!outcome) continue;
    const { unitId, unitName, year, templateName } = outcome;
    const { name, sectionName } = finding;
    years.add(year);
    if (!names.has(unitId)) names.set(unitId, unitName);
    const place = `${unitId} ${year}`;
    if (!cells.has(place)) cells.set(place, finding);
    wordings.set(JSON.stringify([name, sectionName, templateName]), { name, sectionName, templateName });
  }
  const inOrder = [...years].sort((a, b) => b - a);
  return {
    years: inOrder,
    units: [...names]
      .sort(([, a], [, b]) => a.localeCompare(b, 'sv'))
      .map(([unitId, name]) => ({
        unitId,
        name,
        cells: inOrder.map((year) => cells.get(`${unitId} ${year}`) ?? null),
      })),
    wordings: [...wordings.values()],
  };
}
