import type { ChangeError } from '@/lib/domain/answer';

/** Why a change to an item, a group or a section could not be read. */
export const changeProblem = {
  'not-a-change': 'The change could not be read.',
  'unknown-target': 'The item is not in this version of the template.',
  'field-not-there': 'The item has no such field.',
  'value-does-not-fit': 'The answer does not fit the item.',
  'text-too-long': 'The text is too long.',
  'forbidden-character':
    'The text has an invisible character that cannot be saved. Type that part again by hand.',
} as const satisfies Record<ChangeError, string>;
