import { z } from 'zod';
import {
  type DueDateContext,
  dueDateOf,
  type WrittenDeadline,
  writtenDeadlineSchema,
} from './deadline/deadline';
import { optionalText, text } from './input';
import type { JudgedAction } from './judgement';
import type { PlainDate } from './plain-date';
import { keySchema } from './template/text-schema';

/**
 * `open → reported → verified`, or `returned` with a reason and back; `carriedOver` to the next audit, where it is
 * a control of its own.
 */
export const actionStatuses = ['open', 'reported', 'returned', 'verified', 'carriedOver'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** In the forms it is sometimes the administration itself that is to act. */
export const responsibleSchema = z.enum(['unit', 'administration', 'both']);
export type Responsible = z.infer<typeof responsibleSchema>;

/**
 * How and when the action is checked (*Kontroll i ILS webb, i maj 2024*): another thing than by when it is done.
 * At least one of the two is said.
 */
export const followUpSchema = z
  .strictObject({
    method: optionalText(500),
    occasion: writtenDeadlineSchema.nullable(),
  })
  .refine(({ method, occasion }) => method !== null || occasion !== null, {
    params: { code: 'says-nothing' },
  });
export type FollowUp = z.infer<typeof followUpSchema>;

/** What is agreed about an action, and locked when the audit is decided. */
export const actionContentSchema = z.strictObject({
  text: text(4000),
  /**
   * Keys of the items, groups, sections or comments it was raised from; none when it stands free. A link to an
   * item is what makes it an answer to that item's deficiency.
   */
  links: z
    .array(keySchema)
    .max(500)
    .refine((links) => new Set(links).size === links.length, { params: { code: 'linked-twice' } }),
  /** When a critical action is late or returned, the worst alternative is proposed. */
  critical: z.boolean(),
  responsible: responsibleSchema,
  /** By when it is to be done; may be missing, and then the app says what follows. */
  deadline: writtenDeadlineSchema.nullable(),
  followUp: followUpSchema.nullable(),
});
export type ActionContent = z.infer<typeof actionContentSchema>;

/** An action of an audit; `number` is its place in the report, from 1. */
export interface AuditAction extends ActionContent {
  readonly number: number;
  readonly status: ActionStatus;
  /** When it was done, as verified; else null. */
  readonly remediedOn: PlainDate | null;
  /** Why it was last returned; null unless it is returned now. */
  readonly returnReason: string | null;
  /** The later date that was granted after the decision, in the place of the deadline; null when none was. */
  readonly extension: WrittenDeadline | null;
  /** The later date that the unit asks for; null unless it waits for an answer. */
  readonly wished: WrittenDeadline | null;
}

/** By when the action is to be done as it stands today: what was granted since, or else what was agreed. */
export const standingDeadline = ({
  extension,
  deadline,
}: Pick<AuditAction, 'extension' | 'deadline'>): WrittenDeadline | null => extension ?? deadline;

/** The last day that the action may be done, as it stands today; null when nobody can say. */
export function dueDateOfAction(
  action: Pick<AuditAction, 'extension' | 'deadline'>,
  context: DueDateContext,
): PlainDate | null {
  const standing = standingDeadline(action);
  return standing && dueDateOf(standing.deadline, context);
}

/** The action as the judgement sees it, its deadline resolved. */
export function judgedAction(action: AuditAction, context: DueDateContext): JudgedAction {
  const { number, links, critical, status, remediedOn } = action;
  return { number, links, critical, status, dueDate: dueDateOfAction(action, context), remediedOn };
}
