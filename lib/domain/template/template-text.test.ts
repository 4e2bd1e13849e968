import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFullTemplate } from '@/tests/support/arbitrary-template';
import { shippedTemplates } from '@/tests/support/read-template';
import { parseTemplate } from './parse-template';
import { templateText } from './template-text';

test.each(shippedTemplates())(
  '%s is written in the order that it is shipped in, field by field',
  (file, template) => {
    const shipped: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(templateText(template)).toBe(`${JSON.stringify(shipped, null, 2)}\n`);
  },
);

test('any template is read back from its text as it was', () => {
  fc.assert(
    fc.property(anyFullTemplate, (template) => {
      expect(parseTemplate(JSON.parse(templateText(template)))).toEqual({ ok: true, value: template });
    }),
  );
});
