import type { Language } from '../language';
import { accessibilityStatement as english } from './en/accessibility';
import type { ReadingPage } from './reading-page';
import { accessibilityStatement } from './sv/accessibility';

/**
 * Tillgänglighetsredogörelse: what the act on access to digital public service (2018:1937, section 13) and its provisions
 * (MDFFS 2019:2) ask a public body to say of its service.
 */
export const statements: Readonly<Record<Language, ReadingPage>> = {
  sv: accessibilityStatement,
  en: english,
};
