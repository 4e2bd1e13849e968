import { templateText } from '@/lib/domain/template/template-text';
import { type EmptyForm, emptyFormDocument, formAttachmentName } from './empty-form';
import { renderDocument } from './render-document';

/**
 * A form to fill in on paper as a tagged PDF, with the template attached. It bears no seal, since it says nothing
 * that anybody answers for.
 */
export async function renderEmptyForm(form: EmptyForm): Promise<Uint8Array> {
  return renderDocument(emptyFormDocument(form), new Date(form.at), {
    name: formAttachmentName,
    type: 'application/json',
    bytes: Buffer.from(templateText(form.template), 'utf8'),
  });
}
