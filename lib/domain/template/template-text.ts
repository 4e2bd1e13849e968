import type { Template } from './template-schema';

/**
 * The template as the text of a file, written as the shipped ones are: indented, fields in their order, and nothing
 * said that the format takes for granted. `parseTemplate` reads it back as the same template.
 */
export function templateText(template: Template): string {
  return `${JSON.stringify(asShipped(template), null, 2)}\n`;
}

/** What an item is when nothing is said. */
const usual = new Map<string, unknown>([
  ['role', 'control'],
  ['weight', 1],
  ['critical', false],
]);

function asShipped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asShipped);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name, given]) => given !== usual.get(name));
  // A field for comments stands last on the form, too.
  const isComment = ([name]: [string, unknown]) => name === 'comment';
  const ordered = [...fields.filter((field) => !isComment(field)), ...fields.filter(isComment)];
  return Object.fromEntries(ordered.map(([name, given]) => [name, asShipped(given)]));
}
