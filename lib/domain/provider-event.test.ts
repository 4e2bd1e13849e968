import { expect, test } from 'vitest';
import { providerChanges } from './provider-event';

const before = { name: 'Omsorgen AB', operatingForm: 'private' } as const;

test('a new name and a new form are each told with what was before', () => {
  expect(providerChanges(before, { name: 'Omsorgen Väst AB', operatingForm: 'nonProfit' })).toEqual([
    { kind: 'renamed', before: 'Omsorgen AB', after: 'Omsorgen Väst AB' },
    { kind: 'newForm', name: 'Omsorgen Väst AB', before: 'private', after: 'nonProfit' },
  ]);
});

test('what stays as it was tells nothing', () => {
  expect(providerChanges(before, before)).toEqual([]);
});
