import type { ChangeError } from '@/lib/domain/answer';

/** Why a change to an item, a group or a section could not be read. */
export const changeProblem = {
  'not-a-change': 'Ändringen gick inte att läsa.',
  'unknown-target': 'Punkten finns inte i den här versionen av mallen.',
  'field-not-there': 'Punkten har ingen sådan uppgift.',
  'value-does-not-fit': 'Svaret passar inte punkten.',
  'text-too-long': 'Texten är för lång.',
  'forbidden-character': 'Texten har ett osynligt tecken som inte kan sparas. Skriv om den delen för hand.',
} as const satisfies Record<ChangeError, string>;
