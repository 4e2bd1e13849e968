import { z } from 'zod';
import { gatherSection } from '@/lib/data/gather-section';
import { insertLog } from '@/lib/data/log';
import {
  deleteSection,
  insertSection,
  lockDocument,
  requireDocument,
  updateDocument,
  updateSection,
  updateSectionPlaces,
} from '@/lib/data/quality-documents';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type DocumentChange, documentChangeSchema } from '@/lib/domain/quality-document/document-change';
import { documentHeadSchema, type QualityDocument } from '@/lib/domain/quality-document/quality-document';
import {
  type DataChoice,
  type DocumentSection,
  type Gathering,
  mostSections,
  sectionContentSchema,
} from '@/lib/domain/quality-document/section';
import { sectionsAfterMove, sectionsWith } from '@/lib/domain/quality-document/section-order';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isSameValue } from '@/lib/domain/same-value';
import { now, today } from '@/lib/time/clock';

export const documentPartToSaveSchema = z.object({ documentId: z.uuid(), change: documentChangeSchema });

/** What is wrong with what was written, by field: a code of the schema's. */
export type DocumentFaults = Readonly<Record<string, string>>;

export type SaveDocumentPartFailure =
  | { readonly code: 'not-a-draft' }
  /** Somebody has been first: nothing is written over. The section as it stands, or null when it is gone. */
  | { readonly code: 'changed-meanwhile'; readonly standing: DocumentSection | null }
  | { readonly code: 'unfit'; readonly fields: DocumentFaults };

type Saved = Result<null, SaveDocumentPartFailure>;

/**
 * Does one thing to a draft: writes its head, or writes, adds, moves, takes away or gathers a section. What meets a newer
 * revision changes nothing. @throws Denied (notFound).
 */
export async function saveDocumentPart(
  actor: Person,
  { documentId, change }: z.infer<typeof documentPartToSaveSchema>,
): Promise<Result<{ revision: number; section: DocumentSection | null }, SaveDocumentPartFailure>> {
  return withTenant(actor, 'documentDraft.edit', async (tx) => {
    const document = await lockDocument(tx, documentId);
    if (document.status !== 'draft') return fail({ code: 'not-a-draft' });
    const saved = await make(tx, actor, document, change);
    if (!saved.ok) return saved;
    if (change.do !== 'writeHead') await updateDocument(tx, documentId, signed(actor));
    const sectionId = change.do === 'writeHead' ? null : change.id;
    await insertLog(tx, {
      target: { type: 'qualityDocument', id: documentId },
      detail: { year: document.year, change: change.do, sectionId },
    });
    const after = await requireDocument(tx, documentId);
    return ok({ revision: after.revision, section: sectionIn(after, sectionId) });
  });
}

const signed = ({ userId }: Person) => ({ savedBy: userId, savedAt: now() });

const sectionIn = ({ sections }: QualityDocument, id: string | null): DocumentSection | null =>
  sections.find((section) => section.id === id) ?? null;

function make(
  tx: ScopedTx,
  actor: Person,
  document: QualityDocument,
  change: DocumentChange,
): Promise<Saved> {
  switch (change.do) {
    case 'writeHead':
      return writeHead(tx, actor, document, change);
    case 'write':
      return write(tx, document, change);
    case 'add':
      return add(tx, document, change);
    case 'move':
      return move(tx, document, change);
    case 'remove':
      return remove(tx, document, change);
    case 'gather':
      return gather(tx, document, change);
  }
}

type ChangeTo<Deed extends DocumentChange['do']> = Extract<DocumentChange, { do: Deed }>;

function read<Content>(
  schema: z.ZodType<Content>,
  written: unknown,
): Result<Content, SaveDocumentPartFailure> {
  const parsed = schema.safeParse(written);
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues.map(
    ({ path, message }) => [path.map(String).join('.'), message] as const,
  );
  return fail({ code: 'unfit', fields: Object.fromEntries(fields.toReversed()) });
}

async function writeHead(
  tx: ScopedTx,
  actor: Person,
  { id }: QualityDocument,
  { content }: ChangeTo<'writeHead'>,
): Promise<Saved> {
  const head = read(documentHeadSchema, content);
  if (!head.ok) return head;
  await updateDocument(tx, id, { ...head.value, ...signed(actor) });
  return ok(null);
}

async function write(tx: ScopedTx, document: QualityDocument, change: ChangeTo<'write'>): Promise<Saved> {
  const content = read(sectionContentSchema, change.content);
  if (!content.ok) return content;
  const standing = sectionIn(document, change.id);
  if (standing?.revision !== change.revision) return fail({ code: 'changed-meanwhile', standing });
  const isSameChoice = isSameValue(standing.data, content.value.data);
  const gathering = isSameChoice ? standing.gathering : await gatheringOf(tx, document, content.value.data);
  const { id, revision } = change;
  const written = await updateSection(tx, document.id, { id, revision, ...content.value, gathering });
  return written ? ok(null) : fail({ code: 'changed-meanwhile', standing });
}

async function add(tx: ScopedTx, document: QualityDocument, change: ChangeTo<'add'>): Promise<Saved> {
  // Sent twice, it is added once.
  if (sectionIn(document, change.id)) return ok(null);
  const content = read(sectionContentSchema, change.content);
  if (!content.ok) return content;
  const { sections } = document;
  if (sections.length >= mostSections) return fail({ code: 'unfit', fields: { '': 'too-many' } });
  const order = sectionsWith<Pick<DocumentSection, 'id' | 'level'>>(
    sections,
    { id: change.id, level: content.value.level },
    change.before,
  );
  if (order === null) return fail({ code: 'changed-meanwhile', standing: null });
  const gathering = await gatheringOf(tx, document, content.value.data);
  // A place that nobody has: whatever was taken away left its number.
  const position = mostSections + sections.length;
  const added = await insertSection(tx, document.id, {
    id: change.id,
    position,
    ...content.value,
    gathering,
  });
  if (!added) return fail({ code: 'changed-meanwhile', standing: null });
  await updateSectionPlaces(tx, document.id, idsOf(order));
  return ok(null);
}

async function move(
  tx: ScopedTx,
  { id, sections }: QualityDocument,
  change: ChangeTo<'move'>,
): Promise<Saved> {
  const order = sectionsAfterMove(sections, change);
  if (order === null) return fail({ code: 'changed-meanwhile', standing: null });
  await updateSectionPlaces(tx, id, idsOf(order));
  return ok(null);
}

const idsOf = (sections: readonly { readonly id: string }[]): string[] => sections.map(({ id }) => id);

async function remove(tx: ScopedTx, document: QualityDocument, change: ChangeTo<'remove'>): Promise<Saved> {
  const standing = sectionIn(document, change.id);
  if (standing === null) return ok(null);
  if (standing.revision !== change.revision) return fail({ code: 'changed-meanwhile', standing });
  await deleteSection(tx, document.id, change.id);
  return ok(null);
}

async function gather(tx: ScopedTx, document: QualityDocument, change: ChangeTo<'gather'>): Promise<Saved> {
  const standing = sectionIn(document, change.id);
  if (standing?.revision !== change.revision) return fail({ code: 'changed-meanwhile', standing });
  const gathering = await gatheringOf(tx, document, standing.data);
  const { revision: _seen, ...content } = standing;
  await updateSection(tx, document.id, { ...content, revision: change.revision, gathering });
  return ok(null);
}

async function gatheringOf(
  tx: ScopedTx,
  { year }: QualityDocument,
  choice: DataChoice | null,
): Promise<Gathering | null> {
  const content = choice && (await gatherSection(tx, choice, { year, today: today() }));
  return content && { at: now().toISOString(), content };
}
