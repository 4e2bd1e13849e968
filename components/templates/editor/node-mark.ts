import { isSameValue } from '@/lib/domain/same-value';
import { type DraftNode, isSingleton, type NodeContent } from '@/lib/domain/template/draft-node';
import { nodesOf } from '@/lib/domain/template/draft-nodes';
import type { Template } from '@/lib/domain/template/template-schema';
import type { DraftStore } from './draft-store';

/** How a node differs from the published version. */
export type NodeMark = 'new' | 'changed' | 'moved' | 'removed';

/** What the published version says of each node: by key, and of the single parts by kind. */
export class BaseContents {
  readonly #contents = new Map<string, NodeContent>();

  constructor(base: Template | null) {
    if (base === null) return;
    let made = 0;
    const nodes = nodesOf(base, () => {
      made += 1;
      return String(made);
    });
    for (const { content } of nodes) this.#contents.set(nameOf(content), content);
  }

  /** Whether its key has been published, and so stays for good. */
  has(content: NodeContent): boolean {
    return this.#contents.has(nameOf(content));
  }

  /** A paragraph has no key to be found by: what has been written in it since the draft began tells. */
  markOf({ id, content, place }: DraftNode, store: DraftStore): NodeMark | null {
    const isKeyed = isSingleton(content.kind) || typeof content.key === 'string';
    const revisionOf = (field: 'content' | 'place') => store.field({ target: id, field })?.revision ?? 0;
    const base = this.#contents.get(nameOf(content));
    if (place.removed) return 'removed';
    if (isKeyed && base === undefined) return 'new';
    const isChanged = isKeyed ? !isSameValue(base, content) : revisionOf('content') !== 1;
    if (isChanged) return isKeyed || revisionOf('content') > 1 ? 'changed' : 'new';
    return revisionOf('place') > 1 ? 'moved' : null;
  }
}

function nameOf(content: NodeContent): string {
  return isSingleton(content.kind) ? content.kind : `key ${String(content.key)}`;
}
