import type { UnitHistoryRow } from '@/components/units/unit-history';
import type { AuditSummary } from '@/lib/data/audits';
import type { DatedUnitEvent } from '@/lib/data/unit-events';
import type { UnitDetails } from '@/lib/data/units';
import type { PlainDate } from '@/lib/domain/plain-date';

/**
 * The history of a unit in order: when it began, what was written of it, whom it took over from where nothing was written of
 * that, and its first audit of those that the reader sees.
 */
export function historyRows(
  unit: UnitDetails,
  events: readonly DatedUnitEvent[],
  audits: readonly AuditSummary[],
  day: PlainDate,
): UnitHistoryRow[] {
  const rows: UnitHistoryRow[] = events.map(({ id, day, event }) => ({ key: id, day, entry: event }));
  rows.unshift({
    key: 'started',
    day: unit.validFrom,
    entry: { kind: unit.validFrom > day ? 'willStart' : 'started' },
  });
  const written = events.filter(({ event }) => event.kind === 'tookOver').map((event) => event.day);
  for (const fromDay of new Set(unit.predecessors.map((link) => link.fromDay))) {
    if (written.includes(fromDay)) continue;
    const from = unit.predecessors.filter((link) => link.fromDay === fromDay).map(({ name }) => name);
    rows.push({ key: `followed-${fromDay}`, day: fromDay, entry: { kind: 'followed', from } });
  }
  const [first] = audits
    .flatMap(({ visitDate, status }) => (visitDate === null || status === 'cancelled' ? [] : [visitDate]))
    .toSorted();
  if (first !== undefined && first <= day) {
    const predecessors = unit.predecessors.length;
    rows.push({ key: 'firstAudit', day: first, entry: { kind: 'firstAudit', predecessors } });
  }
  if (
    unit.validTo !== null &&
    !events.some(({ event }) => event.kind === 'ended' || event.kind === 'passedOn')
  )
    rows.push({ key: 'ended', day: unit.validTo, entry: { kind: 'ended' } });
  // The sort keeps what holds from the same day in the order in which it was written.
  return rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
