import { describe, expect, test } from 'vitest';
import { titleOf } from './evidence';
import { sentFileSchema } from './evidence-message';

const nameOf = (name: string) =>
  sentFileSchema.safeParse({ target: { item: 'a', actionId: null }, name }).data?.name;

describe('the name of a file that is sent', () => {
  test.each([
    ['Rutin.pdf', 'Rutin.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Rutin.pdf', 'Rutin.pdf'],
    ['rutin\u0000.pdf', 'rutin.pdf'],
    // A mark that turns the reading around would make `fdp.exe` of it.
    ['rutin\u202Efdp.exe', 'rutinfdp.exe'],
    [' Rutin.pdf ', 'Rutin.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ])('%j is taken as %j', (given, taken) => {
    expect(nameOf(given)).toBe(taken);
  });

  test.each(['', '/', '\u0000'])('%j is none', (given) => {
    expect(nameOf(given)).toBeUndefined();
  });
});

test('a file lies on an item or on an action, never on both or neither', () => {
  const action = '0199c0de-0000-7000-8000-000000000000';
  for (const target of [
    { item: 'a', actionId: action },
    { item: null, actionId: null },
  ]) {
    expect(sentFileSchema.safeParse({ target, name: 'a.pdf' }).success).toBe(false);
  }
});

test.each([
  ['Rutin för utdrag.pdf', 'Rutin för utdrag'],
  ['.pdf', '.pdf'],
  ['Version 1.2 av planen', 'Version 1.2 av planen'],
  ['utan ändelse', 'utan ändelse'],
])('the title of %j is %j', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
