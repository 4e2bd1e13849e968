import type { DueDateContext } from '@/lib/domain/deadline/deadline';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayOrNull } from './columns';
import type { ScopedTx } from './scope';
import { getReportingOccasions } from './tenants';
import { readHeirs } from './unit-line';

/**
 * What actions belong to, as far as their deadlines are concerned: an audit, or what they were raised from outside audits,
 * which has no audit's id, perhaps no unit, and the day that it was raised in the place of the decision.
 */
export type AuditOfDeadlines = {
  readonly id: string | null;
  readonly unitId: string | null;
  readonly decisionDate: PlainDate | null;
};

/** What the deadlines of an audit's actions are resolved against; its day is the decision's, proposed as today. */
export type CalendarOf = (audit: AuditOfDeadlines, today: PlainDate) => DueDateContext;

/**
 * The calendars of audits, read once for many of them: when the tenant's units report, and when each unit's audits that are
 * still to be decided upon are held, or those of a unit that took over from it, which is what *the next audit* may mean.
 *
 * @param unitIds the units whose audits will be asked for; all of the tenant's when nothing is said
 */
export async function readDueCalendars(tx: ScopedTx, unitIds?: readonly string[]): Promise<CalendarOf> {
  const occasions = await getReportingOccasions(tx);
  const heirsOf = await readHeirs(tx);
  const ahead = await tx.db.audit.findMany({
    where: {
      status: { notIn: ['decided', 'closed', 'cancelled'] },
      visitDate: { not: null },
      ...(unitIds && { unitId: { in: unitIds.flatMap(heirsOf) } }),
    },
    select: { id: true, unitId: true, visitDate: true },
  });
  const byUnit = new Map<string, (typeof ahead)[number][]>();
  for (const visit of ahead) byUnit.set(visit.unitId, [...(byUnit.get(visit.unitId) ?? []), visit]);
  return ({ id, unitId, decisionDate }, today) => ({
    occasions,
    plannedAudits: (unitId === null ? [] : heirsOf(unitId))
      .flatMap((heir) => byUnit.get(heir) ?? [])
      .flatMap((visit) => (visit.id === id ? [] : (dayOrNull(visit.visitDate) ?? []))),
    decisionDate: decisionDate ?? today,
  });
}

/** The calendar of one audit. `today` is the day in Sweden. */
export async function readDueCalendar(
  tx: ScopedTx,
  audit: AuditOfDeadlines,
  today: PlainDate,
): Promise<DueDateContext> {
  return (await readDueCalendars(tx, audit.unitId === null ? [] : [audit.unitId]))(audit, today);
}
