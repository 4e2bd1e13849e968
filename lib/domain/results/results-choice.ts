import { z } from 'zod';
import { operatingForms } from '../provider';

/** What is counted as one: the same control wherever it stands, a section of a template, or a template. */
export const groupings = ['control', 'section', 'template'] as const;
export type Grouping = (typeof groupings)[number];

const part = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);

/**
 * What a person looks at among the results, as it stands in the address, so that it can be kept and sent. What means
 * nothing there chooses nothing.
 */
export const resultsChoiceSchema = z.object({
  /** The newest year that has any results unless it is given. */
  year: part(z.coerce.number().int().min(1000).max(9999)),
  template: part(z.uuid()),
  unit: part(z.uuid()),
  form: part(z.enum(operatingForms)),
  /** Requirements alone, or wishes too. */
  requirement: z.enum(['mandatory', 'all']).catch('mandatory'),
  /** Whether an accepted deficiency is counted as lacking. */
  accepted: z.enum(['counted', 'excluded']).catch('counted'),
  group: z.enum(groupings).catch('control'),
  /** The worst alone, or all. */
  show: z.enum(['worst', 'all']).catch('worst'),
  /** The unit that is followed over the years. */
  over: part(z.uuid()),
});
export type ResultsChoice = z.infer<typeof resultsChoiceSchema>;

const unsaid: ResultsChoice = resultsChoiceSchema.parse({});

/** The address with a choice, saying only what differs from what is chosen when nothing is said. */
export function resultsAddress(href: string, choice: ResultsChoice): string {
  const said = Object.entries(choice).flatMap(([name, value]) =>
    value === null || value === unsaid[name as keyof ResultsChoice] ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? href : `${href}?${new URLSearchParams(said)}`;
}
