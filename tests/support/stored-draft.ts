import type { DraftNodes } from '@/lib/domain/template/draft-node';
import { nodesOf } from '@/lib/domain/template/draft-nodes';
import { type DraftTree, treeOf } from '@/lib/domain/template/draft-tree';
import type { StoredDraftField } from '@/lib/domain/template/save-draft-message';
import type { Template } from '@/lib/domain/template/template-schema';
import { section, smallTemplate, tick } from './small-template';

export const at = '2026-11-21T13:05:00Z';

const twoSections = () =>
  smallTemplate({ sections: [section('ett', [tick('a'), tick('b')]), section('tva', [tick('c')])] });

/** A draft as the server holds it when it has just been begun. */
export function storedDraft(template: Template = twoSections()) {
  let made = 0;
  const nodes = nodesOf(template, () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  });
  const saved = { revision: 1, by: '', at };
  const fields = nodes.flatMap(({ id, content, place }): StoredDraftField[] => [
    { target: id, field: 'content', value: content, ...saved },
    { target: id, field: 'place', value: place, ...saved },
  ]);
  const idOf = (key: string): string => {
    const node = nodes.find(({ content }) => content.key === key);
    if (!node) throw new Error(`No node has the key ${key}`);
    return node.id;
  };
  return { fields, idOf };
}

/** The form as keys in brackets, without what is removed: `ett[a b] tva[c]`. */
export function outlineOf({ nodes }: { readonly nodes: DraftNodes }): string {
  const tree: DraftTree = treeOf(nodes);
  const of = (parent: string | null): string =>
    (tree.children.get(parent) ?? [])
      .filter(({ place }) => !place.removed)
      .map(({ id, content }) => `${content.key}${of(id) && `[${of(id)}]`}`)
      .join(' ');
  return of(null);
}
