import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Figure, type FigureKind, figureSchema } from './figure';
import { readFigure, writeFigure } from './figure-notation';

test.each<[string, FigureKind, Figure | null]>([
  ['44/50', 'share', { kind: 'share', numerator: 44, denominator: 50 }],
  [' 44 av 50 ', 'share', { kind: 'share', numerator: 44, denominator: 50 }],
  ['1 044 of 12 050', 'share', { kind: 'share', numerator: 1044, denominator: 12_050 }],
  ['12', 'count', { kind: 'count', count: 12 }],
  ['82,5 median 80 av 40', 'average', { kind: 'average', mean: 82.5, median: 80, of: 40 }],
  ['median 80 of 40', 'average', { kind: 'average', mean: null, median: 80, of: 40 }],
  ['3,2', 'value', { kind: 'value', value: 3.2, of: null }],
  ['-3.2 av 8', 'value', { kind: 'value', value: -3.2, of: 8 }],
  ['Ja', 'yesNo', { kind: 'yesNo', yes: true }],
  ['no', 'yesNo', { kind: 'yesNo', yes: false }],
  ['', 'count', { kind: 'missing' }],
  ['–', 'share', { kind: 'missing' }],
  ['För få svar', 'share', { kind: 'tooFew' }],
  ['44', 'share', null],
  ['50 av 44', 'share', null],
  ['44 av', 'share', null],
  ['3,5', 'count', null],
  ['-1', 'count', null],
  ['82,5', 'average', null],
  ['kanske', 'yesNo', null],
])('%j is read as a figure of the kind %s', (text, kind, figure) => {
  expect(readFigure(text, kind)).toEqual(figure);
});

const size = fc.integer({ min: 0, max: 30_000 });
const decimals = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100);
const figures: fc.Arbitrary<Figure> = fc.oneof(
  size.map((count) => ({ kind: 'count' as const, count })),
  fc.tuple(size, size).map(([one, other]) => ({
    kind: 'share' as const,
    numerator: Math.min(one, other),
    denominator: Math.max(one, other),
  })),
  fc.record({
    kind: fc.constant('average' as const),
    mean: decimals,
    median: fc.option(decimals),
    of: size,
  }),
  fc.record({ kind: fc.constant('value' as const), value: decimals, of: fc.option(size) }),
  fc.boolean().map((yes) => ({ kind: 'yesNo' as const, yes })),
  fc.constant({ kind: 'tooFew' as const }),
  fc.constant({ kind: 'missing' as const }),
);

test('what is written is read as it was, in either language', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom('sv' as const, 'en' as const), (figure, language) => {
      const kind = figure.kind === 'tooFew' || figure.kind === 'missing' ? 'share' : figure.kind;
      expect(figureSchema.parse(readFigure(writeFigure(figure, language), kind))).toEqual(figure);
    }),
  );
});
