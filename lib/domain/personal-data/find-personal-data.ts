import Personnummer from 'personnummer';

/** What singles a person out wherever it stands: a number of their own, or a way to reach them. */
export const personalDataKinds = ['identityNumber', 'telephoneNumber', 'mailAddress'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Where in a text something of the kind stands: from a place up to, but not with, another; in UTF-16 units as in `slice`. */
export type PersonalDataFinding = {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
};

/** Neither a part of a longer number nor of a word before it, nor after it. */
const alone = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}+/.:-])(?:${pattern})(?![\\p{L}\\p{N}/:]|[-.,]\\p{N})`, 'gu');

const space = '[ \\u00a0]';
const identityNumber = alone(`(?:\\d{2})?\\d{6}${space}?[-+–]?${space}?\\d{4}`);
const swedishNumber = alone(
  `(?:(?:\\+|00)46(?:${space}|-)?(?:\\(0\\)${space}?)?|0)[1-9]\\d{0,2}` +
    `(?:${space}?[-–/]${space}?|${space})?\\d{2,3}(?:(?:${space}|-)?\\d{2,3}){1,3}`,
);
const foreignNumber = alone(`\\+(?!46)[1-9]\\d{0,2}(?:(?:${space}|-)?\\d{2,4}){2,5}`);
const mailAddress = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/**
 * A personal identity number or a coordination number, with a day that exists and the right control digit (folkbokföringslagen
 * 1991:481, section 18; the digit is Luhn's). What merely looks like one is something else: a case number, a telephone.
 */
const isIdentityNumber = (written: string): boolean =>
  Personnummer.valid(written.replaceAll(/[^\d+-–]/gu, '').replace('–', '-'));

/**
 * Seven to nine digits after the trunk's zero, as the Swedish numbering plan has them; a mobile number has nine. What stands
 * after the area code has five at least, or else it is a span of hours: `0900-1700`.
 */
function isSwedishNumber(written: string): boolean {
  const national = written
    .replace(/^(?:\+|00)46/u, '')
    .replaceAll(/\D/gu, '')
    .replace(/^0/u, '');
  if (national.length < 7 || national.length > 9) return false;
  if (national.startsWith('7') && national.length !== 9) return false;
  const [, ...afterArea] = written.replace(/^(?:\+|00)46\s*-?\s*(?:\(0\))?\s*/u, '0').split(/[-–/\s]+/u);
  return afterArea.length === 0 || afterArea.join('').length >= 5;
}

const always = () => true;

/** In the order in which they are looked for: what has been found is not looked at again. */
const seeks: readonly (readonly [PersonalDataKind, RegExp, (written: string) => boolean])[] = [
  ['mailAddress', mailAddress, always],
  ['identityNumber', identityNumber, isIdentityNumber],
  ['telephoneNumber', swedishNumber, isSwedishNumber],
  ['telephoneNumber', foreignNumber, always],
];

/** All in a text that singles a person out, in the order in which it stands there. Names are beyond what a pattern knows. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const found: PersonalDataFinding[] = [];
  for (const [kind, pattern, isOne] of seeks) {
    for (const { 0: written, index: from } of text.matchAll(pattern)) {
      const to = from + written.length;
      const isTaken = found.some((other) => from < other.to && other.from < to);
      if (!isTaken && isOne(written)) found.push({ kind, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
