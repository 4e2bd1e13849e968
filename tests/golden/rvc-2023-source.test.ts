import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseChange } from '@/lib/domain/answer';
import type { ItemKind } from '@/lib/domain/template/item-schema';
import type { Template } from '@/lib/domain/template/template-schema';
import { orderedItems, targetsOf } from '@/lib/domain/template/targets-of';
import { checkFormSource } from '@/tests/support/check-form-source';
import { type FilledForm, readFilledForm } from '@/tests/support/filled-form';
import { readTemplate } from '@/tests/support/read-template';
import { listsIn, textsIn } from '@/tests/support/template-parts';

const source = readFileSync('tests/golden/rvc-2023.txt', 'utf8');
const template = readTemplate('templates/rvc/1.json');
const filled = readFilledForm('tests/golden/rvc-2023-answers.json');

/** The exhaustive tests read the whole form hundreds of times; a busy machine may need its time for that. */
const patient = { timeout: 60_000 };

/** What the PDF adds when it is turned into text: the addresses behind the page's two links. */
const furniture = ['tel:[telefon]', 'mailto:[e-post]'];

function problemsWith(changed: Template, answers: FilledForm = filled, text = source) {
  return checkFormSource({ source: text, template: changed, filled: answers, furniture });
}

/** A copy of the template that `change` has been done to. */
function templateAfter(change: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  change(copy);
  return copy;
}

/** A page may break anywhere, so what stands at its foot may move past the lines of the form. */
function isLoose(line: string): boolean {
  const notes = template.footnotes.map(({ key, text }) => `${key} ${text}`);
  return [...furniture, ...notes].some((text) => text.includes(line.trim()));
}

function keyOf(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'key' in part ? part.key : undefined;
}

function without(key: string): FilledForm {
  const kept = <Value>(values: Record<string, Value>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  return { ...filled, answers: kept(filled.answers), comments: kept(filled.comments) };
}

describe('the RVC template against the form of 2023', () => {
  test('every line of the form is used exactly once, in order', () => {
    expect(problemsWith(template)).toEqual([]);
  });

  test('it has the form’s 36 ticks, 8 yes/no questions, 40 rows, 19 open questions and 2 numbers', () => {
    const counts = new Map<ItemKind, number>();
    for (const { item } of orderedItems(template)) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
    const expected = { tick: 36, yesNo: 8, matrixRow: 40, openQuestion: 19, number: 2 };
    expect(Object.fromEntries(counts)).toEqual(expected);
    expect(orderedItems(template).filter(({ item }) => item.role === 'scope')).toHaveLength(2);
  });

  test('no item can be left out, with its answer or without it', patient, () => {
    for (const { key } of orderedItems(template)) {
      const shorter = templateAfter((copy) => {
        for (const list of listsIn(copy)) {
          const at = list.findIndex((part) => keyOf(part) === key);
          if (at >= 0) list.splice(at, 1);
        }
      });
      expect(targetsOf(shorter).has(key)).toBe(false);
      expect([key, problemsWith(shorter).length > 0]).toEqual([key, true]);
      expect([key, problemsWith(shorter, without(key)).length > 0]).toEqual([key, true]);
    }
  });

  test('no two neighbours can change places: items, rows, columns, paragraphs, sections, parts, footnotes', patient, () => {
    let swaps = 0;
    listsIn(template).forEach((list, which) => {
      for (let at = 0; at + 1 < list.length; at += 1) {
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

  test('no text of the form can lose or change a single letter', patient, () => {
    const texts = textsIn(template);
    expect(texts.length).toBeGreaterThan(200);
    const unnoticed = texts.flatMap(({ text }, which) =>
      [text.slice(0, -1), `x${text.slice(1)}`].filter((changedText) => {
        const changed = templateAfter((copy) => textsIn(copy)[which]?.set(changedText));
        return problemsWith(changed).length === 0;
      }),
    );
    expect(unnoticed).toEqual([]);
  });

  test('no line of the form can be missing, doubled or moved without being noticed', patient, () => {
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const unnoticed = lines.filter((line, index) => {
      const next = lines[index + 1] ?? line;
      const stays = line === next || isLoose(line) || isLoose(next);
      const moved = stays ? [] : [lines.toSpliced(index, 2, next, line)];
      return [lines.toSpliced(index, 1), lines.toSpliced(index, 0, line), ...moved].some(
        (changed) => problemsWith(template, filled, changed.join('\n')).length === 0,
      );
    });
    expect(unnoticed).toEqual([]);
  });
});

describe('the answers of 2023', () => {
  test('answer every item, each with something that fits it', () => {
    const targets = targetsOf(template);
    expect(Object.keys(filled.answers)).toEqual(orderedItems(template).map(({ key }) => key));
    for (const [target, { answer }] of Object.entries(filled.answers)) {
      const change = { target, field: 'answer', value: answer };
      expect(parseChange(targets, change)).toEqual({ ok: true, value: change });
    }
    for (const [target, value] of Object.entries(filled.comments)) {
      const change = { target, field: 'comment', value };
      expect(parseChange(targets, change)).toEqual({ ok: true, value: change });
    }
  });

  test('say of the 40 rows, and of nothing else, that the source has lost the mark', () => {
    const lost = orderedItems(template).filter(({ key }) => filled.answers[key]?.sourceMissing === true);
    expect(lost.map(({ item }) => item.kind)).toEqual(Array(40).fill('matrixRow'));
    for (const { key, matrix } of lost) {
      expect(filled.answers[key]?.answer).toBe(matrix?.columns[0]?.code);
    }
  });

  test('say of every assessment that it is ours, since the form has no place for one', () => {
    for (const { key, item } of orderedItems(template)) {
      const given = filled.answers[key];
      expect([key, given?.assumed === true]).toEqual([key, given?.assessment !== undefined]);
      if (item.kind === 'openQuestion' && item.requirement !== 'informational') {
        expect([key, given?.assessment]).toEqual([key, 'fulfilled']);
      }
    }
    expect(filled.answers['antal-orosanmalningar']?.assessment).toBe('partial');
  });
});
