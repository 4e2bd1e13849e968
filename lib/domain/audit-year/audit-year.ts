import type { JudgementCode } from '../judgement-code';
import type { PlainDate } from '../plain-date';
import { type Existence, existsOn } from '../unit/existence';
import { type AuditRule, type IntervalReason, intervalAfter } from './audit-rule';
import { byPlace, type PlacedAudit, placeOf, type YearAudit } from './year-audit';

export interface YearUnit extends Existence {
  readonly id: string;
  readonly name: string;
}

/** A risk about a unit, with each time that it was weighed. */
export interface UnitRisk {
  readonly unitId: string;
  readonly endedOn: PlainDate | null;
  readonly weighed: readonly { readonly on: PlainDate; readonly level: number }[];
}

/** That one unit has taken over from another. */
export interface Succession {
  readonly unitId: string;
  readonly predecessorId: string;
}

/** All that the year is made of: of the units in reach, in whatever order. */
export interface YearFacts {
  readonly units: readonly YearUnit[];
  readonly successions: readonly Succession[];
  readonly audits: readonly YearAudit[];
  readonly risks: readonly UnitRisk[];
}

export interface YearAsked {
  readonly year: number;
  readonly today: PlainDate;
  readonly rule: AuditRule;
  /** Whether all audits of a unit are among the facts, and not the decided ones alone. */
  readonly seesAll: (unitId: string) => boolean;
}

/** The audit before the year, from which the next is counted. */
export interface LastAudit {
  readonly year: number;
  /** Null while it is not decided. */
  readonly judgement: JudgementCode | null;
  readonly templateId: string;
  readonly templateName: string;
}

/**
 * What the year has for a unit: `audited` (one is planned, runs or is decided), `missing` (it is due, and none is planned),
 * `due` (it is due, and whoever asks does not see what is planned), `notDue`, or `ended`.
 */
export type UnitStanding = 'audited' | 'missing' | 'due' | 'notDue' | 'ended';

export interface UnitInYear {
  readonly unitId: string;
  readonly name: string;
  readonly standing: UnitStanding;
  /** Those of the year, in the order of the calendar. */
  readonly audits: readonly PlacedAudit[];
  readonly last: LastAudit | null;
  /** The year in which it is to be followed up, counted from the last audit; null where it never was. */
  readonly dueYear: number | null;
  /** `early`: there is an audit before the rule asks for one. `never`: none before. */
  readonly reason: IntervalReason | { readonly kind: 'early' | 'never' };
}

/**
 * Each unit's year, in the order of the calendar: what is not due, what has an audit by its month, and last what stands out
 * for having none. A unit that has taken over from others has their audits as its own.
 */
export function unitsInYear(facts: YearFacts, asked: YearAsked): UnitInYear[] {
  const thisYear = yearOf(asked.today);
  const placed = facts.audits.map((audit) => placeOf(audit, thisYear)).sort(byPlace);
  const auditsOf = groupedByUnit(placed);
  const risksOf = groupedByUnit(facts.risks);
  const lines = linesOf(facts.successions);
  const day = dayToLookAt(asked);
  const there = facts.units.filter((unit) => existsOn(unit, day));
  const inLines = new Set(there.flatMap(({ id }) => lines(id)));
  // What has ended and lives on in no heir, or has not begun, is there for its own audits.
  const others = facts.units.filter(
    ({ id }) => !inLines.has(id) && (auditsOf.get(id) ?? []).some(({ year }) => year === asked.year),
  );
  return [...there, ...others]
    .map((unit) => {
      const line = lines(unit.id);
      const audits = line.flatMap((id) => auditsOf.get(id) ?? []).sort(byPlace);
      const risks = line.flatMap((id) => risksOf.get(id) ?? []);
      return unitInYear(unit, audits, risks, {
        ...asked,
        isGone: unit.validTo !== null && unit.validTo < day,
      });
    })
    .sort(byCalendar);
}

function unitInYear(
  { id: unitId, name }: YearUnit,
  audits: readonly PlacedAudit[],
  risks: readonly UnitRisk[],
  { year, rule, seesAll, isGone }: YearAsked & { readonly isGone: boolean },
): UnitInYear {
  const own = audits.filter((audit) => audit.year === year);
  const before = audits.findLast((audit) => audit.year < year);
  const last = before ? lastOf(before) : null;
  const interval = last && intervalAfter(last.judgement, levelIn(year, risks), rule);
  const dueYear = last && interval && last.year + interval.years;
  const isDue = dueYear === null || dueYear <= year;
  const unplanned = seesAll(unitId) ? 'missing' : 'due';
  const standing = isGone ? 'ended' : own.length > 0 ? 'audited' : isDue ? unplanned : 'notDue';
  const reason =
    interval === null
      ? { kind: 'never' as const }
      : isDue || own.length === 0
        ? interval
        : { kind: 'early' as const };
  return { unitId, name, standing, audits: own, last, dueYear, reason };
}

const lastOf = ({ year, outcome, templateId, templateName }: PlacedAudit): LastAudit => ({
  year,
  judgement: outcome?.judgement ?? null,
  templateId,
  templateName,
});

/** The highest level of the risks that are open when a year ends, as they were last weighed by then; null without one. */
function levelIn(year: number, risks: readonly UnitRisk[]): number | null {
  const end = `${year}-12-31`;
  const levels = risks
    .filter(({ endedOn }) => endedOn === null || endedOn > end)
    .flatMap(({ weighed }) => {
      const newest = weighed
        .filter(({ on }) => on <= end)
        .reduce<{ on: PlainDate; level: number } | null>(
          (last, one) => (last === null || one.on >= last.on ? one : last),
          null,
        );
      return newest ? [newest.level] : [];
    });
  return levels.length === 0 ? null : Math.max(...levels);
}

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));

/** The day on which a year's units are looked at: today in this year, else the day of it that is nearest. */
function dayToLookAt({ year, today }: YearAsked): PlainDate {
  const thisYear = yearOf(today);
  if (year === thisYear) return today;
  return (year < thisYear ? `${year}-12-31` : `${year}-01-01`) as PlainDate;
}

/** Each unit's line: itself, and those that it took over from, however long ago. */
function linesOf(successions: readonly Succession[]): (unitId: string) => readonly string[] {
  const before = new Map<string, string[]>();
  for (const { unitId, predecessorId } of successions)
    before.set(unitId, [...(before.get(unitId) ?? []), predecessorId]);
  return (unitId) => {
    const line = new Set([unitId]);
    // A set that grows while it is walked: each unit is met once, also where two came from one.
    for (const id of line) for (const predecessor of before.get(id) ?? []) line.add(predecessor);
    return [...line];
  };
}

function groupedByUnit<Of extends { readonly unitId: string }>(all: readonly Of[]): Map<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const group = groups.get(one.unitId);
    if (group) group.push(one);
    else groups.set(one.unitId, [one]);
  }
  return groups;
}

const places: Record<UnitStanding, number> = { ended: 0, notDue: 1, audited: 2, due: 3, missing: 3 };

/** After every year. */
const never = 10_000;

function byCalendar(a: UnitInYear, b: UnitInYear): number {
  const month = ({ audits: [first] }: UnitInYear) => first?.month ?? 13;
  return (
    places[a.standing] - places[b.standing] ||
    month(a) - month(b) ||
    // What should have been done longest ago comes first; what was never done has no year, and comes last.
    (a.dueYear ?? never) - (b.dueYear ?? never) ||
    a.name.localeCompare(b.name, 'sv')
  );
}
