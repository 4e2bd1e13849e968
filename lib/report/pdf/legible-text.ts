/** A stretch of text that one font can show. */
export interface FontRun {
  readonly text: string;
  readonly font: 'text' | 'sign';
}

/** The longest stretch of letters that is set as one: longer than Swedish words, shorter than any column but boxes. */
const longestPiece = 30;
const pieceOfText = new RegExp(
  String.raw`(?:\S{0,${longestPiece}}\s+)+\S{0,${longestPiece}}|\S{1,${longestPiece}}`,
  'gu',
);

/** Whether a font has a picture of a character. */
export interface FontCoverage {
  readonly text: (codePoint: number) => boolean;
  readonly sign: (codePoint: number) => boolean;
}

/**
 * Characters that show nothing by themselves: soft hyphens, joiners, variation selectors, the byte order mark.
 * They are left out. Direction marks are not, since they make a text read otherwise than it is stored.
 */
function hasNoLook(character: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(character) && !/\p{Bidi_Control}/u.test(character);
}

/** Pages are set from left to right only, so letters that run the other way would come out in the wrong order. */
const fromRightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Bidi_Control}]/u;

/**
 * The text split by the font that can show it. What neither can show is written as its code point, `[U+1F600]`,
 * visibly: a reader sees that something stands there, and the attached source says what. Line breaks are kept.
 * A word too long for a column comes in pieces, which stand together but may be parted at the end of a line.
 */
export function legibleRuns(text: string, coverage: FontCoverage): FontRun[] {
  const runs: { text: string; font: FontRun['font'] }[] = [];
  for (const character of text.normalize('NFC')) {
    if (hasNoLook(character)) continue;
    const shown = showing(character, coverage);
    const last = runs.at(-1);
    if (last?.font === shown.font) last.text += shown.text;
    else runs.push({ ...shown });
  }
  return runs.flatMap(({ text: shown, font }) => pieces(shown).map((piece) => ({ text: piece, font })));
}

function pieces(text: string): string[] {
  return text.match(pieceOfText) ?? [];
}

function showing(character: string, coverage: FontCoverage): FontRun {
  const codePoint = character.codePointAt(0) ?? 0;
  // The space parts the lines for those who hear or copy them.
  if (character === '\n') return { text: ' \n', font: 'text' };
  if (character === '\t') return { text: ' ', font: 'text' };
  if (!/\p{Cc}/u.test(character) && !fromRightToLeft.test(character)) {
    if (coverage.text(codePoint)) return { text: character, font: 'text' };
    if (coverage.sign(codePoint)) return { text: character, font: 'sign' };
  }
  return { text: `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`, font: 'text' };
}
