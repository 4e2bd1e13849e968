import { describe, expect, test } from 'vitest';
import type { ItemKind } from '@/lib/domain/template/item-schema';
import { orderedItems, targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { checkFormSource, type FormSource } from './check-form-source';
import type { FilledForm } from './filled-form';
import { formSegments } from './form-segments';
import { listsIn, textsIn } from './template-parts';

/** The exhaustive tests read the whole form hundreds of times; a busy machine may need its time for that. */
const patient = { timeout: 60_000 };

/** A form, and how many items of each kind were counted in it by hand. */
export interface CountedForm extends FormSource {
  readonly counts: Readonly<Partial<Record<ItemKind, number>>>;
}

/**
 * The tests that hold a template against the form it was made from, line by line, and prove that they would notice
 * whatever is missing, moved or misspelt. To be called where a test file may declare tests.
 */
export function testFormSource(title: string, form: CountedForm): void {
  describe(title, () => {
    test('every line of the form is used exactly once, in order', () => {
      expect(checkFormSource(form)).toEqual([]);
    });

    test('it has as many items of each kind as the form', () => {
      const counts = new Map<ItemKind, number>();
      for (const { item } of orderedItems(form.template))
        counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
      expect(Object.fromEntries(counts)).toEqual(form.counts);
    });

    test('no item can be left out, with its answer or without it', patient, () => noItemLeftOut(form));
    test(
      'no two neighbours can change places: items, rows, columns, paragraphs, sections, parts, footnotes',
      patient,
      () => noNeighboursSwapped(form),
    );
    test('no text of the form can lose or change a single letter', patient, () => noLetterChanged(form));
    test('no line of the form can be missing, doubled or moved without being noticed', patient, () =>
      noLineChanged(form),
    );
  });
}

function noItemLeftOut(form: CountedForm): void {
  for (const { key } of orderedItems(form.template)) {
    const template = templateAfter(form, (copy) => {
      for (const list of listsIn(copy)) {
        const at = list.findIndex((part) => keyOf(part) === key);
        if (at >= 0) list.splice(at, 1);
      }
    });
    expect(targetsOf(template).has(key)).toBe(false);
    expect([key, isNoticed({ ...form, template })]).toEqual([key, true]);
    expect([key, isNoticed({ ...form, template, filled: without(key, form.filled) })]).toEqual([key, true]);
  }
}

function noNeighboursSwapped(form: CountedForm): void {
  let swaps = 0;
  listsIn(form.template).forEach((list, which) => {
    for (let at = 0; isInSource(list, form) && at + 1 < list.length; at += 1) {
      const template = templateAfter(form, (copy) => {
        const same = listsIn(copy)[which] ?? [];
        same.splice(at, 2, ...same.slice(at, at + 2).reverse());
      });
      expect([which, at, isNoticed({ ...form, template })]).toEqual([which, at, true]);
      swaps += 1;
    }
  });
  expect(swaps).toBeGreaterThan(orderedItems(form.template).length);
}

function noLetterChanged(form: CountedForm): void {
  const printed = textsInSource(form);
  expect(printed.size).toBeGreaterThan(orderedItems(form.template).length);
  const unnoticed = textsIn(form.template).flatMap(({ text }, which) =>
    (printed.has(text) ? [text.slice(0, -1), `x${text.slice(1)}`] : []).filter((changed) => {
      const template = templateAfter(form, (copy) => textsIn(copy)[which]?.set(changed));
      return !isNoticed({ ...form, template });
    }),
  );
  expect(unnoticed).toEqual([]);
}

function noLineChanged(form: CountedForm): void {
  const lines = form.source.split('\n').filter((line) => line.trim() !== '');
  const unnoticed = lines.filter((line, index) => {
    const next = lines[index + 1] ?? line;
    const stays = line === next || isLoose(line, form) || isLoose(next, form);
    const moved = stays ? [] : [lines.toSpliced(index, 2, next, line)];
    return [lines.toSpliced(index, 1), lines.toSpliced(index, 0, line), ...moved].some(
      (changed) => !isNoticed({ ...form, source: changed.join('\n') }),
    );
  });
  expect(unnoticed).toEqual([]);
}

/** Whether the parts of the list stand in the source: its columns, alternatives or first page may be ours. */
function isInSource(list: readonly unknown[], { notInSource = [] }: FormSource): boolean {
  const has = (name: string) =>
    list.some((part) => typeof part === 'object' && part !== null && name in part);
  if (has('part')) return !notInSource.includes('report');
  if (has('assessment')) return !notInSource.includes('column');
  return !(has('code') && notInSource.includes('alternative'));
}

/** The texts of the template that stand in the source. */
function textsInSource({ template, notInSource }: FormSource): ReadonlySet<string> {
  const printed = formSegments(template, null).filter(({ kind }) => !notInSource?.includes(kind));
  return new Set([...printed, ...template.footnotes].map(({ text }) => text));
}

const isNoticed = (form: FormSource): boolean => checkFormSource(form).length > 0;

/** A copy of the template that `change` has been done to. */
function templateAfter({ template }: FormSource, change: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  change(copy);
  return copy;
}

/** A page may break anywhere, so what stands at its foot may move past the lines of the form. */
function isLoose(line: string, { template, furniture = [] }: FormSource): boolean {
  const notes = template.footnotes.map(({ key, text }) => `${key} ${text}`);
  return [...furniture, ...notes].some((text) => text.includes(line.trim()));
}

function keyOf(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'key' in part ? part.key : undefined;
}

function without(key: string, filled: FilledForm | null): FilledForm | null {
  if (filled === null) return null;
  const kept = <Value>(values: Record<string, Value>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  return { ...filled, answers: kept(filled.answers), comments: kept(filled.comments) };
}
