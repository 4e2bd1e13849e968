import { z } from 'zod';
import { carriedKey } from './carried-key';
import { freeKey } from './free-key';
import type { FreeItem } from './item-schema';
import { targetsOf } from './targets-of';
import type { Section, Template } from './template-schema';

/** An action that an earlier audit carried over, as the control it is in this one; as it was when it was carried. */
export const carriedControlSchema = z.strictObject({
  actionId: z.uuid(),
  text: z.string().min(1),
  critical: z.boolean(),
  /** The audit that it comes from, and its number there. */
  caseNumber: z.string(),
  number: z.int().positive(),
  /** By when it was to be done, in the words it was agreed in; null when that was left open. */
  agreed: z.string().nullable(),
});
export type CarriedControl = z.infer<typeof carriedControlSchema>;

const sectionKey = 'carried-actions';

/**
 * The form of an audit: its version of the template as it is, and after it one more section with a control for each action
 * that was carried over, so that all that reads a form sees them alike. It comes last, so that the form's own numbers stay.
 */
export function withCarriedControls(template: Template, controls: readonly CarriedControl[]): Template {
  if (controls.length === 0) return template;
  const words = wording[template.language];
  const section: Section = {
    kind: 'section',
    // The form may have a section that is called so.
    key: freeKey(sectionKey, new Set(targetsOf(template).keys())),
    title: words.title,
    content: controls.map((control) => itemOf(control, words)),
  };
  return { ...template, sections: [...template.sections, section] };
}

/** In the language of the form, since they are a part of it, whoever reads it. */
const wording = {
  sv: {
    title: 'Kvar från förra uppföljningen',
    comment: 'Kommentar',
    origin: ({ caseNumber, number }: CarriedControl) =>
      `Är åtgärden genomförd? Den är åtgärd ${number} i uppföljning ${caseNumber}.`,
    agreed: (words: string) => `Åtgärdas senast: ${words}`,
  },
  en: {
    title: 'Left from the last audit',
    comment: 'Comment',
    origin: ({ caseNumber, number }: CarriedControl) =>
      `Has the action been carried out? It is action ${number} of audit ${caseNumber}.`,
    agreed: (words: string) => `Done by: ${words}`,
  },
};

function itemOf(control: CarriedControl, words: (typeof wording)['sv']): FreeItem {
  const { actionId, text, critical, agreed } = control;
  return {
    kind: 'yesNo',
    key: carriedKey(actionId),
    label: onOneLine(text),
    role: 'control',
    requirement: 'mandatory',
    weight: 1,
    critical,
    guidance: [words.origin(control), ...(agreed === null ? [] : [words.agreed(onOneLine(agreed))])],
    comment: { label: words.comment },
    mapping: { yes: 'fulfilled', no: 'unfulfilled' },
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
