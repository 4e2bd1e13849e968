import { endOwnSource } from '@/lib/commands/end-own-source';
import { saveOwnSource } from '@/lib/commands/save-own-source';
import { newId } from '@/lib/data/columns';
import {
  insertOwnSource,
  listCitingTemplates,
  listSources,
  updateOwnSource,
  updateOwnSourceToEnded,
} from '@/lib/data/sources';
import type { Person } from '@/lib/domain/actor';
import { addSource, guidance, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** With one more source of its own, at its first revision. */
const withSource = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  sourceKey: await addSource(target.as.admin, target.slug),
});

const written = (key: string, { as, slug }: TestTenant) => ({
  source: guidance(key, slug),
  savedBy: as.admin.userId,
  at: new Date(),
});

/** The register of laws and specifications. */
export const sourceCalls: readonly Call[] = [
  {
    of: 'sources.listSources',
    may: EVERYONE,
    ...inside('source.read', (tx) => listSources(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'sources.listCitingTemplates',
    may: EVERYONE,
    ...inside('source.read', (tx) => listCitingTemplates(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'sources.insertOwnSource',
    may: ['admin'],
    ...inside('source.edit', (tx, target) =>
      mustBe(insertOwnSource(tx, written(`riktlinje-${newId()}`, target))),
    ),
  },
  {
    of: 'sources.updateOwnSource',
    may: ['admin'],
    prepare: withSource,
    ...inside('source.edit', (tx, target) =>
      mustBe(updateOwnSource(tx, written(target.sourceKey, target), 1)),
    ),
  },
  {
    of: 'sources.updateOwnSourceToEnded',
    may: ['admin'],
    prepare: withSource,
    ...inside('source.end', (tx, { sourceKey }) =>
      mustBe(updateOwnSourceToEnded(tx, { key: sourceKey, revision: 1, at: new Date() })),
    ),
  },
  {
    of: 'save-own-source.saveOwnSource',
    action: 'source.edit',
    may: ['admin'],
    prepare: withSource,
    make: (actor, { sourceKey, slug }) =>
      saveOwnSource(actor as Person, { source: guidance(sourceKey, slug), revision: 1 }),
  },
  {
    of: 'end-own-source.endOwnSource',
    action: 'source.end',
    may: ['admin'],
    prepare: withSource,
    make: (actor, { sourceKey }) => endOwnSource(actor as Person, { key: sourceKey, revision: 1 }),
  },
];
