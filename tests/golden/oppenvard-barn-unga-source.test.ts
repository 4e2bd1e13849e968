import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orderedItems } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { testFormSource } from '@/tests/support/form-source-tests';
import { readTemplate } from '@/tests/support/read-template';

const source = readFileSync('tests/golden/oppenvard-barn-unga.txt', 'utf8');
const template = readTemplate('templates/oppenvard-barn-unga/1.json');
const rvc = readTemplate('templates/rvc/1.json');

testFormSource('the template Öppenvård barn och unga against the requirements', {
  source,
  template,
  filled: null,
  // The document is requirements and no form: the answers, the comments and the first page are not its own.
  notInSource: ['title', 'report', 'alternative', 'column', 'commentLabel'],
  counts: { matrixRow: 66 },
});

describe('the template Öppenvård barn och unga', () => {
  test('it has 66 controls in the document’s 28 boxes, and nothing else to answer', () => {
    const items = orderedItems(template);
    expect(items.map(({ item }) => item.kind)).toEqual(Array(66).fill('matrixRow'));
    expect(new Set(items.map(({ matrix }) => matrix?.key)).size).toBe(28);
    expect(source.split('\n').filter((line) => line.trim() === 'Krav')).toHaveLength(28);
    expect(new Set(items.map(({ matrix }) => matrix?.heading))).toEqual(new Set(['Krav']));
  });

  test('the controls hold 68 sentences: two of them explain the one before', () => {
    const sentences = orderedItems(template).map(({ item }) => item.label.split(/(?<=\.) (?=\p{Lu})/u));
    expect(sentences.flat()).toHaveLength(68);
    const explained = sentences.filter((some) => some.length > 1);
    expect(explained.map(([, second]) => second?.slice(0, 16))).toEqual(Array(2).fill('Det innebär att '));
  });

  test('every control is a requirement answered Ja, Delvis or Nej, with a comment of its own', () => {
    const meanings = { ja: 'fulfilled', delvis: 'partial', nej: 'unfulfilled' };
    for (const { key, item, matrix, mapping } of orderedItems(template)) {
      expect([key, item.requirement, mapping]).toEqual([key, 'mandatory', meanings]);
      expect([key, matrix?.columns.map(({ label }) => label)]).toEqual([key, ['Ja', 'Delvis', 'Nej']]);
      expect([key, item.comment]).toEqual([key, { label: 'Kommentar' }]);
    }
  });

  test('its first page, its alternatives and its three answers are word for word those of RVC', () => {
    const columnsOf = (whole: Template, key: string) =>
      orderedItems(whole).find((target) => target.key === key)?.matrix?.columns;
    expect(template.report).toEqual(rvc.report);
    expect(template.alternatives).toEqual(rvc.alternatives);
    expect(columnsOf(template, 'foljer-gdpr')).toEqual(columnsOf(rvc, 'riskanalys-arligen'));
  });

  test('a concept that is not a control’s own is one that RVC has, and no two controls here share one', () => {
    const items = orderedItems(template);
    const shared = items.filter(({ key, concept }) => concept !== key).map(({ concept }) => concept);
    const concepts = new Set(orderedItems(rvc).map(({ concept }) => concept));
    expect(shared.filter((concept) => !concepts.has(concept))).toEqual([]);
    expect(shared.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ concept }) => concept)).size).toBe(items.length);
  });
});
