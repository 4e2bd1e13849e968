import { expect, test } from 'vitest';
import { isFromElsewhere } from './same-origin';

const from = (headers: Record<string, string>): boolean =>
  isFromElsewhere(new Headers({ host: 'foljsam.example', ...headers }));

test('what a page of ours sends comes from here', () => {
  expect(from({ origin: 'https://foljsam.example', 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(from({ origin: 'https://foljsam.example' })).toBe(false);
});

test('a program that says nothing of a site has no one’s cookies, and may try', () => {
  expect(from({})).toBe(false);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ['another host', { origin: 'https://elsewhere.example' }],
  ['the same host at another port', { origin: 'https://foljsam.example:8443' }],
  ['a page without an origin', { origin: 'null' }],
  ['something that is no address', { origin: 'foljsam.example' }],
])('%s is elsewhere', (_, headers) => {
  expect(from(headers)).toBe(true);
});
