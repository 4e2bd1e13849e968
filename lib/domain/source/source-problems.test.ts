import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import { addDays, type PlainDate, plainDate } from '../plain-date';
import { byKey } from './registered-source';
import { sourceProblems } from './source-problems';
import type { Source } from './source-schema';

const day = plainDate('2026-03-02');

function source(key: string, more: Partial<Source> = {}): Source {
  const unknown = { name: null, number: null, validFrom: null, validTo: null, replacedBy: null, note: null };
  return { key, kind: 'law', designation: key.toUpperCase(), ...unknown, amendedBy: [], ...more };
}

const on = (text: string) => ({ day: plainDate(text), knownFrom: 'SFS 2025:400' });
const by = (key: string) => ({ key, knownFrom: 'SFS 2025:400' });

/** A template that lists the laws with these keys, and cites the first of them in a section, a matrix and an item. */
function citing(...keys: string[]) {
  const references = [{ document: keys[0], place: '3 kap. 3 §' }];
  return smallTemplate({
    documents: keys.map((key) => ({ key, kind: 'law', designation: key.toUpperCase() })),
    sections: [
      section('del', [tick('a'), tick('b')], { references: [{ document: keys[0] }] }),
      section('tabell', [matrix('m', [row('r', { references }), row('s')], { references })]),
    ],
  });
}

const problemsOf = (sources: Source[], ...keys: string[]) =>
  sourceProblems(citing(...keys), byKey(sources), day);

describe('what a template cites outside its dates', () => {
  test('a law is repealed from the day after its last, and not on it', () => {
    const until = (last: PlainDate) => [source('sol', { validTo: { day: last, knownFrom: 'SFS' } })];
    expect(problemsOf(until(day), 'sol')).toEqual([]);
    expect(problemsOf(until(addDays(day, -1)), 'sol')).toMatchObject([
      { code: 'repealed', lastDay: '2026-03-01', replacedBy: null },
    ]);
  });

  test('a repealed law names what holds in its place', () => {
    const sources = [source('sol', { validTo: on('2025-06-30'), replacedBy: by('nya') }), source('nya')];
    expect(problemsOf(sources, 'sol')).toMatchObject([{ code: 'repealed', replacedBy: { key: 'nya' } }]);
  });

  test('a specification or guidance that has ended has expired rather than been repealed', () => {
    for (const kind of ['specification', 'guidance'] as const) {
      const ended = source('krav', { kind, validTo: on('2023-12-31') });
      expect(problemsOf([ended], 'krav')).toMatchObject([{ code: 'expired', lastDay: '2023-12-31' }]);
    }
  });

  test('what has a successor that holds is replaced, though nobody knows when it ended', () => {
    const sources = (from: string) => [
      source('krav', { replacedBy: by('nya') }),
      source('nya', { validFrom: on(from) }),
    ];
    expect(problemsOf(sources('2026-03-02'), 'krav')).toMatchObject([{ code: 'replaced' }]);
    expect(problemsOf(sources('2026-03-03'), 'krav')).toEqual([]);
  });

  test('what begins tomorrow is not in force yet, and what begins today is', () => {
    const from = (first: string) => [source('sol', { validFrom: on(first) })];
    expect(problemsOf(from('2026-03-03'), 'sol')).toMatchObject([
      { code: 'notYetInForce', firstDay: '2026-03-03' },
    ]);
    expect(problemsOf(from('2026-03-02'), 'sol')).toEqual([]);
  });

  test('what is not in the register is said to be missing; what nothing is known of is no problem', () => {
    expect(problemsOf([], 'sol')).toMatchObject([{ code: 'notInRegister', document: { key: 'sol' } }]);
    expect(problemsOf([source('sol')], 'sol')).toEqual([]);
  });

  test('every place that cites the document is named, with its number, in the form’s order', () => {
    const [first, second] = problemsOf([], 'sol', 'lvu');
    expect(first?.citedIn).toEqual([
      { target: 'del', name: 'del', number: '1.1–1.2', place: null },
      { target: 'm', name: 'm', number: '2.1–2.2', place: '3 kap. 3 §' },
      { target: 'r', name: 'r', number: '2.1', place: '3 kap. 3 §' },
    ]);
    expect(second).toMatchObject({ document: { key: 'lvu' }, citedIn: [] });
  });

  test('a document holds on every day from its first to its last, and on no other', () => {
    const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(plainDate('1990-01-01'), days));
    fc.assert(
      fc.property(someDay, someDay, someDay, (one, other, asked) => {
        const [first, last] = one <= other ? [one, other] : [other, one];
        const dated = source('sol', {
          validFrom: { day: first, knownFrom: 'x' },
          validTo: { day: last, knownFrom: 'x' },
        });
        const problems = sourceProblems(citing('sol'), byKey([dated]), asked);
        expect(problems.length === 0).toBe(first <= asked && asked <= last);
      }),
    );
  });
});
