import { can } from '@/lib/domain/access';
import type { PlainDate } from '@/lib/domain/plain-date';
import {
  type DocumentHead,
  type DocumentKind,
  type DocumentStatus,
  type DocumentSummary,
  documentKinds,
  documentStatuses,
  type QualityDocument,
} from '@/lib/domain/quality-document/quality-document';
import {
  type DocumentSection,
  type Gathering,
  gatheringSchema,
  type SectionContent,
  sectionContentSchema,
} from '@/lib/domain/quality-document/section';
import { dayColumn, dayOrNull, newId } from './columns';
import { Prisma } from './generated/client';
import { enqueue } from './queue';
import { insertReport } from './reports';
import { Denied, type ScopedTx } from './scope';

/** Drafts are seen by those who work on them. */
const seen = (tx: ScopedTx): Prisma.QualityDocumentWhereInput => ({
  tenantId: tx.actor.tenantId,
  ...(!can(tx.actor, 'documentDraft.read') && { status: { not: 'draft' } }),
});

type Row = {
  id: string;
  kind: string;
  year: number;
  language: string;
  title: string;
  subtitle: string | null;
  status: string;
  version: number | null;
  decidedOn: Date | null;
  decisionReference: string | null;
  savedAt: Date;
};

/** What a column says, as one of the codes that its constraint lets it say. */
function codeIn<Code extends string>(codes: readonly Code[], stored: string): Code {
  const known = codes.find((code) => code === stored);
  if (known === undefined) throw new Error(`A document holds an unknown code: ${stored}`);
  return known;
}

function summaryOf(row: Row): DocumentSummary {
  const { id, year, title, subtitle, version, savedAt } = row;
  return {
    ...{ id, year, title, subtitle, version, savedAt },
    kind: codeIn<DocumentKind>(documentKinds, row.kind),
    language: row.language === 'en' ? 'en' : 'sv',
    status: codeIn<DocumentStatus>(documentStatuses, row.status),
    decidedOn: dayOrNull(row.decidedOn),
    reference: row.decisionReference,
  };
}

/** The tenant's quality plans and reports that the actor may see, the newest year first. */
export async function listDocuments(tx: ScopedTx): Promise<DocumentSummary[]> {
  const rows = await tx.db.qualityDocument.findMany({
    where: seen(tx),
    omit: { frozen: true },
    orderBy: [{ year: 'desc' }, { kind: 'asc' }, { id: 'desc' }],
  });
  return rows.map(summaryOf);
}

/** A document that the actor may see, in its order. @throws Denied (notFound) when there is none with this id. */
export async function requireDocument(tx: ScopedTx, id: string): Promise<QualityDocument> {
  const row = await tx.db.qualityDocument.findFirst({
    where: { id, ...seen(tx) },
    omit: { frozen: true },
    include: { sections: { orderBy: { position: 'asc' } } },
  });
  if (!row) throw new Denied('notFound', 'document');
  return {
    ...summaryOf(row),
    revision: row.revision,
    basedOnId: row.basedOnId,
    sections: row.sections.map(sectionOf),
  };
}

type SectionRow = {
  id: string;
  heading: string;
  level: number;
  text: unknown;
  data: unknown;
  gathering: unknown;
  revision: number;
};

function sectionOf({ id, heading, level, text, data, gathering, revision }: SectionRow): DocumentSection {
  return {
    id,
    revision,
    ...sectionContentSchema.parse({ heading, level, text, data }),
    gathering: gatheringSchema.nullable().parse(gathering),
  };
}

/** A document whose parts nobody else changes until the transaction ends. @throws Denied (notFound). */
export async function lockDocument(tx: ScopedTx, id: string): Promise<QualityDocument> {
  await tx.db
    .$queryRaw`SELECT id FROM quality_document WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return requireDocument(tx, id);
}

export interface DocumentToInsert extends DocumentHead {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly language: 'sv' | 'en';
  readonly basedOnId: string | null;
  readonly sections: readonly SectionToInsert[];
  readonly savedBy: string | null;
  readonly at: Date;
}
export type SectionToInsert = SectionContent & { readonly gathering: Gathering | null };

/** Begins a draft; gives its id. */
export async function insertDocument(
  tx: ScopedTx,
  { sections, at, ...head }: DocumentToInsert,
): Promise<string> {
  const { tenantId } = tx.actor;
  const id = newId();
  await tx.db.qualityDocument.create({ data: { ...head, tenantId, id, status: 'draft', savedAt: at } });
  await tx.db.qualityDocumentSection.createMany({
    data: sections.map((section, position) => ({
      tenantId,
      id: newId(),
      documentId: id,
      position,
      ...columnsOf(section),
    })),
  });
  return id;
}

const columnsOf = ({ heading, level, text, data, gathering }: SectionToInsert) => ({
  heading,
  level,
  text,
  data: data ?? Prisma.DbNull,
  gathering: gathering ?? Prisma.DbNull,
});

/** Adds a section at a position that nothing has; false when a section elsewhere has its id. */
export async function insertSection(
  tx: ScopedTx,
  documentId: string,
  { id, position, ...section }: SectionToInsert & { readonly id: string; readonly position: number },
): Promise<boolean> {
  const { tenantId } = tx.actor;
  const { heading, level, text, data, gathering } = section;
  const json = (value: object | null) => value && JSON.stringify(value);
  const count = await tx.db.$executeRaw`
    INSERT INTO quality_document_section
      (tenant_id, id, document_id, position, heading, level, text, data, gathering)
    VALUES (${tenantId}::uuid, ${id}::uuid, ${documentId}::uuid, ${position}, ${heading}, ${level},
      ${json(text)}::jsonb, ${json(data)}::jsonb, ${json(gathering)}::jsonb)
    ON CONFLICT (tenant_id, id) DO NOTHING`;
  return count > 0;
}

/** Writes a section over the revision that it was read at; false when somebody has been first. */
export async function updateSection(
  tx: ScopedTx,
  documentId: string,
  { id, revision, ...section }: SectionToInsert & { readonly id: string; readonly revision: number },
): Promise<boolean> {
  const { count } = await tx.db.qualityDocumentSection.updateMany({
    where: { tenantId: tx.actor.tenantId, documentId, id, revision },
    data: { ...columnsOf(section), revision: revision + 1 },
  });
  return count > 0;
}

/** Puts the sections in this order, all at once. */
export async function updateSectionPlaces(
  tx: ScopedTx,
  documentId: string,
  order: readonly string[],
): Promise<void> {
  await tx.db.$executeRaw`
    UPDATE quality_document_section s SET position = n.at - 1
    FROM unnest(${[...order]}::uuid[]) WITH ORDINALITY AS n(id, at)
    WHERE s.tenant_id = ${tx.actor.tenantId}::uuid AND s.document_id = ${documentId}::uuid AND s.id = n.id`;
}

export async function deleteSection(tx: ScopedTx, documentId: string, id: string): Promise<void> {
  await tx.db.qualityDocumentSection.deleteMany({ where: { tenantId: tx.actor.tenantId, documentId, id } });
}

/** Notes that somebody has changed a draft, and its head when that is what they wrote. */
export async function updateDocument(
  tx: ScopedTx,
  id: string,
  change: Partial<DocumentHead> & { readonly savedBy: string; readonly savedAt: Date },
): Promise<void> {
  await tx.db.qualityDocument.updateMany({
    where: { tenantId: tx.actor.tenantId, id },
    data: { ...change, revision: { increment: 1 } },
  });
}

/** Takes a draft away with all its sections; the database keeps what was decided. */
export async function deleteDocument(tx: ScopedTx, documentId: string): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.qualityDocumentSection.deleteMany({ where: { tenantId, documentId } });
  await tx.db.qualityDocument.deleteMany({ where: { tenantId, id: documentId } });
}

export interface DocumentDecision {
  readonly decidedOn: PlainDate;
  readonly reference: string | null;
  readonly version: number;
  /** The version that it takes the place of. */
  readonly replaces: string | null;
  /** Canonical JSON, and its SHA-256 in hexadecimal. */
  readonly frozen: string;
  readonly sha256: string;
  /** Names the report to whoever verifies it. */
  readonly code: string;
}

/** Freezes a locked draft as it was decided, and puts the making of its report in the queue. Gives the report's id. */
export async function updateDocumentToDecided(
  tx: ScopedTx,
  { id, kind }: Pick<DocumentSummary, 'id' | 'kind'>,
  { decidedOn, reference, replaces, code, ...frozen }: DocumentDecision,
): Promise<string> {
  const { tenantId } = tx.actor;
  if (replaces !== null)
    await tx.db.qualityDocument.updateMany({
      where: { tenantId, id: replaces },
      data: { status: 'replaced' },
    });
  await tx.db.qualityDocument.updateMany({
    where: { tenantId, id },
    data: { ...frozen, status: 'decided', decidedOn: dayColumn(decidedOn), decisionReference: reference },
  });
  const reportId = newId();
  await insertReport(tx, { id: reportId, documentId: id, kind, version: frozen.version, code });
  await enqueue(tx, 'seal-report', { reportId });
  return reportId;
}

/** Whether somebody is writing another version of a document for a year. */
export async function hasDraftOf(tx: ScopedTx, basedOnId: string, year: number): Promise<boolean> {
  const { tenantId } = tx.actor;
  return (await tx.db.qualityDocument.count({ where: { tenantId, basedOnId, year, status: 'draft' } })) > 0;
}
