import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orderedItems } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { testFormSource } from '@/tests/support/form-source-tests';
import { readTemplate } from '@/tests/support/read-template';

const source = readFileSync('tests/golden/oppenvard-barn-unga.txt', 'utf8');
const template = readTemplate('templates/oppenvard-barn-unga/1.json');
const rvc = readTemplate('templates/rvc/1.json');
const missbruk = readTemplate('templates/missbruk/1.json');
const items = orderedItems(template);

testFormSource('the template Öppenvård barn och unga against the requirements', {
  source,
  template,
  filled: null,
  counts: { matrixRow: 66 },
  // The document is requirements and no form: the answers, the comments and the first page are not its own.
  notInSource: ['title', 'report', 'alternative', 'column', 'commentLabel'],
});

describe('the template Öppenvård barn och unga', () => {
  test('has its controls in the document’s 28 boxes', () => {
    expect(source.split('\n').filter((line) => line.trim() === 'Krav')).toHaveLength(28);
    expect(new Set(items.map(({ matrix }) => matrix?.key)).size).toBe(28);
    expect(new Set(items.map(({ matrix }) => matrix?.heading))).toEqual(new Set(['Krav']));
  });

  test('holds the 68 sentences of the boxes: two of them explain the one before', () => {
    const sentences = items.map(({ item }) => item.label.split(/(?<=\.) (?=\p{Lu})/u));
    expect(sentences.flat()).toHaveLength(68);
    const explained = sentences.filter((some) => some.length > 1);
    expect(explained.map(([, second]) => second?.slice(0, 16))).toEqual(Array(2).fill('Det innebär att '));
  });

  test('makes every control a requirement answered Ja, Delvis or Nej, with a comment of its own', () => {
    const meanings = { ja: 'fulfilled', delvis: 'partial', nej: 'unfulfilled' };
    for (const { key, item, matrix, mapping } of items) {
      expect([key, item.requirement, mapping]).toEqual([key, 'mandatory', meanings]);
      expect([key, matrix?.columns.map(({ label }) => label)]).toEqual([key, ['Ja', 'Delvis', 'Nej']]);
      expect([key, item.comment]).toEqual([key, { label: 'Kommentar' }]);
    }
  });

  test('has the first page, the alternatives and the three answers of RVC, word for word', () => {
    const columnsOf = (whole: Template, key: string) =>
      orderedItems(whole).find((target) => target.key === key)?.matrix?.columns;
    expect(template.report).toEqual(rvc.report);
    expect(template.alternatives).toEqual(rvc.alternatives);
    expect(columnsOf(template, 'foljer-gdpr')).toEqual(columnsOf(rvc, 'riskanalys-arligen'));
  });

  test('shares a concept only with a control that another form has, and with one of its own never', () => {
    const elsewhere = new Set([rvc, missbruk].flatMap(orderedItems).map(({ concept }) => concept));
    const shared = items.filter(({ key, concept }) => concept !== key).map(({ concept }) => concept);
    expect(shared.filter((concept) => !elsewhere.has(concept))).toEqual([]);
    expect(shared.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ concept }) => concept)).size).toBe(items.length);
  });
});
