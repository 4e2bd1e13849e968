import { expect, test } from 'vitest';
import { attachmentHeader } from './attachment-header';

test('a name is given in full and in plain letters', () => {
  expect(attachmentHeader('Rutin för tystnadsplikt.pdf')).toBe(
    `attachment; filename="Rutin for tystnadsplikt.pdf"; filename*=UTF-8''Rutin%20f%C3%B6r%20tystnadsplikt.pdf`,
  );
});

test.each([
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a"; filename="b.html', 'a__ filename__b.html'],
  ['C:\\Windows\\a.pdf', 'C__Windows_a.pdf'],
  ['a\r\nSet-Cookie: b', 'a__Set-Cookie_ b'],
])('%j is neither a path nor another header', (name, plain) => {
  const header = attachmentHeader(name);
  expect(header).toContain(`filename="${plain}"`);
  expect(header).not.toMatch(/[\r\n/\\]/);
  expect(header.match(/"/g)).toHaveLength(2);
});
