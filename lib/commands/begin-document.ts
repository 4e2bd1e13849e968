import { z } from 'zod';
import { gatherSections, listRiskAreas } from '@/lib/data/gather-section';
import { insertLog } from '@/lib/data/log';
import { listIndicatorLineages, listMeasuredLineages } from '@/lib/data/planned-indicators';
import { hasDraftOf, insertDocument, requireDocument } from '@/lib/data/quality-documents';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { copiedSections } from '@/lib/domain/quality-document/copied-sections';
import { documentHeadSchema, documentKinds } from '@/lib/domain/quality-document/quality-document';
import type { SectionContent } from '@/lib/domain/quality-document/section';
import { usualSections } from '@/lib/domain/quality-document/usual-sections';
import { fail, ok, type Result } from '@/lib/domain/result';
import { translator } from '@/lib/text/translator';
import { now, today } from '@/lib/time/clock';

export const documentToBeginSchema = z.object({
  kind: z.enum(documentKinds),
  year: z.int().min(2000).max(2099),
  language: z.enum(['sv', 'en']),
  ...documentHeadSchema.shape,
  /** The decided document to copy; null for the usual sections of its kind. */
  basedOnId: z.uuid().nullable(),
});
export type DocumentToBegin = z.infer<typeof documentToBeginSchema>;

/**
 * Begins a draft: the sections of another document, or the usual ones, each with what the data says now.
 *
 * @throws Denied (notFound) when the document to copy is none that has been decided.
 */
export async function beginDocument(
  actor: Person,
  { basedOnId, ...head }: DocumentToBegin,
): Promise<Result<{ documentId: string }, 'year-has-draft'>> {
  return withTenant(actor, 'documentDraft.begin', async (tx) => {
    const base = basedOnId === null ? null : await requireDocument(tx, basedOnId);
    if (base?.status === 'draft') throw new Denied('notFound', 'document');
    // A version of the same year that is being written already is the one to go on with.
    if (
      base &&
      base.year === head.year &&
      base.kind === head.kind &&
      (await hasDraftOf(tx, base.id, head.year))
    )
      return fail('year-has-draft');
    const contents = base ? copiedSections(base, head.year) : await usual(tx, head);
    const at = now();
    const sections = await gatherSections(tx, contents, { year: head.year, at, today: today() });
    const documentId = await insertDocument(tx, { ...head, basedOnId, sections, savedBy: actor.userId, at });
    const { kind, year } = head;
    const target = { type: 'qualityDocument', id: documentId };
    await insertLog(tx, { target, detail: { kind, year, basedOnId } });
    return ok({ documentId });
  });
}

async function usual(
  tx: ScopedTx,
  { kind, year, language }: Pick<DocumentToBegin, 'kind' | 'year' | 'language'>,
): Promise<SectionContent[]> {
  const measured = await listMeasuredLineages(tx, year);
  const indicators = (await listIndicatorLineages(tx, year)).filter(({ lineageId }) =>
    measured.has(lineageId),
  );
  const t = translator(language, 'qualityDocumentUsual');
  return usualSections({ kind, year, areas: await listRiskAreas(tx), indicators }, (heading) => t(heading));
}
