import { expect, test } from 'vitest';
import { errorLine, withoutQuotations } from './error-line';

class PrismaClientValidationError extends Error {}

const said = (error: unknown): string => JSON.stringify(errorLine(error));

test('an error is logged with its type, its code and its place', () => {
  const error = Object.assign(new TypeError('no such thing'), { code: 'E_NONE' });
  const line = errorLine(error);
  expect(line).toMatchObject({ type: 'TypeError', code: 'E_NONE', message: 'no such thing' });
  expect(line.stack[0]).toContain('error-line.test.ts');
});

test('nothing that people have written is logged, whoever quotes it', () => {
  const written = 'Bor hos sin mormor';
  const asked = new PrismaClientValidationError(`Invalid value: { comment: ${written} }`);
  expect(said(asked)).not.toContain(written);
  const parsed = (() => {
    try {
      return JSON.parse(written);
    } catch (error) {
      return error;
    }
  })();
  expect(said(parsed)).not.toContain('mormor');
  const stored = Object.assign(new Error(`Key (email)=(${written}) exists`), {
    severity: 'ERROR',
    code: '23505',
  });
  expect(said(stored)).not.toContain(written);
  expect(said(stored)).toContain('23505');
  expect(said(new Error('failed', { cause: stored }))).not.toContain(written);
  expect(said(written)).not.toContain(written);
});

test('a message keeps no quotations, addresses, long numbers or questions', () => {
  const text = 'Could not send "Hej" to nagon@kommun.example, 19121212-1212, at /login?email=x';
  expect(withoutQuotations(text)).toBe('Could not send … to … …, at /login');
});
