import { importTemplate } from '@/lib/commands/import-template';
import { newId } from '@/lib/data/columns';
import type { ScopedTx } from '@/lib/data/scope';
import {
  insertTemplate,
  insertTemplateDraft,
  listTemplates,
  lockTemplate,
  requireTemplateVersion,
  updateToPublished,
} from '@/lib/data/templates';
import { routineTemplate } from '../support/routine-template';
import type { TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

let drafts = 1000;
const aDraft = (tx: ScopedTx, { templateId }: TestTenant): Promise<string> => {
  drafts += 1;
  return insertTemplateDraft(tx, { templateId, number: drafts, content: routineTemplate('x') });
};

/** The checklists. */
export const templateCalls: readonly Call[] = [
  {
    of: 'templates.listTemplates',
    may: EVERYONE,
    ...inside('template.read', (tx) => listTemplates(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'templates.requireTemplateVersion',
    may: EVERYONE,
    ...inside('template.read', (tx, { versionId }) => requireTemplateVersion(tx, versionId)),
  },
  {
    of: 'templates.lockTemplate',
    may: ['admin'],
    ...inside('template.import', (tx, { templateKey }) =>
      mustBe(lockTemplate(tx, templateKey).then(Boolean)),
    ),
  },
  {
    of: 'templates.insertTemplate',
    may: ['admin'],
    ...inside('template.import', (tx) => insertTemplate(tx, { key: newId(), name: 'Ny', origin: null })),
    foreign: 'stays-at-home',
  },
  { of: 'templates.insertTemplateDraft', may: ['admin'], ...inside('template.import', aDraft) },
  {
    of: 'templates.updateToPublished',
    may: ['admin'],
    ...inside('template.import', async (tx, target) => {
      const versionId = await aDraft(tx, target);
      await updateToPublished(tx, { versionId, name: 'Ny', releaseNote: 'Ny', at: new Date() });
    }),
  },
  {
    of: 'import-template.importTemplate',
    action: 'template.import',
    may: ['admin'],
    make: (actor) => {
      drafts += 1;
      return importTemplate(actor, {
        content: routineTemplate(`mall-${drafts}`),
        releaseNote: 'Ny',
        origin: null,
      });
    },
    foreign: 'stays-at-home',
  },
];
