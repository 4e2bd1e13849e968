import { generateKeyBetween } from 'fractional-indexing';
import { z } from 'zod';
import { text } from './input';
import type { PlainDate } from './plain-date';

/** What a phrase is for: the summary of an audit, the text of an action, or the motive of a decision. */
export const phraseKinds = ['summary', 'action', 'motive'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** In characters: a phrase begins a text, and the longest text that it can begin has 4000. */
export const longestPhrase = 2000;
export const phraseTextSchema = text(longestPhrase);
export const phraseKindSchema = z.enum(phraseKinds);

/** A phrase of the tenant that is in use. */
export interface Phrase {
  readonly id: string;
  readonly kind: PhraseKind;
  readonly text: string;
  /** Grows with every change of its words and when it is ended or taken back; not when it is moved. */
  readonly revision: number;
}

/** What the words in braces of a phrase stand for, in one audit; null where it is not known. */
export interface PhraseFacts {
  readonly unit: string;
  readonly caseNumber: string;
  readonly visitDate: PlainDate | null;
}

/** The words that may stand in braces, in both languages. */
const factOf: Readonly<Record<string, keyof PhraseFacts>> = {
  enhet: 'unit',
  unit: 'unit',
  ärende: 'caseNumber',
  case: 'caseNumber',
  besöksdag: 'visitDate',
  visit: 'visitDate',
};

/**
 * A phrase as it is put into an audit: `{enhet}`, `{ärende}` and `{besöksdag}` become what they are there. What is not
 * known, and any other word in braces, stays as it is, for the person to see and fill in.
 */
export function filledPhrase(phrase: string, facts: PhraseFacts): string {
  return phrase.replace(/\{([^{}]+)\}/gu, (written, word: string) => {
    const name = word.normalize('NFC').trim().toLowerCase();
    const fact = Object.hasOwn(factOf, name) ? factOf[name] : undefined;
    return (fact && facts[fact]) ?? written;
  });
}

/** A text that a phrase has been added to: on a line of its own, after what was there. */
export function withPhrase(written: string, phrase: string): string {
  return written.trim() === '' ? phrase : `${written.trimEnd()}\n${phrase}`;
}

/** The phrases that hold every word that was asked for, in their order; all of them when nothing was. */
export function foundPhrases<Found extends Pick<Phrase, 'text'>>(
  phrases: readonly Found[],
  asked: string,
): Found[] {
  const words = asked.toLowerCase().split(/\s+/u).filter(Boolean);
  return phrases.filter((phrase) => {
    const among = phrase.text.toLowerCase();
    return words.every((word) => among.includes(word));
  });
}

type Placed = { readonly id: string; readonly position: string; readonly isEnded: boolean };

/**
 * Where a phrase stands when it is moved one step among those of its kind that are in use, as a key between its new
 * neighbours (`fractional-indexing`): the others stay where they are. Null when it is first or last already, or not there.
 *
 * @param placed all of one kind in their order, those that are ended among them
 */
export function movedPosition(placed: readonly Placed[], id: string, to: 'up' | 'down'): string | null {
  const inUse = placed.filter(({ isEnded }) => !isEnded);
  const from = inUse.findIndex((phrase) => phrase.id === id);
  const passed = from < 0 ? undefined : inUse[to === 'up' ? from - 1 : from + 1];
  if (!passed) return null;
  const index = placed.indexOf(passed);
  const beyond = placed[to === 'up' ? index - 1 : index + 1]?.position ?? null;
  return to === 'up'
    ? generateKeyBetween(beyond, passed.position)
    : generateKeyBetween(passed.position, beyond);
}

/** Where a new phrase stands: after all of its kind. */
export const lastPosition = (placed: readonly Placed[]): string =>
  generateKeyBetween(placed.at(-1)?.position ?? null, null);
