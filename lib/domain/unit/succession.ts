import { addDays, type PlainDate } from '../plain-date';
import { type Existence, existsOn } from './existence';
import { lineAbove } from './part-of';

/** A unit as far as it matters to who takes over from whom. */
export type StandingUnit = Existence & {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** Those that it took over from. */
  readonly predecessorIds: readonly string[];
};

/** An audit that is planned, and of which nothing has been done yet. */
export type PlannedAudit = {
  readonly id: string;
  readonly unitId: string;
  readonly caseNumber: string;
  readonly visitDate: PlainDate | null;
  readonly auditorIds: readonly string[];
};

/** A unit that takes over: a new one, or one that goes on. */
export type Heir = {
  readonly id: string;
  readonly parentId: string | null;
  /** Those who answer for it from the day on. */
  readonly managerIds: readonly string[];
};

/** Some units end, and others take over from a day: several become one when units merge, one becomes several when it is split. */
export type Succession = {
  readonly sourceIds: readonly string[];
  readonly heirs: readonly Heir[];
  /** The heir that gets the planned audits and the parts; of them all where there is but one. */
  readonly mainHeirId: string;
  readonly fromDay: PlainDate;
};

/** What stands in the way; `name` is that of a unit, and `day` the one that it turns on. */
export type SuccessionObstacle =
  | { readonly code: 'not-begun' | 'ended' | 'not-there'; readonly name: string; readonly day: PlainDate }
  | { readonly code: 'passed-on' | 'inside' | 'came-from'; readonly name: string }
  | { readonly code: 'auditor-manages'; readonly caseNumber: string };

/** What is to be written. Nothing but units and what is merely planned: what was decided is never touched. */
export type SuccessionPlan = {
  readonly lastDay: PlainDate;
  readonly ends: readonly string[];
  readonly links: readonly { readonly unitId: string; readonly predecessorId: string }[];
  /** The parts of the units that end. */
  readonly moves: readonly { readonly unitId: string; readonly parentId: string }[];
  readonly auditIds: readonly string[];
};

export type SuccessionSituation = {
  /** All units of the tenant. */
  readonly units: readonly StandingUnit[];
  readonly planned: readonly PlannedAudit[];
};

/**
 * What it takes for some units to take over from others, or everything that stands in the way, all of it at once. The units
 * that end are there until the day before; their audits and actions stay theirs, and are reached by who took over.
 * Audits that are merely planned, for that day or later, go on to the heir; one that has begun is finished where it began.
 */
export function planSuccession(
  situation: SuccessionSituation,
  succession: Succession,
): { readonly obstacles: readonly SuccessionObstacle[]; readonly plan: SuccessionPlan } {
  const { units, planned } = situation;
  const { sourceIds, heirs, fromDay } = succession;
  const lastDay = addDays(fromDay, -1);
  const sources = units.filter(({ id }) => sourceIds.includes(id));
  const following = planned.filter(
    ({ unitId, visitDate }) => sourceIds.includes(unitId) && (visitDate === null || visitDate >= fromDay),
  );
  const plan = {
    lastDay,
    ends: sources.filter(({ validTo }) => validTo === null || validTo > lastDay).map(({ id }) => id),
    links: heirs.flatMap(({ id: unitId }) => sources.map(({ id }) => ({ unitId, predecessorId: id }))),
    moves: partsThatMove(units, succession),
    auditIds: following.map(({ id }) => id),
  };
  const obstacles = [
    ...sources.flatMap((source) => obstaclesOfSource(source, units, fromDay)),
    ...heirs.flatMap((heir) => obstaclesOfHeir(heir, units, succession)),
    ...obstaclesOfAudits(following, succession),
  ];
  return { obstacles, plan };
}

function partsThatMove(
  units: readonly StandingUnit[],
  { sourceIds, heirs, mainHeirId, fromDay }: Succession,
): SuccessionPlan['moves'] {
  return units
    .filter(({ id }) => !sourceIds.includes(id) && heirs.every((heir) => heir.id !== id))
    .filter(({ parentId }) => parentId !== null && sourceIds.includes(parentId))
    .filter(({ validTo }) => validTo === null || validTo >= fromDay)
    .map(({ id }) => ({ unitId: id, parentId: mainHeirId }));
}

function obstaclesOfSource(
  { id, name, validFrom, validTo }: StandingUnit,
  units: readonly StandingUnit[],
  fromDay: PlainDate,
): SuccessionObstacle[] {
  const obstacles: SuccessionObstacle[] = [];
  if (units.some(({ predecessorIds }) => predecessorIds.includes(id)))
    obstacles.push({ code: 'passed-on', name });
  else if (validTo !== null && validTo < addDays(fromDay, -1))
    obstacles.push({ code: 'ended', name, day: validTo });
  if (validFrom >= fromDay) obstacles.push({ code: 'not-begun', name, day: validFrom });
  return obstacles;
}

function obstaclesOfHeir(
  heir: Heir,
  units: readonly StandingUnit[],
  { sourceIds, fromDay }: Succession,
): SuccessionObstacle[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const standing = byId.get(heir.id);
  const parent = heir.parentId === null ? undefined : byId.get(heir.parentId);
  const obstacles: SuccessionObstacle[] = [];
  for (const unit of [standing, parent]) {
    if (unit && !existsOn(unit, fromDay) && !sourceIds.includes(unit.id))
      obstacles.push({ code: 'not-there', name: unit.name, day: fromDay });
  }
  const around = lineAbove(heir.parentId, units);
  const outer = around.find((id) => sourceIds.includes(id));
  if (outer !== undefined) obstacles.push({ code: 'inside', name: byId.get(outer)?.name ?? '' });
  const former = sourceIds.find((id) => lineBefore(id, byId).has(heir.id));
  if (former !== undefined) obstacles.push({ code: 'came-from', name: byId.get(former)?.name ?? '' });
  return obstacles;
}

/** All that a unit came from, however far back. */
function lineBefore(unitId: string, byId: ReadonlyMap<string, StandingUnit>): Set<string> {
  const line = new Set(byId.get(unitId)?.predecessorIds);
  // A set that grows while it is walked.
  for (const id of line) for (const former of byId.get(id)?.predecessorIds ?? []) line.add(former);
  return line;
}

/** Nobody audits a unit they manage. */
function obstaclesOfAudits(
  following: readonly PlannedAudit[],
  { heirs, mainHeirId }: Succession,
): SuccessionObstacle[] {
  const managers = heirs.find(({ id }) => id === mainHeirId)?.managerIds ?? [];
  return following
    .filter(({ auditorIds }) => auditorIds.some((id) => managers.includes(id)))
    .map(({ caseNumber }) => ({ code: 'auditor-manages', caseNumber }));
}
