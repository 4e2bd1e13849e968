import { describe, expect, test } from 'vitest';
import { resultsAddress, resultsChoiceSchema } from './results-choice';

describe('a choice among the results', () => {
  test('stands in the address, and is read back from it', () => {
    const choice = resultsChoiceSchema.parse({ year: '2023', requirement: 'all', group: 'section' });
    const address = resultsAddress('/r', choice);
    expect(address).toBe('/r?year=2023&requirement=all&group=section');
    expect(resultsChoiceSchema.parse(Object.fromEntries(new URL(address, 'http://a').searchParams))).toEqual(
      choice,
    );
  });

  test('that is none leaves the address bare', () => {
    expect(resultsAddress('/r', resultsChoiceSchema.parse({}))).toBe('/r');
  });

  test('is none where the address means nothing', () => {
    const garbage = {
      year: '',
      unit: 'x',
      form: ['a', 'b'],
      accepted: '1',
      group: '__proto__',
      template: "'",
    };
    expect(resultsChoiceSchema.parse(garbage)).toEqual(resultsChoiceSchema.parse({}));
  });
});
