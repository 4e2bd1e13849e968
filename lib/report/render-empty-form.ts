import { templateText } from '@/lib/domain/template/template-text';
import { type EmptyForm, emptyFormDocument, formAttachmentName } from './empty-form';
import { coverageOf } from './pdf/font-coverage';
import { setDocument } from './pdf/set-document';
import { openDocument, writeTaggedPdf } from './tagged-pdf';

/**
 * A form to fill in on paper as a tagged PDF, with the template attached. It bears no seal, since it says nothing
 * that anybody answers for. The same form gives the same bytes. It keeps the processor busy: see `startRenderer`.
 */
export async function renderEmptyForm(form: EmptyForm): Promise<Uint8Array> {
  const document = emptyFormDocument(form);
  const { language, title, author, subject, attachment } = document;
  const info = { title, author, subject, created: new Date(form.at) };
  const opened = openDocument({ language, info });
  return writeTaggedPdf(opened, {
    language,
    info,
    ...setDocument(document, coverageOf(opened)),
    source: {
      name: formAttachmentName,
      type: 'application/json',
      description: attachment,
      bytes: Buffer.from(templateText(form.template), 'utf8'),
    },
  });
}
