import { beginDocument } from '@/lib/commands/begin-document';
import { decideDocument } from '@/lib/commands/decide-document';
import { discardDocument } from '@/lib/commands/discard-document';
import { printDocument } from '@/lib/commands/print-document';
import { saveDocumentPart } from '@/lib/commands/save-document-part';
import { newId } from '@/lib/data/columns';
import { gatherSection, gatherSections, listRiskAreas, readSourceChanges } from '@/lib/data/gather-section';
import {
  getPlannedIndicator,
  listIndicatorLineages,
  listMeasuredLineages,
  listMeasuresOf,
} from '@/lib/data/planned-indicators';
import { requirePlanIndicator } from '@/lib/data/plans';
import {
  deleteDocument,
  deleteSection,
  hasDraftOf,
  insertDocument,
  insertSection,
  listDocuments,
  lockDocument,
  requireDocument,
  updateDocument,
  updateDocumentToDecided,
  updateSection,
  updateSectionPlaces,
} from '@/lib/data/quality-documents';
import { getDocumentReport, listDocumentReports } from '@/lib/data/reports';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Actor, Person } from '@/lib/domain/actor';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { richTextOf } from '@/lib/domain/quality-document/rich-text';
import { sha256Of } from '@/lib/report/snapshot';
import { newVerification } from '@/lib/report/verification';
import { DAY, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';
import { sessionOf, signInAll } from './decision-calls';

const login = { password: PASSWORD, code: '' };
const hereOf = (actor: Actor) => ({ sessionId: sessionOf(actor), address: '192.0.2.73' });

const text = richTextOf('Ett stycke.');
const content = { heading: 'Avsnitt', level: 1 as const, text, data: null };
const section = { ...content, gathering: null };
const time = { year: 2026, today: DAY };

/** The newest draft of each tenant, with one section that is whole. */
const drafts = new Map<string, { readonly id: string; readonly sectionId: string }>();
const draftOf = ({ tenantId }: TestTenant) => {
  const draft = drafts.get(tenantId);
  if (!draft) throw new Error('The draft is made first');
  return draft;
};

const head = {
  kind: 'qualityPlan',
  year: 2026,
  language: 'sv',
  title: 'Plan',
  subtitle: null,
  basedOnId: null,
} as const;

const withDraft = async (target: TestTenant): Promise<TestTenant> => {
  const { admin } = target.as;
  const id = await withTenant(admin, 'documentDraft.begin', (tx) =>
    insertDocument(tx, { ...head, sections: [section], savedBy: admin.userId, at: new Date() }),
  );
  const draft = await withTenant(admin, 'document.read', (tx) => requireDocument(tx, id));
  drafts.set(target.tenantId, { id, sectionId: draft.sections[0]?.id ?? '' });
  return target;
};

const signed = async (target: TestTenant): Promise<TestTenant> => {
  await signInAll(target);
  return withDraft(target);
};

const decide = async (actor: Actor, { id }: { readonly id: string }) =>
  decideDocument(
    actor as Person,
    { documentId: id, revision: 0, day: DAY, reference: null, login },
    hereOf(actor),
  );

const withDecided = async (target: TestTenant): Promise<TestTenant> => {
  await signed(target);
  rightly(await decide(target.as.admin, draftOf(target)));
  return target;
};

const ofWriters = { may: ['admin'], prepare: withDraft } as const;
const ofReaders = { may: ['auditor', 'admin'], prepare: withDraft } as const;

/** A piece of work on a draft, which its callers have locked. */
const locked = (work: (tx: ScopedTx, document: QualityDocument, target: TestTenant) => Promise<unknown>) => ({
  ...ofWriters,
  ...inside('documentDraft.edit', async (tx, target) =>
    work(tx, await lockDocument(tx, draftOf(target).id), target),
  ),
});

const lineageOf = (tx: ScopedTx, { planId, indicatorId }: TestTenant): Promise<string> =>
  requirePlanIndicator(tx, planId, indicatorId).then(({ lineageId }) => lineageId);

const reading: readonly Call[] = [
  {
    of: 'quality-documents.listDocuments',
    ...ofReaders,
    may: EVERYONE,
    ...inside('document.read', listDocuments),
    foreign: 'stays-at-home',
  },
  {
    of: 'quality-documents.requireDocument',
    ...ofReaders,
    ...inside('documentDraft.read', (tx, target) => requireDocument(tx, draftOf(target).id)),
  },
  {
    of: 'quality-documents.requireDocument',
    may: EVERYONE,
    prepare: withDecided,
    ...inside('document.read', (tx, target) => requireDocument(tx, draftOf(target).id)),
  },
  {
    of: 'reports.getDocumentReport',
    may: EVERYONE,
    prepare: withDecided,
    ...inside('document.read', (tx, target) =>
      mustBe(getDocumentReport(tx, draftOf(target).id).then((report) => report !== null)),
    ),
  },
  {
    of: 'reports.listDocumentReports',
    may: EVERYONE,
    prepare: withDecided,
    ...inside('document.read', (tx, target) =>
      mustBe(listDocumentReports(tx, [draftOf(target).id]).then((reports) => reports.size > 0)),
    ),
  },
  {
    of: 'quality-documents.hasDraftOf',
    ...ofWriters,
    ...inside('documentDraft.begin', (tx, target) =>
      mustBe(hasDraftOf(tx, draftOf(target).id, 2026).then((has) => !has)),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'gather-section.gatherSection',
    ...ofReaders,
    ...inside('documentDraft.read', (tx) => gatherSection(tx, { kind: 'risks', area: null }, time)),
    foreign: 'stays-at-home',
  },
  {
    of: 'gather-section.gatherSections',
    ...ofWriters,
    ...inside('documentDraft.begin', (tx) => gatherSections(tx, [content], { ...time, at: new Date() })),
    foreign: 'stays-at-home',
  },
  {
    of: 'gather-section.readSourceChanges',
    ...ofReaders,
    ...inside('documentDraft.read', async (tx, target) =>
      readSourceChanges(tx, await requireDocument(tx, draftOf(target).id), DAY),
    ),
  },
  {
    of: 'gather-section.listRiskAreas',
    ...ofWriters,
    ...inside('documentDraft.edit', listRiskAreas),
    foreign: 'stays-at-home',
  },
  {
    of: 'planned-indicators.getPlannedIndicator',
    may: ['admin'],
    ...inside('documentDraft.edit', async (tx, target) =>
      mustBe(
        getPlannedIndicator(tx, await lineageOf(tx, target), 2099).then((indicator) => indicator !== null),
      ),
    ),
  },
  {
    of: 'planned-indicators.listIndicatorLineages',
    may: ['admin'],
    ...inside('documentDraft.edit', (tx) => listIndicatorLineages(tx, 2099)),
    foreign: 'stays-at-home',
  },
  {
    of: 'planned-indicators.listMeasuresOf',
    may: EVERYONE,
    ...inside('plan.read', (tx, { indicatorId }) =>
      mustBe(listMeasuresOf(tx, [indicatorId]).then((measures) => measures.has(indicatorId))),
    ),
  },
  {
    of: 'planned-indicators.listMeasuredLineages',
    may: ['admin'],
    ...inside('documentDraft.edit', (tx) => listMeasuredLineages(tx, 2026)),
    foreign: 'stays-at-home',
  },
];

const writing: readonly Call[] = [
  { of: 'quality-documents.lockDocument', ...locked(async () => true) },
  {
    of: 'quality-documents.insertDocument',
    may: ['admin'],
    ...inside('documentDraft.begin', (tx) =>
      insertDocument(tx, { ...head, sections: [], savedBy: null, at: new Date() }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'quality-documents.insertSection',
    ...locked((tx, { id }) => mustBe(insertSection(tx, id, { ...section, id: newId(), position: 9 }))),
  },
  {
    of: 'quality-documents.updateSection',
    ...locked((tx, { id }, target) =>
      mustBe(updateSection(tx, id, { ...section, id: draftOf(target).sectionId, revision: 0 })),
    ),
  },
  {
    of: 'quality-documents.updateSectionPlaces',
    ...locked((tx, { id, sections }) =>
      updateSectionPlaces(
        tx,
        id,
        sections.map((one) => one.id),
      ),
    ),
  },
  {
    of: 'quality-documents.deleteSection',
    ...locked((tx, { id }, target) => deleteSection(tx, id, draftOf(target).sectionId)),
  },
  {
    of: 'quality-documents.updateDocument',
    ...locked((tx, { id }, { as }) =>
      updateDocument(tx, id, { savedBy: as.admin.userId, savedAt: new Date() }),
    ),
  },
  { of: 'quality-documents.deleteDocument', ...locked((tx, { id }) => deleteDocument(tx, id)) },
  {
    of: 'quality-documents.updateDocumentToDecided',
    ...ofWriters,
    ...inside('document.decide', async (tx, target) => {
      const document = await lockDocument(tx, draftOf(target).id);
      const decision = { decidedOn: DAY, reference: null, version: 1, replaces: null };
      const { code } = newVerification();
      return updateDocumentToDecided(tx, document, {
        ...decision,
        frozen: '{}',
        sha256: sha256Of('{}'),
        code,
      });
    }),
  },
];

const commands: readonly Call[] = [
  {
    of: 'begin-document.beginDocument',
    action: 'documentDraft.begin',
    may: ['admin'],
    prepare: withDecided,
    make: (actor, target) =>
      beginDocument(actor as Person, { ...head, year: 2027, basedOnId: draftOf(target).id }),
  },
  {
    of: 'save-document-part.saveDocumentPart',
    action: 'documentDraft.edit',
    ...ofWriters,
    make: (actor, target) => {
      const { id, sectionId } = draftOf(target);
      const change = { do: 'write' as const, id: sectionId, revision: 0, content };
      return saveDocumentPart(actor as Person, { documentId: id, change });
    },
  },
  {
    of: 'discard-document.discardDocument',
    action: 'documentDraft.discard',
    ...ofWriters,
    make: (actor, target) =>
      discardDocument(actor as Person, { documentId: draftOf(target).id, revision: 0 }),
  },
  {
    of: 'print-document.printDocument',
    action: 'document.download',
    may: ['auditor', 'admin'],
    prepare: withDraft,
    make: (actor, target) => printDocument(actor as Person, draftOf(target).id),
  },
  {
    of: 'decide-document.decideDocument',
    action: 'document.decide',
    may: ['admin'],
    prepare: signed,
    make: (actor, target) => decide(actor, draftOf(target)),
  },
];

/** Quality plans and reports: reading and writing them, gathering what they show, deciding them. */
export const documentCalls: readonly Call[] = [...reading, ...writing, ...commands];
