import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullTemplate } from '@/tests/support/full-template';
import { section, tick } from '@/tests/support/small-template';
import { canonicalJson } from '../../canonical-json';
import { parseTemplate } from '../parse-template';
import { type Block, type Template, templateSchema } from '../template-schema';
import { mergeLibraryVersion } from './merge-library-version';

const base = fullTemplate();

function edited(edit: (copy: Template) => void): Template {
  const copy = structuredClone(base);
  edit(copy);
  return copy;
}

const contentOf = (template: Template, at: number): Block[] => template.sections[at]?.content ?? [];

function reword(template: Template, at: number, place: number, label: string): void {
  const block = contentOf(template, at)[place];
  if (!block || !('label' in block)) throw new Error('Nothing to reword there');
  block.label = label;
}

const newTick = (key: string): Block => {
  const [made] = templateSchema.parse({
    ...base,
    sections: [section('x', [tick(key)])],
    footnotes: [],
  }).sections;
  const [block] = made?.content ?? [];
  if (!block) throw new Error('No block');
  return block;
};

const json = (value: unknown): string => canonicalJson(value as never);

/** Takes out, puts back and rewords things anywhere, without making the keys double. */
function somehowEdited(edits: readonly (readonly [number, number, number])[]): Template {
  return edited((copy) => {
    for (const [which, from, to] of edits) {
      const lists = listsIn(copy);
      const list = lists[which % lists.length] ?? [];
      const [taken] = list.splice(from % Math.max(list.length, 1), 1);
      if (taken === undefined) continue;
      if (typeof taken === 'object' && taken !== null && 'label' in taken && to % 2 > 0) {
        taken.label = `${to} ord`;
      }
      if (to % 5 > 0) list.splice(to % (list.length + 1), 0, taken);
    }
  });
}

function listsIn(value: unknown): unknown[][] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [value] : []), ...Object.values(value).flatMap(listsIn)];
}

const anyEdited = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 5 })
  .map((edits) => somehowEdited(edits));

describe('a new version of the library', () => {
  it('is taken as it is by a tenant that has changed nothing', () => {
    fc.assert(
      fc.property(anyEdited, (library) => {
        expect(mergeLibraryVersion(base, library, base)).toEqual({
          content: JSON.parse(json(library)),
          conflicts: [],
        });
      }),
    );
  });

  it('leaves a template as the tenant has made it when the library says nothing new', () => {
    fc.assert(
      fc.property(anyEdited, (own) => {
        expect(mergeLibraryVersion(base, base, own)).toEqual({
          content: JSON.parse(json(own)),
          conflicts: [],
        });
      }),
    );
  });

  it('takes nothing away that the tenant has made or changed', () => {
    const labelsIn = (template: unknown): string[] =>
      listsIn(template)
        .flat()
        .flatMap((value) =>
          typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : [],
        );
    const known = new Set(labelsIn(base));
    fc.assert(
      fc.property(anyEdited, anyEdited, (library, own) => {
        const merged = labelsIn(mergeLibraryVersion(base, library, own).content);
        expect(merged).toEqual(expect.arrayContaining(labelsIn(own).filter((label) => !known.has(label))));
      }),
    );
  });

  it('says nothing of conflict when both have made the same of it', () => {
    fc.assert(
      fc.property(anyEdited, (both) => {
        const { content, conflicts } = mergeLibraryVersion(base, both, structuredClone(both));
        expect(json(content)).toBe(json(both));
        expect(conflicts).toEqual([]);
      }),
    );
  });

  it('comes together with the tenant’s own changes, when they are of different things', () => {
    const library = edited((copy) => {
      reword(copy, 1, 3, 'Hur följs rutinen upp?');
      contentOf(copy, 1).push(newTick('ny-i-biblioteket'));
    });
    const own = edited((copy) => {
      reword(copy, 0, 3, 'Vår rutin finns och följs.[^1]');
      contentOf(copy, 1).unshift(newTick('var-egen'));
    });
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    const both = structuredClone(library);
    reword(both, 0, 3, 'Vår rutin finns och följs.[^1]');
    contentOf(both, 1).unshift(newTick('var-egen'));
    expect(conflicts).toEqual([]);
    expect(parseTemplate(content)).toEqual({ ok: true, value: both });
  });

  it('leaves what both reworded as the tenant has it, and says so', () => {
    const library = edited((copy) => reword(copy, 1, 3, 'Hur följs rutinen upp?'));
    const own = edited((copy) => reword(copy, 1, 3, 'Hur följer ni rutinen?'));
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    expect(json(content)).toBe(json(own));
    expect(conflicts).toEqual([
      { id: 'item:hur', part: 'item', name: 'Hur följer ni rutinen?', sort: 'both', fields: ['label'] },
    ]);
  });

  it('does not bring back what the tenant has taken away, and says when the library changed it', () => {
    const own = edited((copy) => contentOf(copy, 1).splice(3, 1));
    const same = mergeLibraryVersion(base, base, own);
    expect(same.conflicts).toEqual([]);
    const library = edited((copy) => reword(copy, 1, 3, 'Hur följs rutinen upp?'));
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    expect(json(content)).toBe(json(own));
    expect(conflicts).toMatchObject([{ id: 'item:hur', sort: 'removedHere' }]);
  });

  it('takes away what the library took away, but not what the tenant has changed', () => {
    const library = edited((copy) => contentOf(copy, 1).splice(2, 2));
    const own = edited((copy) => reword(copy, 1, 3, 'Hur följer ni rutinen?'));
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    expect(json(content)).toBe(
      json(
        edited((copy) => {
          reword(copy, 1, 3, 'Hur följer ni rutinen?');
          contentOf(copy, 1).splice(2, 1);
        }),
      ),
    );
    expect(conflicts).toMatchObject([{ id: 'item:hur', sort: 'removedThere' }]);
  });

  it('keeps the section that the library took away when the tenant has put something of its own into it', () => {
    const library = edited((copy) => copy.sections.splice(0, 1));
    const own = edited((copy) => contentOf(copy, 0).push(newTick('var-egen')));
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    expect(content).toMatchObject({ sections: [{ key: 'uppdraget', content: [{ key: 'var-egen' }] }, {}] });
    expect(conflicts).toMatchObject([{ id: 'section:uppdraget', sort: 'removedThere' }]);
  });

  it('leaves out what the library put into a section that the tenant has taken away, and says so', () => {
    const library = edited((copy) => contentOf(copy, 0).push(newTick('ny-i-biblioteket')));
    const own = edited((copy) => copy.sections.splice(0, 1));
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    expect(json(content)).toBe(json(own));
    expect(conflicts).toMatchObject([{ id: 'item:ny-i-biblioteket', sort: 'removedHere' }]);
  });

  it('makes no circle when each side moves one section into the other', () => {
    const into = (copy: Template, from: number, to: number) => {
      const inner = copy.sections[from];
      if (inner) contentOf(copy, to).push(inner);
      copy.sections.splice(from, 1);
    };
    const library = edited((copy) => into(copy, 0, 1));
    const own = edited((copy) => into(copy, 1, 0));
    expect(json(mergeLibraryVersion(base, library, own).content)).toBe(json(own));
  });

  it('follows the order of the one that changed it, and says when both did', () => {
    const swapped = edited((copy) => copy.sections.reverse());
    expect(json(mergeLibraryVersion(base, swapped, base).content)).toBe(json(swapped));
    expect(json(mergeLibraryVersion(base, base, swapped).content)).toBe(json(swapped));
    const library = edited((copy) => contentOf(copy, 1).reverse());
    const own = edited((copy) => contentOf(copy, 1).push(...contentOf(copy, 1).splice(0, 1)));
    const { content, conflicts } = mergeLibraryVersion(base, library, own);
    expect(json(content)).toBe(json(own));
    expect(conflicts).toMatchObject([{ id: 'section:personal', sort: 'order' }]);
  });
});
