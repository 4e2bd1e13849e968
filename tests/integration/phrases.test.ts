import { beforeAll, describe, expect, test } from 'vitest';
import { endPhrase } from '@/lib/commands/end-phrase';
import { movePhrase } from '@/lib/commands/move-phrase';
import { savePhrase } from '@/lib/commands/save-phrase';
import { listPhrases } from '@/lib/data/phrases';
import { withTenant } from '@/lib/data/scope';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const add = async (text: string): Promise<string> => {
  const phrase = { phraseId: null, revision: 0, kind: 'summary' as const, text };
  return rightly(await savePhrase(home.as.admin, phrase)).phraseId;
};

const summaries = async () => {
  const all = await withTenant(home.as.auditor, 'phrase.list', listPhrases);
  return all.filter(({ kind }) => kind === 'summary');
};
const texts = async (): Promise<string[]> => (await summaries()).map(({ text }) => text);

describe('the phrases of a tenant', () => {
  test('stand in the order that they are put in, the newest last', async () => {
    for (const text of ['Ett', 'Två', 'Tre']) await add(text);
    expect(await texts()).toEqual(['Ett', 'Två', 'Tre']);
    const third = (await summaries())[2]?.id ?? '';
    rightly(await movePhrase(home.as.admin, { phraseId: third, to: 'up' }));
    rightly(await movePhrase(home.as.admin, { phraseId: third, to: 'up' }));
    rightly(await movePhrase(home.as.admin, { phraseId: third, to: 'up' }));
    expect(await texts()).toEqual(['Tre', 'Ett', 'Två']);
  });

  test('one that was removed comes back where it stood', async () => {
    const [, second] = await summaries();
    if (!second) throw new Error('There is no second phrase');
    const { revision } = rightly(
      await endPhrase(home.as.admin, { phraseId: second.id, revision: second.revision, ended: true }),
    );
    expect(await texts()).toEqual(['Tre', 'Två']);
    await add('Fyra');
    rightly(await endPhrase(home.as.admin, { phraseId: second.id, revision, ended: false }));
    expect(await texts()).toEqual(['Tre', 'Ett', 'Två', 'Fyra']);
  });

  test('two who change one: the later one is told, and nothing is lost', async () => {
    const [first] = await summaries();
    if (!first) throw new Error('There is no first phrase');
    const { id: phraseId, kind, revision } = first;
    const answers = await Promise.all(
      ['Min', 'Din'].map((text) => savePhrase(home.as.admin, { phraseId, revision, kind, text })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect(await texts()).toHaveLength(4);
  });

  test('many who add and move at once never put two phrases in one place', async () => {
    const before = await summaries();
    await Promise.all([
      ...Array.from({ length: 4 }, (_, index) => add(`Ny ${index}`)),
      ...before.map(({ id }) => movePhrase(home.as.admin, { phraseId: id, to: 'down' })),
    ]);
    const positions = (await summaries()).map(({ position }) => position);
    expect(positions).toHaveLength(before.length + 4);
    expect(new Set(positions).size).toBe(positions.length);
  });
});
