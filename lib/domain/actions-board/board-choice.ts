import { z } from 'zod';
import { actionStatuses, responsibleSchema } from '../action';
import { originKinds } from '../action-origin';

/** The columns that the table can be ordered by. */
export const sortings = ['due', 'unit', 'responsible', 'handler', 'status'] as const;
export type Sorting = (typeof sortings)[number];

const part = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);

/**
 * Which actions a person looks at and how, as it stands in the address, so that it can be kept and sent. What means
 * nothing there chooses nothing.
 */
export const boardChoiceSchema = z.object({
  view: z.enum(['board', 'table']).catch('board'),
  unit: part(z.uuid()),
  status: part(z.enum(actionStatuses)),
  responsible: part(responsibleSchema),
  /** What it was raised from. */
  origin: part(z.enum(originKinds)),
  template: part(z.uuid()),
  audit: part(z.uuid()),
  /** The auditor who follows it up. */
  handler: part(z.uuid()),
  /** What waits for somebody to verify it, or to set a time. */
  waiting: part(z.enum(['verify', 'deadline'])),
  sort: z.enum(sortings).catch('due'),
  order: z.enum(['rising', 'falling']).catch('rising'),
  /** The column, or the table, that is shown whole. */
  whole: part(z.enum(['late', 'now', 'later', 'done', 'table'])),
});
export type BoardChoice = z.infer<typeof boardChoiceSchema>;

const unsaid: BoardChoice = boardChoiceSchema.parse({});

/** The address with a choice, saying only what differs from what is chosen when nothing is said. */
export function boardAddress(href: string, choice: BoardChoice): string {
  const said = Object.entries(choice).flatMap(([name, value]) =>
    value === null || value === unsaid[name as keyof BoardChoice] ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? href : `${href}?${new URLSearchParams(said)}`;
}
