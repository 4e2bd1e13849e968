import type { Template } from '@/lib/domain/template/template-schema';

/** What no form has on paper: our own words, and what is no words at all. */
const notOnPaper = new Set([
  ...['format', 'key', 'name', 'language', 'origin', 'documents', 'rules', 'shortLabel', 'shortTitle'],
  ...['kind', 'part', 'fact', 'code', 'concept', 'role', 'requirement', 'audience', 'gate', 'references'],
  ...['mapping', 'assessment'],
]);

/** Every list in the template: intro, parts, sections, content, items, rows, columns, footnotes. To be changed. */
export function listsIn(template: Template): unknown[][] {
  const found: unknown[][] = [];
  visit(template, (value) => {
    if (Array.isArray(value)) found.push(value);
  });
  return found;
}

export interface TemplateText {
  /** Where it stands: `label`, or the number of a paragraph. */
  readonly name: string;
  readonly text: string;
  set(text: string): void;
}

/** Every text of the template that stands in the form. To be changed. */
export function textsIn(template: Template): TemplateText[] {
  const found: TemplateText[] = [];
  visit(template, (value) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, text] of Object.entries(value)) {
      if (typeof text !== 'string' || notOnPaper.has(name)) continue;
      found.push({ name, text, set: (changed) => Reflect.set(value, name, changed) });
    }
  });
  return found;
}

function visit(value: unknown, see: (value: unknown) => void): void {
  see(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) if (!notOnPaper.has(name)) visit(inner, see);
}
