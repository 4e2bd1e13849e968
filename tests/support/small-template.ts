import type { Template } from '@/lib/domain/template/template-schema';
import { templateSchema } from '@/lib/domain/template/template-schema';

/** The least that a template file needs around its sections. */
const frame = {
  format: 1,
  key: 'liten',
  name: 'Liten',
  language: 'sv',
  origin: 'Gjord för prov.',
  title: 'En liten mall',
  intro: [],
  documents: [],
  report: [
    { part: 'summary', label: 'Sammanfattning' },
    { part: 'actions', label: 'Utvecklingsområden' },
    { part: 'deadlines', label: 'Senast' },
    { part: 'judgement', label: 'Slutlig bedömning' },
    { part: 'judgementComment', label: 'Kommentarer' },
  ],
  alternatives: [
    { code: 'compliant', text: 'Enligt krav.' },
    { code: 'compliantAfterAction', text: 'Efter åtgärd enligt krav.' },
    { code: 'mostlyCompliant', text: 'Till största del enligt krav.' },
    { code: 'nonCompliant', text: 'Inte enligt krav.' },
  ],
  rules: { note: 'Gränsen är vald för prov.' },
  wording: { yes: 'Ja', no: 'Nej' },
  sections: [],
  footnotes: [],
};

/** A whole template file, not yet read, with the parts that the test is about. */
export function smallTemplateFile(parts: Record<string, unknown>): Record<string, unknown> {
  return { ...structuredClone(frame), ...parts };
}

/** The same, read. @throws when the parts do not make a template. */
export function smallTemplate(parts: Record<string, unknown>): Template {
  return templateSchema.parse(smallTemplateFile(parts));
}

/** A section with the given content. */
export function section(key: string, content: unknown[], more: Record<string, unknown> = {}) {
  return { kind: 'section', key, title: key, ...more, content };
}

/** A control to tick, mandatory unless `more` says otherwise. */
export function tick(key: string, more: Record<string, unknown> = {}) {
  const mapping = { ticked: 'fulfilled', unticked: 'unfulfilled' };
  return { kind: 'tick', key, label: key, requirement: 'mandatory', mapping, ...more };
}

/** A tick that is never assessed: a gate, a scope, or mere information. */
export function plainTick(key: string, more: Record<string, unknown> = {}) {
  return { kind: 'tick', key, label: key, requirement: 'informational', ...more };
}

/** A matrix of *Ja*, *Delvis* and *Nej*. */
export function matrix(key: string, rows: unknown[], more: Record<string, unknown> = {}) {
  const columns = [
    { code: 'ja', label: 'Ja', assessment: 'fulfilled' },
    { code: 'delvis', label: 'Delvis', assessment: 'partial' },
    { code: 'nej', label: 'Nej', assessment: 'unfulfilled' },
  ];
  return { kind: 'matrix', key, heading: key, columns, rows, ...more };
}

/** A mandatory row that means what its column says. */
export function row(key: string, more: Record<string, unknown> = {}) {
  return { kind: 'matrixRow', key, label: key, requirement: 'mandatory', ...more };
}
