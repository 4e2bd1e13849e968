import { z } from 'zod';

/**
 * Characters that nobody can read: controls (NUL, line breaks, tabs), lone surrogates, noncharacters, direction marks,
 * and U+FFFD, which stands where a character was lost. No form holds them, and a spreadsheet has no place for some.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufffd]/u;

/**
 * One paragraph of a form, in the form's own words: not empty, no line breaks, no space at its ends, in NFC, at
 * most 4 000 characters. A footnote is cited where the form cites it, as `[^1]`, `1` being the footnote's key.
 */
export const paragraphTextSchema = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => !unseen.test(text), { params: { code: 'unseen-character' } })
  .refine((text) => text.trim() === text, { params: { code: 'space-at-the-ends' } })
  .refine((text) => text.normalize('NFC') === text, { params: { code: 'not-normalised' } });

/**
 * A name that stays the same from version to version: lower-case ASCII words joined by hyphens, at most 80
 * characters. Sections, groups, matrices, comment fields and items share one space of keys in a template.
 */
export const keySchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
