import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { byKey, registerWith } from './registered-source';
import { faultOf, type Source, sourceRegisterSchema } from './source-schema';

function source(key: string, more: Partial<Source> = {}): Source {
  const unknown = { name: null, number: null, validFrom: null, validTo: null, replacedBy: null, note: null };
  return { key, kind: 'law', designation: key, ...unknown, amendedBy: [], ...more };
}

const on = (text: string) => ({ day: plainDate(text), knownFrom: 'SFS 2025:400' });
const by = (key: string) => ({ key, knownFrom: 'SFS 2025:400' });
const faults = (...sources: Source[]) => sources.map((each) => faultOf(each, byKey(sources)));

describe('a register', () => {
  test('refuses what ends before it begins', () => {
    expect(faults(source('a', { validFrom: on('2026-03-02'), validTo: on('2026-03-01') }))).toEqual([
      'ends-before-it-begins',
    ]);
    expect(faults(source('a', { validFrom: on('2026-03-02'), validTo: on('2026-03-02') }))).toEqual([null]);
  });

  test('refuses a successor or an amendment that it does not hold, and one that amends itself', () => {
    expect(faults(source('a', { replacedBy: by('b') }))).toEqual(['unknown-successor']);
    expect(faults(source('a', { amendedBy: ['b'] }))).toEqual(['unknown-amendment']);
    expect(faults(source('a', { amendedBy: ['a'] }))).toEqual(['unknown-amendment']);
  });

  test('refuses successors that go in circles, however long, and takes a chain that ends', () => {
    const chain = [source('a', { replacedBy: by('b') }), source('b', { replacedBy: by('c') })];
    expect(faults(...chain, source('c'))).toEqual([null, null, null]);
    expect(faults(...chain, source('c', { replacedBy: by('a') }))).toEqual(Array(3).fill('goes-in-circles'));
    expect(faults(source('a', { replacedBy: by('a') }))).toEqual(['goes-in-circles']);
  });

  test('holds each key once, and says which source is at fault', () => {
    const parsed = sourceRegisterSchema.safeParse({
      format: 1,
      sources: [source('a'), source('b'), source('a')],
    });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['sources', 0], params: { code: 'duplicate-key' } },
      { path: ['sources', 2], params: { code: 'duplicate-key' } },
    ]);
  });
});

describe('a tenant’s register', () => {
  test('is what is shipped, with the tenant’s corrections in their place and its own beside', () => {
    const own = [
      { source: source('b', { designation: 'B rättad' }), revision: 3 },
      { source: source('d', { designation: 'Å' }), revision: 1 },
    ];
    expect(registerWith([source('a'), source('b')], own)).toMatchObject([
      { key: 'a', origin: 'shipped', revision: 0 },
      { key: 'b', designation: 'B rättad', origin: 'corrected', revision: 3 },
      { key: 'd', origin: 'own', revision: 1 },
    ]);
  });
});
