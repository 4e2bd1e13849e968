const months = [
  ['januari', 'jan'],
  ['februari', 'feb', 'febr'],
  ['mars', 'mar'],
  ['april', 'apr'],
  ['maj'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augusti', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const numbers = ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

const ordinals = ['första', 'andra', 'tredje', 'fjärde'];

/** Alternatives for a pattern: every name of a month, the long before its short form. */
export const monthNames = months.flat().join('|');

/** 1 for *januari* or *jan*; 0 for what is no month. */
export function monthNumber(name: string | undefined): number {
  return months.findIndex((names) => names.includes(name ?? '')) + 1;
}

/** Alternatives for a pattern: up to three digits, or a word up to *tolv*. */
export const countWords = String.raw`\d{1,3}|ett|${numbers.join('|')}`;

/** The number that one of `countWords` stands for. */
export function countOf(word: string | undefined): number {
  if (word === 'ett') return 1;
  const index = numbers.indexOf(word ?? '');
  return index < 0 ? Number(word) : index + 1;
}

/** Alternatives for a pattern: *första* to *fjärde*. */
export const ordinalWords = ordinals.join('|');

/** 1 for *första*; 0 for what is no ordinal. */
export function ordinalOf(word: string | undefined): number {
  return ordinals.indexOf(word ?? '') + 1;
}
