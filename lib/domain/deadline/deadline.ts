import { z } from 'zod';
import { text } from '../input';
import { clampedDate, type PlainDate, partsOf } from '../plain-date';
import { plainDateSchema } from '../plain-date-schema';
import { dayOfOccasion, type ReportingOccasion } from './reporting-occasion';

const yearSchema = z.int().min(2000).max(2099);

/**
 * By when an action is to be done, as Swedish auditors say it: at once (*snarast*), by a day, within a month
 * (*i maj 2024*), at one of the tenant's reporting occasions (*T1 2024*, *bokslut 2023*), or before the unit's
 * next audit (*inför kommande verksamhetsuppföljning 2025*).
 */
export const deadlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('immediate') }),
  z.strictObject({ kind: z.literal('date'), date: plainDateSchema }),
  z.strictObject({ kind: z.literal('month'), year: yearSchema, month: z.int().min(1).max(12) }),
  /** `name` is that of a reporting occasion of the tenant. */
  z.strictObject({ kind: z.literal('tertial'), name: z.string().min(1).max(40), year: yearSchema }),
  z.strictObject({ kind: z.literal('nextAudit'), year: yearSchema }),
]);
export type Deadline = z.infer<typeof deadlineSchema>;

/** In characters; a deadline is a line, not a story. */
export const longestWords = 500;

/** A deadline and the words it was written with, which are what the report prints. */
export const writtenDeadlineSchema = z.strictObject({
  deadline: deadlineSchema,
  words: text(longestWords),
});
export type WrittenDeadline = z.infer<typeof writtenDeadlineSchema>;

/** What a deadline is resolved against. */
export interface DueDateContext {
  readonly occasions: readonly ReportingOccasion[];
  /** Days on which audits of the unit are planned, in any order. */
  readonly plannedAudits: readonly PlainDate[];
  /** The day of the decision, or the day it is proposed for. */
  readonly decisionDate: PlainDate;
}

/**
 * The last day an action may be done. *Snarast* is due on the day of the decision, a month on its last day, the
 * next audit on its planned day, or 31 December when none is planned that year.
 *
 * Null only for an occasion that the tenant no longer has: nobody can say when it is, so the action counts as one
 * without a deadline.
 */
export function dueDateOf(deadline: Deadline, context: DueDateContext): PlainDate | null {
  switch (deadline.kind) {
    case 'immediate':
      return context.decisionDate;
    case 'date':
      return deadline.date;
    case 'month':
      return clampedDate(deadline.year, deadline.month, 31);
    case 'tertial': {
      const occasion = context.occasions.find(({ name }) => name === deadline.name);
      return occasion ? dayOfOccasion(occasion, deadline.year) : null;
    }
    case 'nextAudit':
      return plannedAuditOf(deadline.year, context) ?? clampedDate(deadline.year, 12, 31);
  }
}

/** The first audit planned for the year; one on or before the decision is this audit, not the next. */
function plannedAuditOf(
  year: number,
  { plannedAudits, decisionDate }: DueDateContext,
): PlainDate | undefined {
  return plannedAudits
    .filter((day) => partsOf(day).year === year && day > decisionDate)
    .toSorted()
    .at(0);
}
