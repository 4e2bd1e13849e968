import type { Template } from '@/lib/domain/template/template-schema';
import { locales } from '@/lib/text/language';
import { emptyItems } from './document/empty-items';
import { emptyParts } from './document/empty-parts';
import { emptySource } from './document/empty-source';
import { notes } from './document/notes';
import type { ReportDocument } from './document/report-document';
import { formRuns, heading, paragraph } from './document/written';

/** A version of a template that is to be filled in on paper. */
export interface EmptyForm {
  readonly template: Template;
  readonly tenant: string;
  /** The version's number, or null for a draft. */
  readonly version: number | null;
  /** When it was published, or taken out as a draft: an ISO instant. */
  readonly at: string;
}

/** The name that the template has inside the form. */
export const formAttachmentName = 'mall.json';

/**
 * The form as it is before anybody has answered: its words in its order, the numbers that its items have in the
 * checklist and in the report, boxes to tick and lines to write on. Pure, and in the language of the form.
 */
export function emptyFormDocument({ template, tenant, version }: EmptyForm): ReportDocument {
  const source = emptySource(template);
  const { t, language } = source;
  const which =
    version === null ? t('draft', { name: template.name }) : t('version', { name: template.name, version });
  return {
    language: locales[language],
    title: template.title,
    author: tenant,
    subject: t('subject', { which }),
    attachment: t('source'),
    blocks: [
      heading(1, template.title),
      paragraph(which, { tone: 'muted' }),
      ...template.intro.map((text) => ({ kind: 'paragraph', runs: formRuns(text) }) as const),
      ...emptyParts(source),
      ...emptyItems(source),
      ...notes(template, t('notes')),
    ],
    appearance: { logo: null, tones: null },
    running: { left: [tenant, which], right: [t('unit'), t('date')] },
    foot: { left: which, middle: '' },
    pageOf: (page, count) => t('page', { page, count }),
  };
}
