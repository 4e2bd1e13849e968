import { type FontCoverage, legibleRuns } from '../legible-text';
import { xmlText } from '../metadata';
import { signFont, textFont } from '../report-fonts';

type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing. Lengths are in points, to the hundredth. */
export function svgElement(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
  return `<${name}${given.join('')}>${content.join('')}</${name}>`;
}

const attributeValue = (value: string | number): string =>
  typeof value === 'number'
    ? String(Math.round(value * 100) / 100)
    : xmlText(value).replaceAll('"', '&quot;');

/** Words in a drawing, in the fonts of the report; `y` is the line that they stand on. */
export function svgText(
  words: string,
  coverage: FontCoverage,
  attributes: Attributes & { readonly x: number; readonly y: number },
): string {
  const runs = legibleRuns(words.replaceAll(/\s+/g, ' '), coverage).map(({ text, font }) =>
    svgElement('tspan', { 'font-family': font === 'text' ? textFont : signFont }, [xmlText(text)]),
  );
  return svgElement('text', { 'xml:space': 'preserve', ...attributes }, runs);
}
