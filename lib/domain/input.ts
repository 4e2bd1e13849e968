import { z } from 'zod';
import type { PlainDate } from './plain-date';
import { hasUnwantedCharacters } from './unwanted-characters';

const clean = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine((text) => !hasUnwantedCharacters(text), { error: 'unwanted-characters' });

/** A line of text that must be there, at most `most` characters, in Unicode's composed form. */
export const line = (most: number) =>
  clean.pipe(
    z
      .string()
      .min(1, { error: 'required' })
      .max(most, { error: 'too-long' })
      .regex(/^[^\n]*$/u, { error: 'one-line' }),
  );

/** A line of text that may be missing: an empty one becomes null. */
export const optionalLine = (most: number) =>
  clean
    .pipe(
      z
        .string()
        .max(most, { error: 'too-long' })
        .regex(/^[^\n]*$/u, { error: 'one-line' }),
    )
    .nullable()
    .transform((text) => text || null);

/** Text of one or more lines that must be there, at most `most` characters. */
export const text = (most: number) =>
  clean.pipe(z.string().min(1, { error: 'required' }).max(most, { error: 'too-long' }));

/** Text of any number of lines that may be missing: an empty one becomes null. */
export const optionalText = (most: number) =>
  clean
    .pipe(z.string().max(most, { error: 'too-long' }))
    .nullable()
    .transform((written) => written || null);

/** A tenant's part of every address: lower-case letters a–z, digits and hyphens, at most 40. */
export const tenantSlug = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, { error: 'not-a-slug' });

/** A calendar day that exists, as `2026-11-21`. */
export const calendarDay = z.iso.date({ error: 'not-a-day' }).transform((day) => day as PlainDate);

/** An e-mail address, in small letters as accounts have it. */
export const emailAddress = z
  .string()
  .trim()
  .max(254, { error: 'too-long' })
  .pipe(z.email({ error: 'not-an-address' }))
  .transform((address) => address.toLowerCase());
