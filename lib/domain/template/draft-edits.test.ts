import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate } from '@/tests/support/arbitrary-checklist';
import { matrix, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import type { DraftChange } from './draft-change';
import { parseDraftChange } from './draft-change';
import { addNodes, copyNode, inverseOf, moveNode, setRemoved, stepNode, withChanges } from './draft-edits';
import { blockKinds, type DraftNode, isSingleton } from './draft-node';
import { contentOf, nodesOf } from './draft-nodes';
import { subtreeOf, treeOf } from './draft-tree';
import { keysIn } from './free-key';
import { newContent } from './new-content';
import type { Template } from './template-schema';

type Nodes = Map<string, DraftNode>;

function counting(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
}

const open = (template: Template, newId = counting()): Nodes =>
  new Map(nodesOf(template, newId).map((node) => [node.id, node]));

function idOf(nodes: Nodes, key: string): string {
  for (const { id, content } of nodes.values()) if (content.key === key) return id;
  throw new Error(`No node has the key ${key}`);
}

/** The form as keys in brackets: `ett[a b] tva[m[c]]`. */
function outline(nodes: Nodes): string {
  const of = (parent: string | null): string =>
    (treeOf(nodes).children.get(parent) ?? [])
      .filter(({ place }) => !place.removed)
      .map(({ id, content }) => `${content.key}${of(id) && `[${of(id)}]`}`)
      .join(' ');
  return of(null);
}

const template = smallTemplate({
  sections: [
    section('ett', [tick('a'), tick('b')]),
    section('tva', [matrix('m', [row('c'), row('d')]), section('inre', [tick('e')])]),
  ],
});

describe('an edit', () => {
  const newId = counting();
  const nodes = open(template, newId);
  const outlineAfter = (changes: readonly DraftChange[]) => outline(withChanges(nodes, changes));
  const id = (key: string) => idOf(nodes, key);

  it('adds items where they are asked for', () => {
    const added = ['x', 'y'].map((words) => ({
      id: newId(),
      content: newContent('tick', words, keysIn(nodes)),
    }));
    expect(outlineAfter(addNodes(nodes, added, { parent: id('ett'), before: id('b') }))).toBe(
      'ett[a x y b] tva[m[c d] inre[e]]',
    );
    expect(outlineAfter(addNodes(nodes, added, { parent: id('ett'), before: null }))).toBe(
      'ett[a b x y] tva[m[c d] inre[e]]',
    );
    expect(addNodes(nodes, added, { parent: id('m'), before: null })).toEqual([]);
    expect(addNodes(nodes, added, { parent: null, before: null })).toEqual([]);
  });

  it('copies a node with what it holds right after it, with keys that nothing else has', () => {
    expect(outlineAfter(copyNode(nodes, id('tva'), newId))).toBe(
      'ett[a b] tva[m[c d] inre[e]] tva-2[m-2[c-2 d-2] inre-2[e-2]]',
    );
  });

  it('moves a node only to where it can stand', () => {
    expect(outlineAfter(moveNode(nodes, id('a'), { parent: id('inre'), before: id('e') }))).toBe(
      'ett[b] tva[m[c d] inre[a e]]',
    );
    expect(outlineAfter(moveNode(nodes, id('inre'), { parent: null, before: id('ett') }))).toBe(
      'inre[e] ett[a b] tva[m[c d]]',
    );
    expect(moveNode(nodes, id('c'), { parent: id('ett'), before: null })).toEqual([]);
    expect(moveNode(nodes, id('tva'), { parent: id('inre'), before: null })).toEqual([]);
  });

  it('steps past its neighbour, into the next section, and out of its own', () => {
    expect(outlineAfter(stepNode(nodes, id('a'), 1))).toBe('ett[b a] tva[m[c d] inre[e]]');
    expect(outlineAfter(stepNode(nodes, id('b'), 1))).toBe('ett[a] tva[b m[c d] inre[e]]');
    expect(outlineAfter(stepNode(nodes, id('e'), -1))).toBe('ett[a b] tva[m[c d] e inre]');
    expect(outlineAfter(stepNode(nodes, id('e'), 1))).toBe('ett[a b] tva[m[c d] inre e]');
    expect(stepNode(nodes, id('ett'), -1)).toEqual([]);
    expect(stepNode(nodes, id('c'), -1)).toEqual([]);
  });

  it('finds room between two that were put in the same place at the same moment', () => {
    const [a, b] = [nodes.get(id('a')), nodes.get(id('b'))];
    if (!a || !b) throw new Error('The template has changed');
    const tied = new Map(nodes).set(b.id, { ...b, place: { ...b.place, order: a.place.order } });
    const moved = withChanges(tied, moveNode(tied, id('e'), { parent: id('ett'), before: b.id }));
    expect(outline(moved)).toBe('ett[a e b] tva[m[c d] inre]');
  });

  it('of nothing but a removed node leaves its key to it', () => {
    const removed = withChanges(nodes, setRemoved(nodes, id('a'), true));
    expect(newContent('tick', 'a', keysIn(removed)).key).toBe('a-2');
  });
});

/** Any edit to whatever the draft holds by then, chosen by numbers. */
const anyEdit = fc.record({
  kind: fc.constantFrom('add', 'copy', 'move', 'step', 'remove', 'restore', 'undo'),
  which: fc.nat(),
  where: fc.nat(),
  what: fc.constantFrom(...blockKinds),
});
type AnyEdit = (typeof anyEdit)['generate'] extends (...args: never) => { readonly value: infer Edit }
  ? Edit
  : never;

function blocksOf(nodes: Nodes): DraftNode[] {
  return [...nodes.values()].filter(({ content }) => !isSingleton(content.kind));
}

function changesOf(edit: AnyEdit, nodes: Nodes, newId: () => string): DraftChange[] {
  const blocks = blocksOf(nodes);
  const one = blocks[edit.which % blocks.length]?.id ?? '';
  const other = blocks[edit.where % (blocks.length + 1)]?.id ?? null;
  switch (edit.kind) {
    case 'add': {
      const content = newContent(edit.what, 'Nytt', keysIn(nodes));
      return addNodes(nodes, [{ id: newId(), content }], { parent: other, before: one });
    }
    case 'copy':
      return copyNode(nodes, one, newId);
    case 'move':
      return moveNode(nodes, one, { parent: other, before: null });
    case 'step':
      return stepNode(nodes, one, edit.where % 2 === 0 ? 1 : -1);
    default:
      return setRemoved(nodes, one, edit.kind === 'remove');
  }
}

/** Every node exactly once, in the tree or under a stray. */
function expectAllThere(nodes: Nodes): void {
  const tree = treeOf(nodes);
  const roots = [...(tree.children.get(null) ?? []), ...tree.strays];
  const seen = roots.flatMap((root) => subtreeOf(tree, root).map(({ id }) => id));
  expect(seen.toSorted()).toEqual(
    blocksOf(nodes)
      .map(({ id }) => id)
      .sort(),
  );
}

describe('whatever is done', () => {
  it('every change is one that is taken in, every node stays, and nothing stands nowhere', () => {
    fc.assert(
      fc.property(anyTemplate, fc.array(anyEdit, { maxLength: 20 }), (any, edits) => {
        const newId = counting();
        let nodes = open(any, newId);
        const undo: DraftChange[][] = [];
        for (const edit of edits) {
          const changes = edit.kind === 'undo' ? (undo.pop() ?? []) : changesOf(edit, nodes, newId);
          if (edit.kind !== 'undo') undo.push(inverseOf(nodes, changes));
          for (const change of changes) expect(parseDraftChange(change)).toEqual({ ok: true, value: change });
          const before = nodes;
          nodes = withChanges(nodes, changes);
          for (const kept of before.keys()) expect(nodes.has(kept)).toBe(true);
          expectAllThere(nodes);
          expect(treeOf(nodes).strays).toEqual([]);
        }
        for (let back = undo.pop(); back !== undefined; back = undo.pop()) nodes = withChanges(nodes, back);
        expect(contentOf(nodes).content).toEqual(any);
      }),
    );
  });

  it('two people at once never lose a node between them, and see the same form', () => {
    fc.assert(
      fc.property(
        anyTemplate,
        fc.array(anyEdit, { maxLength: 6 }),
        fc.array(anyEdit, { maxLength: 6 }),
        (any, mine, theirs) => {
          const newId = counting();
          const start = open(any, newId);
          const [my, their] = [mine, theirs].map((edits) => {
            let nodes = start;
            return edits.flatMap((edit) => {
              const changes = edit.kind === 'undo' ? [] : changesOf(edit, nodes, newId);
              nodes = withChanges(nodes, changes);
              return changes;
            });
          }) as [DraftChange[], DraftChange[]];
          // Of two changes to one field the server takes the first: the other one comes back to its author.
          const fields = new Set(their.map(({ target, field }) => `${target} ${field}`));
          const taken = my.filter(({ target, field }) => !fields.has(`${target} ${field}`));
          const merged = withChanges(start, [...their, ...taken]);
          expectAllThere(merged);
          expect(outline(new Map([...merged].reverse()))).toBe(outline(merged));
        },
      ),
    );
  });
});
