import { expect, test } from 'vitest';
import type { z } from 'zod';
import { calendarDay, line, optionalLine } from './input';

const problemOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

test.each([line(5), optionalLine(5)])('a line says what is wrong with it by a code', (schema) => {
  expect(problemOf(schema, 'åäöåäö')).toBe('too-long');
  expect(problemOf(schema, 'a\nb')).toBe('one-line');
  expect(problemOf(schema, 'a\u202eb')).toBe('unwanted-characters');
  expect(problemOf(schema, 'a\0b')).toBe('unwanted-characters');
});

test('a line that must be there is missed when it is blank, and one that may be missing becomes nothing', () => {
  expect(problemOf(line(5), '  ')).toBe('required');
  for (const nothing of ['', '  ', null]) expect(optionalLine(5).parse(nothing)).toBe(null);
});

test('a line is trimmed and in composed form', () => {
  for (const schema of [line(5), optionalLine(5)]) expect(schema.parse(' a\u030a ')).toBe('å');
});

test('a day is one that exists', () => {
  expect(calendarDay.parse('2024-02-29')).toBe('2024-02-29');
  for (const day of ['2023-02-29', '2024-2-9', '', 20240229])
    expect(problemOf(calendarDay, day)).toBe('not-a-day');
});
