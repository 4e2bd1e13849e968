import { z } from 'zod';
import { plainDateSchema } from '../plain-date-schema';
import { logKinds } from './log-kind';

const part = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);

/** The last entry of a page: the next page begins after it. `2026-03-02T07:00:00.000Z_<id>` in an address. */
const cursorSchema = z
  .string()
  .regex(/^[^_]+_[^_]+$/)
  .transform((text) => ({ at: text.split('_')[0], id: text.split('_')[1] }))
  .pipe(z.object({ at: z.iso.datetime(), id: z.uuid() }));

/** What a person looks for in the log, as it stands in the address. What means nothing there chooses nothing. */
export const logChoiceSchema = z.object({
  /** The person who did it. */
  by: part(z.uuid()),
  kind: part(z.enum(logKinds)),
  /** The thing that it was done on. */
  target: part(z.uuid()),
  /** The first and the last day, on the Swedish clock. */
  from: part(plainDateSchema),
  to: part(plainDateSchema),
  before: part(cursorSchema),
});
export type LogChoice = z.infer<typeof logChoiceSchema>;

/** All of the log, from its newest entry. */
export const wholeLog: LogChoice = logChoiceSchema.parse({});

/** The address with a choice, saying only what has been chosen. */
export function logAddress(href: string, { before, ...choice }: LogChoice): string {
  const said = Object.entries(choice).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const page = before ? [['before', `${before.at}_${before.id}`]] : [];
  const query = new URLSearchParams([...said, ...page]).toString();
  return query === '' ? href : `${href}?${query}`;
}
