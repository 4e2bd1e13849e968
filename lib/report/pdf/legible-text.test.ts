import { describe, expect, test } from 'vitest';
import { type FontCoverage, legibleRuns } from './legible-text';

/** The text font has Latin letters, the lending font boxes and Hebrew. */
const coverage: FontCoverage = {
  text: (codePoint) => codePoint < 0x250,
  sign: (codePoint) => [0x2610, 0x2612, 0x05d0].includes(codePoint),
};

const shown = (text: string) =>
  legibleRuns(text, coverage)
    .map((run) => run.text)
    .join('');

describe('text that a font can show', () => {
  test('is one run while the font has its characters, and changes font for those it lacks', () => {
    expect(legibleRuns('Med rutan ☐ avses', coverage)).toEqual([
      { text: 'Med rutan ', font: 'text' },
      { text: '☐', font: 'sign' },
      { text: ' avses', font: 'text' },
    ]);
  });

  test('writes what no font has as its code point, visibly', () => {
    expect(shown('Bra 😀 漢')).toBe('Bra [U+1F600] [U+6F22]');
    expect(shown('a\u0000b\u0007')).toBe('a[U+0000]b[U+0007]');
    expect(shown('\ud83d')).toBe('[U+D83D]');
  });

  test('shows direction marks and letters that run from right to left as code points, never in the wrong order', () => {
    expect(shown('a\u202Eb\u2066')).toBe('a[U+202E]b[U+2066]');
    expect(shown('א')).toBe('[U+05D0]');
  });

  test('leaves out what has no look of its own', () => {
    expect(shown('\uFEFFsam\u00ADman\u200Bsatt\uFE0F')).toBe('sammansatt');
  });

  test('composes accents, keeps line breaks and turns tabs into spaces', () => {
    expect(shown('a\u030A\tb\nc')).toBe('å b \nc');
  });
});
