import { z } from 'zod';
import { optionalLine, text } from './input';

/** In characters. */
export const longestAccessibilityMessage = 4000;

/** What somebody wanted to do and could not, and on which page, in their own words. */
export const accessibilityMessageSchema = z.object({
  page: optionalLine(300),
  text: text(longestAccessibilityMessage),
});
export type AccessibilityMessage = z.infer<typeof accessibilityMessageSchema>;
