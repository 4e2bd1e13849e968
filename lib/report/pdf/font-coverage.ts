import type { FontCoverage } from './legible-text';
import type { PdfDocument } from './pdfmake-engine';
import { signFont, textFont } from './report-fonts';

/** Which characters the report's fonts have. Both weights of a font have the same ones. */
export function coverageOf(document: PdfDocument): FontCoverage {
  const text = document.provideFont(textFont, false, false).font;
  const sign = document.provideFont(signFont, false, false).font;
  return {
    text: (codePoint) => text.hasGlyphForCodePoint(codePoint),
    sign: (codePoint) => sign.hasGlyphForCodePoint(codePoint),
  };
}
