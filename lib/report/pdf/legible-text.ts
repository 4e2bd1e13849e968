/** A stretch of text that one font can show. */
export interface FontRun {
  readonly text: string;
  readonly font: 'text' | 'sign';
}

/** Whether a font has a picture of a character. */
export interface FontCoverage {
  readonly text: (codePoint: number) => boolean;
  readonly sign: (codePoint: number) => boolean;
}

/**
 * Characters that show nothing by themselves: soft hyphens, joiners, variation selectors, the byte order mark.
 * They are left out. Direction marks are not among them, since they make a text read otherwise than it is stored.
 */
const withoutLook =
  /[\u00AD\u034F\u180B-\u180F\u200B-\u200D\u2060-\u2064\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/u;

/** Pages are set from left to right only, so letters that run the other way would come out in the wrong order. */
const fromRightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Bidi_Control}]/u;

/**
 * The text split by the font that can show it. What neither can show is written as its code point, `[U+1F600]`,
 * visibly: a reader sees that something stands there, and the attached source says what. Line breaks are kept.
 */
export function legibleRuns(text: string, coverage: FontCoverage): FontRun[] {
  const runs: { text: string; font: FontRun['font'] }[] = [];
  for (const character of text.normalize('NFC')) {
    if (withoutLook.test(character)) continue;
    const shown = showing(character, coverage);
    const last = runs.at(-1);
    if (last?.font === shown.font) last.text += shown.text;
    else runs.push({ ...shown });
  }
  return runs;
}

function showing(character: string, coverage: FontCoverage): FontRun {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === '\n') return { text: character, font: 'text' };
  if (character === '\t') return { text: ' ', font: 'text' };
  if (!/\p{Cc}/u.test(character) && !fromRightToLeft.test(character)) {
    if (coverage.text(codePoint)) return { text: character, font: 'text' };
    if (coverage.sign(codePoint)) return { text: character, font: 'sign' };
  }
  return { text: `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`, font: 'text' };
}
