import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template/template-schema';
import { orderedItems, targetsOf } from '@/lib/domain/template/targets-of';
import { checkFormSource } from '@/tests/support/check-form-source';
import { formSegments, type SegmentKind } from '@/tests/support/form-segments';
import { readTemplate } from '@/tests/support/read-template';
import { listsIn, textsIn } from '@/tests/support/template-parts';

const source = readFileSync('tests/golden/oppenvard-barn-unga.txt', 'utf8');
const template = readTemplate('templates/oppenvard-barn-unga/1.json');
const rvc = readTemplate('templates/rvc/1.json');

/** The exhaustive tests read the whole document hundreds of times; a busy machine may need its time for that. */
const patient = { timeout: 60_000 };

/** The document is requirements and no form: the answers, the comments and the first page are not its own. */
const ours: readonly SegmentKind[] = ['title', 'report', 'alternative', 'column', 'commentLabel'];

/** Its text came without page numbers, headers or the targets of links. */
const furniture: readonly string[] = [];

function problemsWith(changed: Template, text = source) {
  return checkFormSource({ source: text, template: changed, filled: null, furniture, notInSource: ours });
}

/** A copy of the template that `change` has been done to. */
function templateAfter(change: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  change(copy);
  return copy;
}

function has(name: string, part: unknown): boolean {
  return typeof part === 'object' && part !== null && name in part;
}

/** Columns and alternatives have codes, and the first page has parts: none of them stands in the document. */
function isOurs(list: readonly unknown[]): boolean {
  return list.some((part) => has('code', part) || has('part', part));
}

describe('the template Öppenvård barn och unga against the requirements', () => {
  test('every line of the document is used exactly once, in order', () => {
    expect(problemsWith(template)).toEqual([]);
  });

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

  test('no control can be left out', patient, () => {
    for (const { key } of orderedItems(template)) {
      const shorter = templateAfter((copy) => {
        for (const list of listsIn(copy)) {
          const at = list.findIndex((part) => has('key', part) && Reflect.get(Object(part), 'key') === key);
          if (at >= 0) list.splice(at, 1);
        }
      });
      expect(targetsOf(shorter).has(key)).toBe(false);
      expect([key, problemsWith(shorter).length > 0]).toEqual([key, true]);
    }
  });

  test('no two neighbours can change places: controls, paragraphs, boxes, sections', patient, () => {
    let swaps = 0;
    listsIn(template).forEach((list, which) => {
      for (let at = 0; !isOurs(list) && at + 1 < list.length; at += 1) {
        const swapped = templateAfter((copy) => {
          const same = listsIn(copy)[which] ?? [];
          same.splice(at, 2, ...same.slice(at, at + 2).reverse());
        });
        expect([which, at, problemsWith(swapped).length > 0]).toEqual([which, at, true]);
        swaps += 1;
      }
    });
    expect(swaps).toBeGreaterThan(orderedItems(template).length);
  });

  test('no text of the document can lose or change a single letter', patient, () => {
    const printed = formSegments(template, null).filter(({ kind }) => !ours.includes(kind));
    const texts = new Set(printed.map(({ text }) => text));
    const unnoticed = textsIn(template).flatMap(({ text }, which) =>
      (texts.has(text) ? [text.slice(0, -1), `x${text.slice(1)}`] : []).filter((changedText) => {
        const changed = templateAfter((copy) => textsIn(copy)[which]?.set(changedText));
        return problemsWith(changed).length === 0;
      }),
    );
    expect(texts.size).toBeGreaterThan(100);
    expect(unnoticed).toEqual([]);
  });

  test('no line of the document can be missing, doubled or moved without being noticed', patient, () => {
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const unnoticed = lines.filter((line, index) => {
      const next = lines[index + 1] ?? line;
      const moved = line === next ? [] : [lines.toSpliced(index, 2, next, line)];
      return [lines.toSpliced(index, 1), lines.toSpliced(index, 0, line), ...moved].some(
        (changed) => problemsWith(template, changed.join('\n')).length === 0,
      );
    });
    expect(unnoticed).toEqual([]);
  });
});
