import { expect, test } from 'vitest';
import { contentSecurityPolicy, newNonce } from './content-security-policy';

const directives = (overTls = false): Map<string, string> =>
  new Map(
    contentSecurityPolicy('abc', overTls)
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );

test('only scripts with the page’s nonce run, and what they load', () => {
  expect(directives().get('script-src')).toBe("'nonce-abc' 'strict-dynamic'");
  expect(directives().get('default-src')).toBe("'none'");
});

test('no directive lets in anything inline but style attributes, nor code made of text', () => {
  for (const [name, value] of directives())
    if (name !== 'style-src-attr') expect(value, name).not.toMatch(/unsafe-(inline|eval)/);
});

test('a page is shown in no frame, sends its forms nowhere else, and has no other base', () => {
  const policy = directives();
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect(policy.get('form-action')).toBe("'self'");
  expect(policy.get('base-uri')).toBe("'none'");
});

test('what is reached over TLS loads nothing in clear', () => {
  expect(directives(true).has('upgrade-insecure-requests')).toBe(true);
  expect(directives(false).has('upgrade-insecure-requests')).toBe(false);
});

test('each page has a nonce of its own, of 128 bits', () => {
  const nonces = new Set(Array.from({ length: 100 }, newNonce));
  expect(nonces.size).toBe(100);
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
});
