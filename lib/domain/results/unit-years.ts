import { shownShare } from '../fulfilled-share';
import type { PlainDate } from '../plain-date';
import { byDay, type Outcome } from './outcome';

/** A unit that took over from others, and the day on which it did. */
export interface Merger {
  readonly unitId: string;
  readonly from: PlainDate;
  readonly predecessorIds: readonly string[];
}

/** Audits that can be joined by a line: of one unit with one version of a template, in the order they were held. */
export interface UnitSeries {
  /** Stays the same while audits are added. */
  readonly key: string;
  /** Whether it is of the unit itself, and not of one that it was made of. */
  readonly own: boolean;
  readonly unitName: string;
  readonly templateName: string;
  readonly versionNumber: number;
  readonly points: readonly {
    readonly auditId: string;
    readonly heldOn: PlainDate;
    /** The share of fulfilled, from 0 to 1. */
    readonly share: number;
  }[];
}

export interface UnitYears {
  readonly series: readonly UnitSeries[];
  /** The audits of the unit and of those it was made of, the newest first. */
  readonly outcomes: readonly Outcome[];
  /** The days across which nothing is compared, since the unit was made of others then. */
  readonly mergers: readonly PlainDate[];
  /** The audits by which a template had got another version than in the unit's audit before. */
  readonly versionChanges: readonly Outcome[];
}

/**
 * One unit over the years, with those it was made of. Nothing is invented between two things that cannot be compared: no
 * series goes on across a merger, and none from one version of a template to another.
 */
export function unitYears(all: readonly Outcome[], unitId: string, mergers: readonly Merger[]): UnitYears {
  const { unitIds, days } = lineage(unitId, mergers);
  const outcomes = all.filter((outcome) => unitIds.has(outcome.unitId)).sort(byDay);
  const series = new Map<string, Outcome[]>();
  const newest = new Map<string, Outcome>();
  const versionChanges: Outcome[] = [];
  for (const outcome of outcomes) {
    const form = `${outcome.unitId} ${outcome.templateId}`;
    const before = newest.get(form);
    if (before && before.versionId !== outcome.versionId) versionChanges.push(outcome);
    newest.set(form, outcome);
    const key = `${outcome.unitId} ${outcome.versionId} ${ageOf(outcome, mergers)}`;
    series.set(key, [...(series.get(key) ?? []), outcome]);
  }
  return {
    series: [...series].map(([key, of]) => seriesOf(key, of, unitId)),
    outcomes: outcomes.toReversed(),
    mergers: days,
    versionChanges,
  };
}

/** How many times the unit had taken over from others by then: what went on under the same name became something else. */
const ageOf = ({ unitId, heldOn }: Outcome, mergers: readonly Merger[]): number =>
  mergers.filter((merger) => merger.unitId === unitId && merger.from <= heldOn).length;

/** The unit and every one that it came from, however far back, and the days on which they became others. */
function lineage(unitId: string, mergers: readonly Merger[]): { unitIds: Set<string>; days: PlainDate[] } {
  const unitIds = new Set([unitId]);
  const days = new Set<PlainDate>();
  // A set that grows while it is walked: each unit is met once, also where two came from one.
  for (const id of unitIds) {
    for (const merger of mergers.filter((one) => one.unitId === id)) {
      days.add(merger.from);
      for (const predecessor of merger.predecessorIds) unitIds.add(predecessor);
    }
  }
  return { unitIds, days: [...days].sort() };
}

function seriesOf(key: string, outcomes: readonly Outcome[], unitId: string): UnitSeries {
  const newest = outcomes.at(-1);
  return {
    key,
    own: newest?.unitId === unitId,
    unitName: newest?.unitName ?? '',
    templateName: newest?.templateName ?? '',
    versionNumber: newest?.versionNumber ?? 0,
    points: outcomes.map(({ auditId, heldOn, share }) => ({ auditId, heldOn, share: shownShare(share) })),
  };
}
