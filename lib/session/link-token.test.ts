import { expect, test, vi } from 'vitest';
import { linkToken, tokenHash } from './link-token';

vi.stubEnv('SESSION_SECRET', 'x'.repeat(32));

const ID = '0190b2a4-0000-7000-8000-000000000001';

test('the same link is made again from its id, and has 256 bits', () => {
  expect(linkToken('reset', ID)).toBe(linkToken('reset', ID));
  expect(linkToken('reset', ID)).toMatch(/^[\w-]{43}$/);
});

test('a link of one kind is none of another, and ids have links of their own', () => {
  const tokens = [
    linkToken('reset', ID),
    linkToken('invitation', ID),
    linkToken('reset', ID.replace(/1$/, '2')),
  ];
  expect(new Set(tokens).size).toBe(3);
});

test('what is stored does not say what the link is', () => {
  expect(tokenHash(linkToken('reset', ID))).toMatch(/^[0-9a-f]{64}$/);
});
