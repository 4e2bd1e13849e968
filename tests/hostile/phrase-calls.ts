import { endPhrase } from '@/lib/commands/end-phrase';
import { movePhrase } from '@/lib/commands/move-phrase';
import { savePhrase } from '@/lib/commands/save-phrase';
import { newId } from '@/lib/data/columns';
import {
  getPhrase,
  insertPhrase,
  listPhrases,
  lockPositions,
  updatePhrase,
  updatePhrasePosition,
} from '@/lib/data/phrases';
import type { Person } from '@/lib/domain/actor';
import { addPhrase, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

/** With one more phrase, at its first revision. */
const withPhrase = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  phraseId: await addPhrase(target.as.admin, target.slug),
});

const ofAdmins = { may: ['admin'], prepare: withPhrase } as const satisfies Partial<Call>;

/** The tenant's phrases. */
export const phraseCalls: readonly Call[] = [
  {
    of: 'phrases.listPhrases',
    may: ['auditor', 'admin'],
    ...inside('phrase.list', async (tx, { phraseId }) =>
      mustBe(listPhrases(tx).then((all) => all.some(({ id }) => id === phraseId))),
    ),
  },
  {
    of: 'phrases.getPhrase',
    ...ofAdmins,
    ...inside('phrase.edit', (tx, { phraseId }) =>
      mustBe(getPhrase(tx, phraseId).then((phrase) => phrase !== null)),
    ),
  },
  {
    of: 'phrases.lockPositions',
    ...ofAdmins,
    ...inside('phrase.edit', (tx, { phraseId }) =>
      mustBe(lockPositions(tx, 'action').then((all) => all.some(({ id }) => id === phraseId))),
    ),
  },
  {
    of: 'phrases.insertPhrase',
    ...ofAdmins,
    ...inside('phrase.edit', (tx, { as }) =>
      insertPhrase(tx, {
        id: newId(),
        kind: 'motive',
        text: 'Godtas.',
        position: 'a0',
        savedBy: as.admin.userId,
        savedAt: new Date(),
      }),
    ),
  },
  {
    of: 'phrases.updatePhrase',
    ...ofAdmins,
    ...inside('phrase.edit', (tx, { phraseId, as }) => {
      const change = { text: 'Ny.', savedBy: as.admin.userId, savedAt: new Date() };
      return mustBe(updatePhrase(tx, { id: phraseId, revision: 1 }, change));
    }),
  },
  {
    of: 'phrases.updatePhrasePosition',
    ...ofAdmins,
    ...inside('phrase.edit', (tx, { phraseId }) => updatePhrasePosition(tx, phraseId, 'a1')),
    foreign: 'stays-at-home',
  },
  {
    of: 'save-phrase.savePhrase',
    action: 'phrase.edit',
    ...ofAdmins,
    make: (actor, { phraseId }) =>
      savePhrase(actor as Person, { phraseId, revision: 1, kind: 'action', text: 'Ny.' }),
  },
  {
    of: 'move-phrase.movePhrase',
    action: 'phrase.edit',
    ...ofAdmins,
    make: (actor, { phraseId }) => movePhrase(actor as Person, { phraseId, to: 'up' }),
  },
  {
    of: 'end-phrase.endPhrase',
    action: 'phrase.end',
    ...ofAdmins,
    make: (actor, { phraseId }) => endPhrase(actor as Person, { phraseId, revision: 1, ended: true }),
  },
];
