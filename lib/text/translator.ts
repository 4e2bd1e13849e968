import { createTranslator } from 'use-intl/core';
import type { Language } from './language';
import { type Messages, messagesIn } from './messages';

/** The texts of one subject in one language, where no component renders: formatting, reports, mail. */
export function translator<Subject extends keyof Messages>(language: Language, namespace: Subject) {
  return createTranslator({ locale: language, messages: messagesIn(language), namespace });
}
