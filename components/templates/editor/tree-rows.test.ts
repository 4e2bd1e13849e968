import { describe, expect, it } from 'vitest';
import { addNodes, moveNode } from '@/lib/domain/template/draft-edits';
import { matrix, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import { outlineOf, storedDraft } from '@/tests/support/stored-draft';
import { DraftStore } from './draft-store';
import { dropSpot, shownRows, spotFor } from './tree-rows';

const template = smallTemplate({
  sections: [
    section('ett', [tick('a'), section('inre', [tick('b')])]),
    section('tva', [matrix('m', [row('r'), row('s')]), tick('c')]),
  ],
});

function open() {
  const { fields, idOf } = storedDraft(template);
  return { store: new DraftStore('Administratör', fields), idOf };
}

describe('the tree', () => {
  it('shows what is unfolded, each row at its level', () => {
    const { store, idOf } = open();
    const rows = shownRows(store.tree, new Set([idOf('ett'), idOf('m')]));
    expect(rows.map(({ id, level, isUnfolded }) => [store.node(id)?.content.key, level, isUnfolded])).toEqual(
      [
        ['ett', 1, true],
        ['a', 2, null],
        ['inre', 2, false],
        ['tva', 1, false],
      ],
    );
  });

  it('puts something new into what is selected, or after it, or after what is around it', () => {
    const { store, idOf } = open();
    const newId = '00000000-0000-4000-8000-0000000000ff';
    const added = (kind: 'tick' | 'matrixRow' | 'section', selected: string | null, inside = false) => {
      const spot = spotFor(store, kind, selected === null ? null : idOf(selected), inside);
      if (spot === null) return null;
      const { store: copy } = open();
      copy.edit('added', addNodes(copy.nodes, [{ id: newId, content: { kind, key: 'ny' } }], spot));
      return outlineOf(copy);
    };
    expect(added('tick', 'a')).toBe('ett[a ny inre[b]] tva[m[r s] c]');
    expect(added('tick', 'inre')).toBe('ett[a inre[b ny]] tva[m[r s] c]');
    expect(added('tick', 'r')).toBe('ett[a inre[b]] tva[m[r s] ny c]');
    expect(added('matrixRow', 'r')).toBe('ett[a inre[b]] tva[m[r ny s] c]');
    expect(added('matrixRow', 'a')).toBeNull();
    expect(added('section', 'b')).toBe('ett[a inre[b]] ny tva[m[r s] c]');
    expect(added('section', 'ett', true)).toBe('ett[a inre[b] ny] tva[m[r s] c]');
    expect(added('section', null)).toBe('ett[a inre[b]] tva[m[r s] c] ny');
    expect(added('tick', null)).toBe('ett[a inre[b]] tva[m[r s] c ny]');
  });

  it('takes what is dropped before a row above it, after one below, and first into one that is unfolded', () => {
    const dropped = (moved: string, on: string, ...unfolded: string[]) => {
      const { store, idOf } = open();
      const rows = shownRows(store.tree, new Set(['ett', 'tva', ...unfolded].map(idOf)));
      const spot = dropSpot(store, rows, idOf(moved), idOf(on));
      if (spot) store.edit('moved', moveNode(store.nodes, idOf(moved), spot));
      return outlineOf(store);
    };
    expect(dropped('c', 'a')).toBe('ett[c a inre[b]] tva[m[r s]]');
    expect(dropped('a', 'c')).toBe('ett[inre[b]] tva[m[r s] c a]');
    expect(dropped('a', 'inre')).toBe('ett[inre[b] a] tva[m[r s] c]');
    expect(dropped('a', 'inre', 'inre')).toBe('ett[inre[a b]] tva[m[r s] c]');
    expect(dropped('a', 'm', 'm')).toBe('ett[a inre[b]] tva[m[r s] c]');
  });
});
