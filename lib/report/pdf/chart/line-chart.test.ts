import { expect, test } from 'vitest';
import type { LineChart } from '../../document/report-document';
import { drawLines } from './line-chart';

const chart = (values: readonly (number | null)[], apartAt = -1): LineChart => ({
  kind: 'chart',
  draws: 'lines',
  caption: '',
  alternative: '',
  places: values.map((_, at) => ({
    label: `202${at}-12-31`,
    apart: at === apartAt ? 'Ny definition' : null,
  })),
  lines: [{ name: 'Alla', values }],
  targets: [],
  inWords: String,
});

const drawn = (of: LineChart): string =>
  drawLines(of, { coverage: { text: () => true, sign: () => true }, width: 400 }).join('');

/** How many figures each stretch of the line leads through. */
function stretches(of: LineChart): number[] {
  const [, path = ''] = /<path d="([^"]*)" fill="none"/.exec(drawn(of)) ?? [];
  return path
    .split('M')
    .slice(1)
    .map((stretch) => stretch.replace('Z', '').split('L').length);
}

const marksIn = (of: LineChart): number => drawn(of).match(/transform="translate/g)?.length ?? 0;

test('a line leads through every figure, each with its mark', () => {
  expect(stretches(chart([3, 4, 5]))).toEqual([3]);
  expect(marksIn(chart([3, 4, 5]))).toBe(3);
});

test('a line is broken where no figure is told', () => {
  expect(stretches(chart([3, 4, null, 5]))).toEqual([2, 1]);
  expect(marksIn(chart([3, 4, null, 5]))).toBe(3);
});

test('a line is broken where the definition is another one, which is said there', () => {
  expect(stretches(chart([3, 4, 5, 6], 2))).toEqual([2, 2]);
  expect(drawn(chart([3, 4, 5, 6], 2))).toContain('Ny definition');
});

test('names of places that would lie over each other are left out, the last one never', () => {
  const words = drawn(chart(Array.from({ length: 40 }, (_, at) => at)));
  expect(words).toContain('>20239-12-31<');
  expect(words.match(/-12-31</g)?.length).toBeLessThan(10);
});

test('what somebody has written stands there as they wrote it', () => {
  const of = chart([3, 4]);
  const places = [{ label: '<script> & "så"', apart: null }, ...of.places.slice(1)];
  expect(drawn({ ...of, places })).toContain('&lt;script&gt; &amp; "så"');
});
