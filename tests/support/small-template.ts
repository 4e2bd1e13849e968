import { parseTemplate } from '@/lib/domain/template/parse-template';
import type { Template } from '@/lib/domain/template/template-schema';

const fact = (code: string, text: string) => ({ code, text });

/** A template of two sections with one item of each of three kinds, for tests that need one but not a real form. */
export function smallTemplate(key: string, label = 'Rutin finns.'): Template {
  const parsed = parseTemplate({
    format: 1,
    key,
    name: `Liten mall ${key}`,
    language: 'sv',
    origin: 'Ett prov.',
    title: 'Liten mall',
    intro: [],
    documents: [],
    report: [
      { part: 'summary', label: 'Sammanfattande bedömning' },
      { part: 'actions', label: 'Utvecklingsområden' },
      { part: 'deadlines', label: 'Åtgärdas senast' },
      { part: 'judgement', label: 'Slutlig bedömning' },
      { part: 'judgementComment', label: 'Kommentarer' },
    ],
    alternatives: [
      fact('compliant', 'I enlighet.'),
      fact('compliantAfterAction', 'Efter åtgärd.'),
      fact('mostlyCompliant', 'Till största del.'),
      fact('nonCompliant', 'Inte.'),
    ],
    rules: { threshold: 0.75, note: 'Vårt val.' },
    wording: { yes: 'Ja', no: 'Nej' },
    sections: [
      {
        kind: 'section',
        key: 'rutiner',
        title: 'Rutiner',
        content: [
          {
            kind: 'tick',
            key: 'rutin',
            label,
            requirement: 'mandatory',
            mapping: { ticked: 'fulfilled', unticked: 'unfulfilled' },
          },
          {
            kind: 'yesNo',
            key: 'plan',
            label: 'Finns en plan?',
            requirement: 'mandatory',
            mapping: { yes: 'fulfilled', no: 'unfulfilled' },
          },
        ],
      },
      {
        kind: 'section',
        key: 'ovrigt',
        title: 'Övrigt',
        content: [
          {
            kind: 'openQuestion',
            key: 'hur',
            label: 'Hur följs planen?',
            requirement: 'mandatory',
            mapping: { answered: 'unassessed' },
          },
        ],
      },
    ],
    footnotes: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
}
