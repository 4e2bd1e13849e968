import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const THIS = relative(ROOT, import.meta.filename);

/** What is made, and not of the repository. */
const MADE = new Set([
  'node_modules',
  '.next',
  '.data',
  '.git',
  'dist',
  'generated',
  'test-results',
  'playwright-report',
]);

function filesIn(folder: string): string[] {
  return readdirSync(resolve(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const files = filesIn('').filter((file) => file !== 'package-lock.json' && file !== THIS);

/** What a secret looks like when somebody has written it down. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{40}/,
  'an address with a password':
    /\b(?:postgres(?:ql)?|smtps?):\/\/[^\s:/@'"`$<{]+:(?!password|secret|hemligt|[.…])[^\s@'"`$<{]{4,}@/,
  'a setting with its value':
    /\b(?:SESSION_SECRET|KEY_ENCRYPTION_KEY|SMTP_PASSWORD)\s*[=:]\s*['"]?[A-Za-z0-9+/_-]{32,}/,
};

/** Settings and scripts; what is only a text between a form's words is none. */
const isRead = (file: string): boolean => /\.(ts|tsx|mjs|json|md|sql|yml|yaml|env|sh)$/.test(file);

test.each(Object.entries(SECRETS))('no file of the repository holds %s', (_, pattern) => {
  const read = files.filter(isRead);
  expect(read.length).toBeGreaterThan(500);
  expect(read.filter((file) => pattern.test(readFileSync(resolve(ROOT, file), 'utf8')))).toEqual([]);
});

test('what the installation makes for itself is not for the repository', () => {
  const ignored = readFileSync(resolve(ROOT, '.gitignore'), 'utf8').split('\n');
  expect(ignored).toContain('.data/');
  expect(files.filter((file) => /(^|\/)\.env/.test(file))).toEqual([]);
});
