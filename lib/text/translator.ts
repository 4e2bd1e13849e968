import { createTranslator } from 'next-intl';
import type { Language } from './language';
import { type Messages, messages } from './messages';

/** The texts of one subject in one language, where no component renders: formatting, reports, mail. */
export function translator<Subject extends keyof Messages>(language: Language, namespace: Subject) {
  // The English texts are checked to have the same keys, so the Swedish ones may stand for the type of both.
  return createTranslator({ locale: language, messages: messages[language] as Messages, namespace });
}
