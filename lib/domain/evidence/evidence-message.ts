import { z } from 'zod';
import { line, text } from '../input';
import { keySchema } from '../template/text-schema';
import { mostReasonCharacters, mostTitleCharacters } from './evidence';

const target = z.union([
  z.strictObject({ item: keySchema, actionId: z.null() }),
  z.strictObject({ item: z.null(), actionId: z.uuid() }),
]);

/** The last part of what may be a path: a file's name is never a way to anywhere. */
const nameOfFile = z
  .string()
  .transform((given) => given.split(/[/\\]/).at(-1) ?? '')
  .transform((given) => given.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, ''))
  // The ending stays, since it says with what the file is opened.
  .transform((given) => given.trim().slice(-mostTitleCharacters))
  .pipe(line(mostTitleCharacters));

/** What comes with the bytes of a file, in a header of its own. */
export const sentFileSchema = z.strictObject({ target, name: nameOfFile });
export type SentFile = z.infer<typeof sentFileSchema>;

/** Why a piece of evidence is taken away. */
export const removalSchema = z.strictObject({ reason: text(mostReasonCharacters) });
