import { describe, expect, it, vi } from 'vitest';
import type { DraftChange } from '@/lib/domain/template/draft-change';
import { moveNode, setRemoved } from '@/lib/domain/template/draft-edits';
import type { StoredDraftField } from '@/lib/domain/template/save-draft-message';
import { at, outlineOf, storedDraft } from '@/tests/support/stored-draft';
import type { ChangeOutlet } from '../../audit/field-store';
import { DraftStore } from './draft-store';

function open() {
  const { fields, idOf } = storedDraft();
  const store = new DraftStore('Administratör', fields);
  const outlet = {
    edit: vi.fn<ChangeOutlet<DraftChange>['edit']>(),
    decide: vi.fn<ChangeOutlet<DraftChange>['decide']>(),
  };
  store.connect(outlet, []);
  const content = (key: string) => {
    const node = store.node(idOf(key));
    if (!node) throw new Error(`No node has the key ${key}`);
    return node.content;
  };
  const write = (key: string, label: string, pace: 'chosen' | 'written' = 'written') =>
    store.write(idOf(key), { ...content(key), label }, pace);
  /** What somebody else saved. */
  const theirs = (key: string, label: string, revision: number): StoredDraftField => ({
    target: idOf(key),
    field: 'content',
    value: { ...content(key), label },
    revision,
    by: 'Administratör 2',
    at,
  });
  return { store, outlet, idOf, content, write, theirs };
}

describe('the store of a draft', () => {
  it('tells only those who listen to the node that changed, and of the tree only what changes it', () => {
    const { store, idOf, write } = open();
    const [mine, other, tree] = [vi.fn(), vi.fn(), vi.fn()];
    store.subscribe([`${idOf('a')} content`], mine);
    store.subscribe([`${idOf('b')} content`], other);
    store.subscribeToStructure(tree);
    const before = store.tree;
    write('a', 'Nytt');
    expect(mine).toHaveBeenCalledOnce();
    expect(other).not.toHaveBeenCalled();
    expect(tree).not.toHaveBeenCalled();
    expect(store.tree).toBe(before);
    store.edit('removed', setRemoved(store.nodes, idOf('a'), true));
    expect(tree).toHaveBeenCalledOnce();
  });

  it('takes back what was written in a node as one deed, and what was done after it first', () => {
    const { store, idOf, content, write } = open();
    for (const label of ['N', 'Ny', 'Nytt']) write('a', label);
    store.edit('moved', moveNode(store.nodes, idOf('b'), { parent: idOf('tva'), before: null }));
    expect(outlineOf(store)).toBe('ett[a] tva[c b]');
    expect(store.undo()).toEqual({ kind: 'moved', isWhole: true });
    expect(outlineOf(store)).toBe('ett[a b] tva[c]');
    expect(store.undo()).toEqual({ kind: 'changed', isWhole: true });
    expect(content('a').label).toBe('a');
    expect(store.undo()).toBeNull();
    store.redo();
    store.redo();
    expect(content('a').label).toBe('Nytt');
    expect(outlineOf(store)).toBe('ett[a] tva[c b]');
  });

  it('takes back nothing that somebody else has written over since', () => {
    const { store, content, write, theirs } = open();
    write('a', 'Mitt', 'chosen');
    store.settle([
      {
        kind: 'saved',
        change: { target: theirs('a', '', 2).target, field: 'content', value: content('a') },
        revision: 2,
        at,
      },
    ]);
    store.hear(theirs('a', 'Deras', 3));
    expect(store.undo()).toEqual({ kind: 'changed', isWhole: false });
    expect(content('a').label).toBe('Deras');
  });

  it('hears what others have done, but never over what this person is writing', () => {
    const { store, content, write, theirs } = open();
    store.hear(theirs('a', 'Deras', 2));
    expect(content('a').label).toBe('Deras');
    write('b', 'Mitt');
    store.hear(theirs('b', 'Deras', 2));
    expect(content('b').label).toBe('Mitt');
    store.hear(theirs('a', 'Gammalt', 1));
    expect(content('a').label).toBe('Deras');
  });

  it('keeps both texts of a conflict, and what the two agreed on, until the person has chosen', () => {
    const { store, outlet, content, write, theirs } = open();
    const agreed = content('a');
    write('a', 'Mitt');
    const current = theirs('a', 'Deras', 2);
    const change: DraftChange = { target: current.target, field: 'content', value: content('a') };
    store.settle([{ kind: 'problem', change, problem: { kind: 'conflict', current } }]);
    expect(store.conflicts()).toMatchObject([
      { change: { value: { label: 'Mitt' } }, agreed: { value: agreed }, problem: { kind: 'conflict' } },
    ]);
    store.decide(change, { kind: 'theirs' });
    expect(store.conflicts()).toEqual([]);
    expect(content('a').label).toBe('Deras');
    expect(outlet.decide).toHaveBeenCalledOnce();
  });
});
