'use client';

import { useTranslations } from 'next-intl';

const textKeys = {
  required: 'required',
  'too-long': 'tooLong',
  'too-short': 'tooShort',
  'one-line': 'oneLine',
  'unwanted-characters': 'unwantedCharacters',
  'not-a-day': 'notADay',
  'not-an-address': 'notAnAddress',
  'not-a-key': 'notAKey',
  'not-a-link': 'notALink',
  'too-deep': 'tooDeep',
  'too-many': 'tooMany',
} as const;

const isKnown = (code: string): code is keyof typeof textKeys => code in textKeys;

/** Turns the code of what is wrong with a field into a sentence; a code without words gets a general one. */
export function useFieldProblem(): (code: string) => string {
  const t = useTranslations('field');
  return (code) => t(isKnown(code) ? textKeys[code] : 'unknown');
}
