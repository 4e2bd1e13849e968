import { beginDraft } from '@/lib/commands/begin-draft';
import { correctTemplate } from '@/lib/commands/correct-history';
import { discardDraft } from '@/lib/commands/discard-draft';
import { publishDraft } from '@/lib/commands/publish-draft';
import { saveDraftChanges } from '@/lib/commands/save-draft-changes';
import { newId } from '@/lib/data/columns';
import { readDraftBundle, readDraftNews } from '@/lib/data/draft-bundle';
import { listTemplateCorrections, updateTemplateHistory } from '@/lib/data/history-corrections';
import { withTenant } from '@/lib/data/scope';
import {
  getDraftNodes,
  getDraftStanding,
  insertDraft,
  listDraftFields,
  listOpenDrafts,
  listWrittenNodes,
  lockDraft,
  requireDraft,
  updateDraftFields,
  updateToClosed,
} from '@/lib/data/template-drafts';
import type { Person } from '@/lib/domain/actor';
import type { DraftNode } from '@/lib/domain/template/draft-node';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

const ADMIN = ['admin'] as const;

/** The tenant with one more draft, for what uses one up. */
async function withDraft(target: TestTenant): Promise<TestTenant> {
  const { versionId } = target;
  return { ...target, ...rightly(await beginDraft(target.as.admin, { source: 'tenant', versionId })) };
}

/** One with a change in it, so that it can be published. */
async function withChangedDraft(target: TestTenant): Promise<TestTenant> {
  const made = await withDraft(target);
  const { admin } = made.as;
  const nodes = await withTenant(admin, 'draft.read', (tx) => getDraftNodes(tx, made.draftId));
  const head = [...nodes.values()].find(({ content }) => content.kind === 'head');
  const value = { ...head?.content, title: `Mall ${newId()}` };
  const change = { mutationId: newId(), base: 1, target: head?.id ?? '', field: 'content' as const, value };
  rightly(await saveDraftChanges(admin, made, { device: newId(), userId: admin.userId, changes: [change] }));
  return made;
}

const wrongWords = { words: '811228-9874', reason: 'Ett personnummer.' };

/** One in whose history stands what should never have been written, in two lines. */
async function withWrongWords(target: TestTenant): Promise<TestTenant> {
  const made = await withDraft(target);
  const { admin } = made.as;
  const nodes = await withTenant(admin, 'draft.read', (tx) => getDraftNodes(tx, made.draftId));
  const head = [...nodes.values()].find(({ content }) => content.kind === 'head');
  for (const [index, title] of [wrongWords.words, 'En mall'].entries()) {
    const value = { ...head?.content, title: `${title} ${newId()}` };
    const of = { target: head?.id ?? '', field: 'content' as const, value };
    const change = { ...of, mutationId: newId(), base: index + 1 };
    rightly(
      await saveDraftChanges(admin, made, { device: newId(), userId: admin.userId, changes: [change] }),
    );
  }
  return made;
}

async function withCorrection(target: TestTenant): Promise<TestTenant> {
  const made = await withWrongWords(target);
  rightly(await correctTemplate(made.as.admin, { ...wrongWords, templateId: made.templateId }));
  return made;
}

const aNode = (): DraftNode => ({
  id: newId(),
  content: { kind: 'section', key: 'ny', title: 'Nytt' },
  place: { parent: null, order: 'b01', removed: false },
});

const aChange = () => {
  const { id, content } = aNode();
  return { mutationId: newId(), base: 0, target: id, field: 'content' as const, value: content };
};

async function newestOf({ as, templateId, draftId }: TestTenant): Promise<number> {
  const news = await withTenant(as.admin, 'draft.read', (tx) =>
    readDraftNews(tx, { templateId, draftId }, 0),
  );
  return news.newest;
}

const me = { userId: '', name: '', tenantId: '' };

/** Drafts of templates. */
export const draftCalls: readonly Call[] = [
  {
    of: 'begin-draft.beginDraft',
    action: 'draft.begin',
    may: ADMIN,
    make: (actor, { versionId }) => beginDraft(actor, { source: 'tenant', versionId }),
  },
  {
    of: 'template-drafts.insertDraft',
    may: ADMIN,
    ...inside('draft.begin', (tx, { templateId, versionId }) => {
      const origin = { source: 'tenant', originNote: null } as const;
      return insertDraft(tx, {
        ...origin,
        templateId,
        baseVersionId: versionId,
        nodes: [aNode()],
        at: new Date(),
      });
    }),
  },
  {
    of: 'template-drafts.listOpenDrafts',
    may: ADMIN,
    ...inside('draft.read', (tx, { templateId }) =>
      mustBe(listOpenDrafts(tx, templateId).then((drafts) => drafts.length > 0)),
    ),
  },
  {
    of: 'template-drafts.requireDraft',
    may: ADMIN,
    ...inside('draft.read', (tx, target) => requireDraft(tx, target)),
  },
  {
    of: 'template-drafts.lockDraft',
    may: ADMIN,
    ...inside('draft.save', (tx, target) => lockDraft(tx, target)),
  },
  {
    of: 'template-drafts.listDraftFields',
    may: ADMIN,
    ...inside('draft.read', (tx, { draftId }) =>
      mustBe(listDraftFields(tx, draftId, -1).then((fields) => fields.length > 0)),
    ),
  },
  {
    of: 'template-drafts.listWrittenNodes',
    may: ADMIN,
    ...inside('draft.publish', (tx, { draftId }) =>
      mustBe(listWrittenNodes(tx, draftId).then((nodes) => nodes.size > 0)),
    ),
  },
  {
    of: 'template-drafts.getDraftNodes',
    may: ADMIN,
    ...inside('draft.read', (tx, { draftId }) =>
      mustBe(getDraftNodes(tx, draftId).then((nodes) => nodes.size > 0)),
    ),
  },
  {
    of: 'template-drafts.getDraftStanding',
    may: ADMIN,
    ...inside('draft.save', (tx, { draftId }) =>
      mustBe(getDraftStanding(tx, draftId, [aChange()]).then(({ nodes }) => nodes > 0)),
    ),
  },
  {
    of: 'template-drafts.updateDraftFields',
    may: ADMIN,
    prepare: withDraft,
    ...inside('draft.save', (tx, { draftId, as }) => {
      const { id: target, content: value } = aNode();
      const change = {
        target,
        field: 'content',
        value,
        mutationId: newId(),
        before: null,
        revision: 1,
      } as const;
      const save = { changes: [change], device: newId(), userId: as.admin.userId, at: new Date() };
      return updateDraftFields(tx, { id: draftId, revision: 0 }, save);
    }),
  },
  {
    of: 'template-drafts.updateToClosed',
    may: ADMIN,
    prepare: withDraft,
    ...inside('draft.discard', (tx, { draftId }) =>
      updateToClosed(tx, draftId, { becameVersionId: null, at: new Date() }),
    ),
  },
  {
    of: 'draft-bundle.readDraftBundle',
    may: ADMIN,
    ...inside('draft.read', (tx, target) => readDraftBundle(tx, target, me)),
  },
  {
    of: 'draft-bundle.readDraftNews',
    may: ADMIN,
    ...inside('draft.read', (tx, target) => readDraftNews(tx, target, 0)),
  },
  {
    of: 'save-draft-changes.saveDraftChanges',
    action: 'draft.save',
    may: ADMIN,
    prepare: withDraft,
    make: (actor, target) =>
      saveDraftChanges(actor as Person, target, {
        device: newId(),
        userId: target.as.admin.userId,
        changes: [aChange()],
      }),
  },
  {
    of: 'publish-draft.publishDraft',
    action: 'draft.publish',
    may: ADMIN,
    prepare: withChangedDraft,
    make: async (actor, target) => {
      const { templateId, draftId } = target;
      const newest = await newestOf(target);
      const releaseNote = 'Ny titel.';
      return publishDraft(actor as Person, { templateId, draftId, revision: 1, newest, releaseNote });
    },
  },
  {
    of: 'discard-draft.discardDraft',
    action: 'draft.discard',
    may: ADMIN,
    prepare: withDraft,
    make: (actor, { templateId, draftId }) => discardDraft(actor as Person, { templateId, draftId }),
  },
  {
    of: 'history-corrections.listTemplateCorrections',
    may: ADMIN,
    prepare: withCorrection,
    ...inside('draft.correct', (tx, { templateId }) =>
      mustBe(listTemplateCorrections(tx, templateId).then((made) => made.length > 0)),
    ),
  },
  {
    of: 'history-corrections.updateTemplateHistory',
    may: ADMIN,
    prepare: withWrongWords,
    ...inside('draft.correct', (tx, { templateId, as }) => {
      const taken = { ...wrongWords, hash: 'a'.repeat(64) };
      const corrected = updateTemplateHistory(tx, templateId, taken, as.admin.userId);
      return mustBe(corrected.then((places) => places !== null && places > 0));
    }),
  },
  {
    of: 'correct-history.correctTemplate',
    action: 'draft.correct',
    may: ADMIN,
    prepare: withWrongWords,
    make: (actor, { templateId }) => correctTemplate(actor as Person, { ...wrongWords, templateId }),
  },
];
