import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rvc from '@/templates/rvc/1.json';
import { fullTemplate } from '@/tests/support/full-template';
import { canonicalJson } from '../../canonical-json';
import { type Template, templateSchema } from '../template-schema';
import { diffTemplates, type TemplateChange } from './diff-templates';

const full = fullTemplate();
const real = templateSchema.parse(rvc);

/** The template after an edit of a copy of it. */
function edited(template: Template, edit: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  edit(copy);
  return copy;
}

const changesAfter = (edit: (copy: Template) => void): TemplateChange[] =>
  diffTemplates(full, edited(full, edit));

const inShort = (changes: readonly TemplateChange[]) =>
  changes.map(({ id, sort, moved, texts, rules }) => ({
    id,
    what: [
      ...(sort === 'kept' ? [] : [sort]),
      ...(moved ? ['moved'] : []),
      ...(sort === 'kept' ? [...texts, ...rules].map(({ field }) => field) : []),
    ],
  }));

/** The content of a section of the full template, to be changed. */
const contentOf = (template: Template, at: number) => template.sections[at]?.content ?? [];

type Leaf = { readonly at: readonly (string | number)[]; readonly value: string | number | boolean };

function leavesOf(value: unknown, at: readonly (string | number)[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, [...at, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, entry]) => leavesOf(entry, [...at, name]));
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? [{ at, value: value as Leaf['value'] }]
    : [];
}

const other = (value: Leaf['value']): Leaf['value'] => {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value / 2 : `${value}x`;
};

/** What decides the shape of what it stands in: another value makes another thing of it. */
const isShape = (at: Leaf['at']): boolean =>
  at.at(-1) === 'format' || at.at(-1) === 'part' || (at[0] === 'sections' && at.at(-1) === 'kind');

function withLeaf(template: Template, { at, value }: Leaf): Template {
  return edited(template, (copy) => {
    const holder = at.slice(0, -1).reduce<object>((inner, step) => Reflect.get(inner, step), copy);
    Reflect.set(holder, at.at(-1) ?? '', other(value));
  });
}

describe('the difference between two versions of a template', () => {
  it('is empty between a template and itself', () => {
    expect(diffTemplates(full, structuredClone(full))).toEqual([]);
    expect(diffTemplates(real, structuredClone(real))).toEqual([]);
  });

  it('shows a change of any text, number or choice there is in the format', () => {
    const unseen = leavesOf(full)
      .filter(({ at }) => !isShape(at))
      .filter((leaf) => diffTemplates(full, withLeaf(full, leaf)).length === 0)
      .map(({ at }) => at.join('.'));
    expect(unseen).toEqual([]);
  });

  it('shows that a rule was left out or put in', () => {
    const changes = changesAfter((copy) => {
      const section = copy.sections[0];
      delete section?.gate;
      delete section?.references;
    });
    expect(inShort(changes)).toEqual([{ id: 'section:uppdraget', what: ['gate', 'references'] }]);
    expect(changes[0]?.rules[0]).toEqual({ field: 'gate', before: 'har-avtal', after: null });
  });

  it('is one move when one control is moved, however many it passes', () => {
    const changes = diffTemplates(
      real,
      edited(real, (copy) => {
        const [first] = copy.sections.splice(1, 1);
        if (first) copy.sections.push(first);
      }),
    );
    expect(inShort(changes)).toEqual([{ id: `section:${real.sections[1]?.key}`, what: ['moved'] }]);
  });

  it('tells where a moved control stood, and where it stands', () => {
    const [change] = changesAfter((copy) => {
      const [rutin] = contentOf(copy, 0).splice(3, 1);
      if (rutin) contentOf(copy, 1).push(rutin);
    });
    expect(change).toMatchObject({ id: 'item:rutin', sort: 'kept', moved: true, texts: [], rules: [] });
    expect(change?.before).toMatchObject({
      number: '1.2',
      section: 'uppdraget',
      follows: 'Enheten har avtal.',
    });
    expect(change?.after).toMatchObject({
      number: '2.8',
      section: 'personal',
      follows: 'Hur följs rutinen?',
    });
  });

  it('holds a control that was reworded and moved as one change, with both its texts', () => {
    const changes = changesAfter((copy) => {
      const [hur] = contentOf(copy, 1).splice(3, 1);
      if (hur?.kind !== 'openQuestion') throw new Error('Another item than expected');
      contentOf(copy, 1).unshift({ ...hur, label: 'Hur följs rutinen upp?' });
    });
    expect(inShort(changes)).toEqual([{ id: 'item:hur', what: ['moved', 'words'] }]);
    expect(changes[0]?.texts).toEqual([
      { field: 'words', before: ['Hur följs rutinen?'], after: ['Hur följs rutinen upp?'] },
    ]);
  });

  it('shows that a control is answered in another way', () => {
    const [change] = changesAfter((copy) => {
      const hur = contentOf(copy, 1)[3];
      if (hur?.kind === 'openQuestion') contentOf(copy, 1)[3] = { ...hur, kind: 'text' };
    });
    expect(change?.rules).toEqual([{ field: 'kind', before: 'openQuestion', after: 'text' }]);
  });

  it('says for each answer what it meant and what it means', () => {
    const [change] = changesAfter((copy) => {
      const group = contentOf(copy, 1)[0];
      if (group?.kind !== 'group' || group.items[1]?.kind !== 'yesNo') throw new Error('Another block');
      group.items[1].mapping = { yes: 'partial', no: 'fulfilled' };
    });
    expect(change?.rules).toEqual([
      { field: 'mapping', answer: 'yes', before: 'unfulfilled', after: 'partial' },
    ]);
  });

  it('knows a reworded paragraph again, though paragraphs have no keys', () => {
    const changes = changesAfter((copy) => {
      contentOf(copy, 0)[1] = { kind: 'paragraph', text: 'Underlag ska visas på plats vid besöket.' };
    });
    expect(inShort(changes)).toEqual([{ id: 'section:uppdraget#1', what: ['words'] }]);
  });

  it('takes a paragraph of other words for another one', () => {
    const changes = changesAfter((copy) => {
      contentOf(copy, 0)[0] = { kind: 'paragraph', text: 'Gäller bara barn.' };
    });
    expect(changes.map(({ sort }) => sort).sort()).toEqual(['added', 'removed']);
  });

  it('shows a whole section that went, with all that stood in it, where it stood', () => {
    const changes = changesAfter((copy) => copy.sections.splice(0, 1));
    expect(changes.every(({ sort, before }) => sort === 'removed' && before?.section === 'uppdraget')).toBe(
      true,
    );
    expect(changes.map(({ part }) => part)).toEqual([
      'section',
      'paragraph',
      'paragraph',
      'item',
      'item',
      'comment',
    ]);
  });

  it('moves the controls that were taken into a group', () => {
    const changes = changesAfter((copy) => {
      const content = contentOf(copy, 1);
      const [antal] = content.splice(2, 1);
      if (antal?.kind !== 'number') throw new Error('Another item than expected');
      content.push({ kind: 'group', key: 'siffror', items: [antal] });
    });
    expect(inShort(changes)).toEqual([
      { id: 'group:siffror', what: ['added'] },
      { id: 'item:antal', what: ['moved'] },
    ]);
  });
});

/** A few edits, each a step from one template to the next. */
const anyEdits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });

function listsIn(value: unknown): unknown[][] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [value] : []), ...Object.values(value).flatMap(listsIn)];
}

describe('for any edits', () => {
  it('is empty exactly when the two have the same canonical JSON', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const after = edited(full, (copy) => {
          for (const [which, from, to] of edits) {
            const lists = listsIn(copy);
            const list = lists[which % lists.length] ?? [];
            const [taken] = list.splice(from % Math.max(list.length, 1), 1);
            if (taken !== undefined && to % 3 > 0) list.splice(to % (list.length + 1), 0, taken);
          }
        });
        const same = canonicalJson(full as never) === canonicalJson(after as never);
        expect(diffTemplates(full, after).length === 0).toBe(same);
        expect(diffTemplates(after, full).length === 0).toBe(same);
      }),
      { numRuns: 300 },
    );
  });

  it('has as many things added one way as removed the other way', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1]), fc.subarray([0, 1, 2, 3]), (sections, blocks) => {
        const after = edited(full, (copy) => {
          for (const at of [...blocks].reverse()) contentOf(copy, 1).splice(at, 1);
          for (const at of [...sections].reverse()) copy.sections.splice(at, 1);
        });
        const count = (changes: TemplateChange[], sort: string) =>
          changes.filter((change) => change.sort === sort).length;
        expect(count(diffTemplates(full, after), 'removed')).toBe(count(diffTemplates(after, full), 'added'));
      }),
    );
  });
});
