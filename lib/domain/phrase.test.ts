import { describe, expect, test } from 'vitest';
import { filledPhrase, foundPhrases, lastPosition, movedPosition, withPhrase } from './phrase';
import { plainDate } from './plain-date';

const facts = { unit: 'Boendestöd Norr', caseNumber: '2026-0012', visitDate: plainDate('2026-03-02') };

describe('a phrase in an audit', () => {
  test('says the unit, the case and the day of the visit, in either language', () => {
    expect(filledPhrase('{Enhet} besöktes {besöksdag} ({ärende}).', facts)).toBe(
      'Boendestöd Norr besöktes 2026-03-02 (2026-0012).',
    );
    expect(filledPhrase('{unit}, {visit}, {case}', facts)).toBe('Boendestöd Norr, 2026-03-02, 2026-0012');
  });

  test('leaves what is not known for the person to fill in', () => {
    expect(filledPhrase('{enhet}: {besöksdag}, {antal}, {constructor}', { ...facts, visitDate: null })).toBe(
      'Boendestöd Norr: {besöksdag}, {antal}, {constructor}',
    );
  });

  test('comes on a line of its own after what was written, which stays', () => {
    expect(withPhrase('', 'Fras.')).toBe('Fras.');
    expect(withPhrase('Redan skrivet. \n', 'Fras.')).toBe('Redan skrivet.\nFras.');
  });
});

test('a search finds the phrases that hold every word, in any order and case', () => {
  const phrases = [{ text: 'Rutinen görs känd.' }, { text: 'Rutin för avvikelser.' }];
  expect(foundPhrases(phrases, 'känd RUTIN')).toEqual([phrases[0]]);
  expect(foundPhrases(phrases, ' ')).toEqual(phrases);
});

describe('the order of phrases', () => {
  const placed: { id: string; position: string; isEnded: boolean }[] = [];
  for (const id of ['a', 'b', 'c']) placed.push({ id, position: lastPosition(placed), isEnded: false });
  const orderAfter = (id: string, to: 'up' | 'down') => {
    const position = movedPosition(placed, id, to);
    const moved = placed.map((one) => (one.id === id && position ? { ...one, position } : one));
    return moved.sort((a, b) => (a.position < b.position ? -1 : 1)).map((one) => one.id);
  };

  test('one step changes the place of one phrase alone', () => {
    expect(orderAfter('c', 'up')).toEqual(['a', 'c', 'b']);
    expect(orderAfter('a', 'down')).toEqual(['b', 'a', 'c']);
    expect(orderAfter('b', 'up')).toEqual(['b', 'a', 'c']);
    expect(orderAfter('b', 'down')).toEqual(['a', 'c', 'b']);
  });

  test('a phrase that has ended is passed without being counted, and keeps its place', () => {
    const ended = placed.map((one) => ({ ...one, isEnded: one.id === 'b' }));
    const position = movedPosition(ended, 'c', 'up') ?? '';
    expect(position < (ended[0]?.position ?? '')).toBe(true);
    expect(movedPosition(ended, 'b', 'up')).toBeNull();
  });

  test('the first one goes no further up, the last one no further down', () => {
    expect(movedPosition(placed, 'a', 'up')).toBeNull();
    expect(movedPosition(placed, 'c', 'down')).toBeNull();
    expect(movedPosition(placed, 'x', 'up')).toBeNull();
  });
});
