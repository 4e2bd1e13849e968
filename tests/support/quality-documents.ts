import { readFileSync } from 'node:fs';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { printDocument } from '@/lib/commands/print-document';
import { saveDocumentPart } from '@/lib/commands/save-document-part';
import { requireDocument } from '@/lib/data/quality-documents';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { type QualityPlan, qualityPlanSchema } from '@/lib/domain/quality-plan/quality-plan-schema';
import { DAY, rightly, type TestTenant } from './two-tenants';

/** The quality plan of 2023 as it is shipped. */
export const planOf2023: QualityPlan = qualityPlanSchema.parse(
  JSON.parse(readFileSync('plans/kvalitetsplan-2023.json', 'utf8')),
);

/** Takes that plan in; gives its document, a draft that is whole. */
export async function importedDocument({ tenantId }: TestTenant): Promise<string> {
  const operator = systemActor('operator', tenantId, 'test');
  return rightly(await importQualityPlan(operator, { content: planOf2023, assessedOn: DAY })).documentId;
}

/** What an administrator does with documents. */
export const deskOf = ({ as: { admin } }: TestTenant) => ({
  read: (id: string): Promise<QualityDocument> =>
    withTenant(admin, 'document.read', (tx) => requireDocument(tx, id)),
  change: (documentId: string, change: DocumentChange) => saveDocumentPart(admin, { documentId, change }),
  pdfOf: async (id: string): Promise<Buffer> => Buffer.concat(rightly(await printDocument(admin, id)).pieces),
});

/** The section under a heading. */
export function sectionOf({ sections }: QualityDocument, heading: string): DocumentSection {
  const section = sections.find((one) => one.heading === heading);
  if (!section) throw new Error(`There is no section ${heading}`);
  return section;
}
