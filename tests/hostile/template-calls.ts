import { importTemplate } from '@/lib/commands/import-template';
import { retireVersion } from '@/lib/commands/retire-version';
import { newId } from '@/lib/data/columns';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import {
  insertTemplate,
  insertTemplateDraft,
  listTemplates,
  lockTemplate,
  requireTemplateKey,
  requireTemplateVersion,
  updateToPublished,
  updateToRetired,
} from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { routineTemplate } from '../support/routine-template';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

let drafts = 1000;
const aDraft = (tx: ScopedTx, { templateId }: TestTenant): Promise<string> => {
  drafts += 1;
  return insertTemplateDraft(tx, { templateId, number: drafts, content: routineTemplate('x') });
};

/** The tenant with one more template in the place of its own, for what takes it out of use. */
async function withVersion(target: TestTenant): Promise<TestTenant> {
  const templateKey = `mall-${newId()}`;
  const content = routineTemplate(templateKey);
  const imported = await importTemplate(target.as.admin, { content, releaseNote: 'Ny', origin: null });
  const { versionId } = rightly(imported);
  const { templateId } = await withTenant(target.as.admin, 'template.read', (tx) =>
    requireTemplateVersion(tx, versionId),
  );
  return { ...target, templateKey, templateId, versionId };
}

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
    of: 'templates.requireTemplateKey',
    may: EVERYONE,
    ...inside('template.read', (tx, { templateId }) => requireTemplateKey(tx, templateId)),
  },
  {
    of: 'templates.updateToRetired',
    may: ['admin'],
    prepare: withVersion,
    ...inside('template.retire', (tx, { templateId }) =>
      mustBe(updateToRetired(tx, templateId, 1).then((count) => count > 0)),
    ),
  },
  {
    of: 'retire-version.retireVersion',
    action: 'template.retire',
    may: ['admin'],
    prepare: withVersion,
    make: (actor, { versionId }) => retireVersion(actor as Person, { versionId }),
  },
  {
    of: 'templates.insertTemplate',
    may: ['admin'],
    ...inside('template.import', (tx) =>
      insertTemplate(tx, { key: newId(), name: 'Ny', origin: null, purpose: 'audit' }),
    ),
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
