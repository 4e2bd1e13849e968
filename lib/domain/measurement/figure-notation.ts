import { type Figure, type FigureKind, figureSchema } from './figure';

/** The words of a figure as people write it, in each language; the first of each is how it is shown. */
const words = {
  sv: {
    of: 'av',
    median: 'median',
    yes: ['ja'],
    no: ['nej'],
    missing: ['saknas'],
    tooFew: ['för få svar', 'för få', 'få'],
  },
  en: {
    of: 'of',
    median: 'median',
    yes: ['yes'],
    no: ['no'],
    missing: ['missing'],
    tooFew: ['too few answers', 'too few', 'few'],
  },
} as const;
export type FigureLanguage = keyof typeof words;

const both = [words.sv, words.en];
const isOneOf = (what: 'yes' | 'no' | 'missing' | 'tooFew', text: string): boolean =>
  both.some((language) => language[what].some((word) => word === text));

const number = String.raw`-?\d+(?:[.,]\d+)?`;
const ofSome = String.raw`(?:\s*(?:av|of)\s*(?<of>\d+))`;
const shapes = {
  count: /^(?<count>\d+)$/u,
  share: /^(?<numerator>\d+)\s*(?:\/|av|of)\s*(?<denominator>\d+)$/u,
  average: new RegExp(`^(?<mean>${number})?\\s*(?:median\\s*(?<median>${number}))?${ofSome}$`, 'u'),
  value: new RegExp(`^(?<value>${number})${ofSome}?$`, 'u'),
} as const;

/**
 * Reads a figure as people write it: *12*, *44 av 50* or *44/50*, *82,5 median 80 av 40*, *3,2*, *ja*. Nothing, a dash or
 * *saknas* is a figure that is missing; *för få svar* is that. Null where it is none of these, or cannot be: *50 av 44*.
 */
export function readFigure(text: string, kind: FigureKind): Figure | null {
  const written = text.trim().toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ');
  if (/^[–—-]?$/u.test(written) || isOneOf('missing', written)) return { kind: 'missing' };
  if (isOneOf('tooFew', written)) return { kind: 'tooFew' };
  if (kind === 'yesNo') return readYesNo(written);
  // Digits are grouped by spaces: 1 200.
  const found = shapes[kind].exec(written.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/gu, ''))?.groups;
  const parsed = figureSchema.safeParse(found && figureOf(kind, found));
  return parsed.success ? parsed.data : null;
}

function readYesNo(written: string): Figure | null {
  if (isOneOf('yes', written)) return { kind: 'yesNo', yes: true };
  return isOneOf('no', written) ? { kind: 'yesNo', yes: false } : null;
}

type Found = Readonly<Record<string, string | undefined>>;

function figureOf(kind: Exclude<FigureKind, 'yesNo'>, found: Found): Figure {
  const [mean, median, value] = [found.mean, found.median, found.value].map(decimal);
  const of = whole(found.of);
  switch (kind) {
    case 'count':
      return { kind, count: whole(found.count) ?? 0 };
    case 'share':
      return { kind, numerator: whole(found.numerator) ?? 0, denominator: whole(found.denominator) ?? 0 };
    case 'average':
      return { kind, mean: mean ?? null, median: median ?? null, of: of ?? 0 };
    case 'value':
      return { kind, value: value ?? 0, of };
  }
}

const whole = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const decimal = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.replace(',', '.'));

/** A figure as it is written, to be read again by `readFigure`. A figure that is missing is nothing. */
export function writeFigure(figure: Figure, language: FigureLanguage): string {
  const { of, median, yes, no, tooFew } = words[language];
  const decimals = (value: number) => (language === 'sv' ? `${value}`.replace('.', ',') : `${value}`);
  switch (figure.kind) {
    case 'count':
      return `${figure.count}`;
    case 'share':
      return `${figure.numerator} ${of} ${figure.denominator}`;
    case 'average':
      return [
        ...(figure.mean === null ? [] : [decimals(figure.mean)]),
        ...(figure.median === null ? [] : [`${median} ${decimals(figure.median)}`]),
        `${of} ${figure.of}`,
      ].join(' ');
    case 'value':
      return [decimals(figure.value), ...(figure.of === null ? [] : [`${of} ${figure.of}`])].join(' ');
    case 'yesNo':
      return (figure.yes ? yes : no)[0];
    case 'tooFew':
      return tooFew[0];
    case 'missing':
      return '';
  }
}
