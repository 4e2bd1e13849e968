import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelsOf, colourOf, colourSchema, contrastOf } from './contrast';
import {
  type Ground,
  grounds,
  leastContrast,
  neededContrast,
  saidContrast,
  type ToneUse,
  tonesOf,
} from './tones';

const byte = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(byte, byte, byte).map(colourOf);
const places = fc.tuple(
  fc.constantFrom<Ground>('light', 'dark', 'print'),
  fc.constantFrom<ToneUse>('text', 'line'),
);

test('contrast is what WCAG says: 21 for black on white, 1 for a colour on itself, the same both ways', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10);
  // The example that is most often named: the lightest grey that is read on white.
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  fc.assert(
    fc.property(anyColour, anyColour, (one, other) => {
      expect(contrastOf(one, one)).toBe(1);
      expect(contrastOf(one, other)).toBe(contrastOf(other, one));
    }),
  );
});

test('whatever colour an organisation has, its text and its lines are told apart from every ground', () => {
  fc.assert(
    fc.property(anyColour, places, (colour, [ground, use]) => {
      const tone = tonesOf(colour)[ground][use];
      for (const paper of grounds[ground]) {
        expect(contrastOf(tone.colour, paper)).toBeGreaterThanOrEqual(neededContrast[use]);
      }
      expect(tone.contrast).toBe(leastContrast(tone.colour, ground));
    }),
  );
});

test('a colour that is told apart by itself is shown as it is, and no other is', () => {
  fc.assert(
    fc.property(anyColour, places, (colour, [ground, use]) => {
      const tone = tonesOf(colour)[ground][use];
      expect(tone.own).toBe(leastContrast(colour, ground) >= neededContrast[use]);
      expect(tone.colour === colour).toBe(tone.own);
    }),
  );
});

test('a tone is made darker on light grounds and lighter on dark ones, in every channel, and from a tone comes the tone', () => {
  fc.assert(
    fc.property(anyColour, places, (colour, [ground, use]) => {
      const tone = tonesOf(colour)[ground][use];
      const [before, after] = [channelsOf(colour), channelsOf(tone.colour)];
      after.forEach((channel, index) => {
        const was = before[index] ?? 0;
        if (ground === 'dark') expect(channel).toBeGreaterThanOrEqual(was);
        else expect(channel).toBeLessThanOrEqual(was);
      });
      expect(tonesOf(tone.colour)[ground][use].colour).toBe(tone.colour);
    }),
  );
});

test('the grounds are those of the pages', () => {
  const css = readFileSync(resolve(import.meta.dirname, '../../../app/globals.css'), 'utf8');
  ['desk', 'sheet', 'raised'].forEach((surface, index) => {
    const pair = `--color-${surface}: light-dark(${grounds.light[index]}, ${grounds.dark[index]});`;
    expect(css).toContain(pair);
  });
});

test('a contrast is never said to be more than it is', () => {
  expect(saidContrast(4.48)).toBe(4.4);
  expect(saidContrast(4.5)).toBe(4.5);
});

test('a colour is six hexadecimal digits after its sign, in large or small letters, and nothing else', () => {
  expect(colourSchema.parse(' #0B5A66 ')).toBe('#0b5a66');
  for (const other of ['0b5a66', '#0b5', '#0b5a6g', 'red', '#0b5a66;color:red', '']) {
    expect(colourSchema.safeParse(other).success).toBe(false);
  }
});
