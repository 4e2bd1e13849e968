import type { Stored } from '../field-change';

/** The longest comment, in UTF-16 units as JavaScript counts them. */
export const maxFactCommentLength = 4000;

/** What the unit says of a passage: that it is right, or what is wrong with it. Null when it says nothing. */
export type FactSaid = { readonly agrees: true } | { readonly agrees: false; readonly text: string } | null;

/** A comment as it is written; `target` is a place as `factTarget` says it. */
export interface FactCommentChange {
  readonly target: string;
  readonly field: 'said';
  readonly value: FactSaid;
}

export type StoredFactSaid = Stored<FactCommentChange>;

/** Whether something is said that the auditor has to answer: not that the passage is right, and not nothing. */
export function isComment(said: FactSaid): said is { agrees: false; text: string } {
  return said !== null && !said.agrees && said.text.trim() !== '';
}

/** Whether the person is done with the passage: it is right, or they have said what is wrong. */
export function isReviewed(said: FactSaid): boolean {
  return said !== null && (said.agrees || isComment(said));
}
