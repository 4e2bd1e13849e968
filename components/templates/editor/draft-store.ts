import type { Pace } from '@/lib/device/change-queue';
import { isSameValue } from '@/lib/domain/same-value';
import type { DraftChange } from '@/lib/domain/template/draft-change';
import { inverseOf } from '@/lib/domain/template/draft-edits';
import type { DraftNode, DraftNodes, NodeContent, NodePlace } from '@/lib/domain/template/draft-node';
import { type DraftTree, treeOf } from '@/lib/domain/template/draft-tree';
import type { StoredDraftField } from '@/lib/domain/template/save-draft-message';
import { type FieldState, FieldStore } from '../../audit/field-store';

/** What a deed was, for the words about it. */
export type DeedKind = 'added' | 'copied' | 'moved' | 'removed' | 'restored' | 'changed';

/** Something a person did, as the changes that made it and those that take it back. */
interface Deed {
  readonly kind: DeedKind;
  readonly made: readonly DraftChange[];
  readonly back: readonly DraftChange[];
}

/** What taking a deed back came to: all of it, or less where somebody else has been there since. */
export interface TakenBack {
  readonly kind: DeedKind;
  readonly isWhole: boolean;
}

/**
 * A draft while it is being written: its fields, the nodes they make, and what this person has done. One store lives as
 * long as one page shows one draft.
 */
export class DraftStore extends FieldStore<DraftChange> {
  readonly #nodes = new Map<string, DraftNode>();
  readonly #onStructure = new Set<() => void>();
  #tree: DraftTree | null = null;
  #done: Deed[] = [];
  #undone: Deed[] = [];
  /** The node whose words are being written, so that they are taken back as one deed. */
  #writing: string | null = null;

  constructor(me: string, fields: readonly StoredDraftField[]) {
    super(me);
    for (const field of fields) this.hear(field);
  }

  get nodes(): DraftNodes {
    return this.#nodes;
  }

  /** The form as it stands; the same object until a node comes, goes or moves. */
  get tree(): DraftTree {
    this.#tree ??= treeOf(this.#nodes);
    return this.#tree;
  }

  node(id: string): DraftNode | null {
    return this.#nodes.get(id) ?? null;
  }

  /** Calls when a node comes, goes or moves. Gives the way to stop. */
  subscribeToStructure(listener: () => void): () => void {
    this.#onStructure.add(listener);
    return () => this.#onStructure.delete(listener);
  }

  /** Carries out an edit, which can then be taken back. Nothing happens when there is nothing to change. */
  edit(kind: DeedKind, made: readonly DraftChange[]): void {
    if (made.length === 0) return;
    this.#done.push({ kind, made, back: inverseOf(this.#nodes, made) });
    this.#undone = [];
    this.#writing = null;
    this.#carryOut(made);
  }

  /** Gives a node another content: chosen, or as it is being written. */
  write(id: string, value: NodeContent, pace: Pace): void {
    const made: DraftChange[] = [{ target: id, field: 'content', value }];
    if (pace === 'chosen') {
      this.edit('changed', made);
      return;
    }
    const last = this.#writing === id ? this.#done.pop() : undefined;
    this.#done.push({ kind: 'changed', made, back: last?.back ?? inverseOf(this.#nodes, made) });
    this.#undone = [];
    this.#writing = id;
    for (const change of made) this.change(change, 'written');
  }

  /** What comes next is a deed of its own. */
  endWriting(): void {
    this.#writing = null;
  }

  canUndo = (): boolean => this.#done.length > 0;

  /** Takes back the last deed; null when there is none. */
  undo(): TakenBack | null {
    return this.#takeBack(this.#done, this.#undone);
  }

  /** Does again what was taken back last. */
  redo(): TakenBack | null {
    return this.#takeBack(this.#undone, this.#done);
  }

  protected override put(state: FieldState<DraftChange>): void {
    super.put(state);
    const { target } = state.change;
    const before = this.#nodes.get(target);
    const content = this.#value<NodeContent>(target, 'content');
    const place = this.#value<NodePlace>(target, 'place');
    if (!content || !place) return;
    this.#nodes.set(target, { id: target, content, place });
    if (before?.place === place && before.content.kind === content.kind) {
      // The tree holds the nodes themselves; what they say is looked up, so an old node in it does no harm.
      return;
    }
    this.#tree = null;
    for (const listener of [...this.#onStructure]) listener();
  }

  #value<Value>(target: string, field: 'content' | 'place'): Value | null {
    return (this.field({ target, field })?.change.value ?? null) as Value | null;
  }

  #carryOut(changes: readonly DraftChange[]): void {
    for (const change of changes) this.change(change, 'chosen');
  }

  /** A part that somebody else has written over since is left as it is: it is theirs. */
  #takeBack(from: Deed[], to: Deed[]): TakenBack | null {
    this.#writing = null;
    const deed = from.pop();
    if (!deed) return null;
    const made = new Map(deed.made.map((change) => [`${change.target} ${change.field}`, change.value]));
    const back = deed.back.filter((change) => {
      const now = this.field(change)?.change.value;
      return isSameValue(now, made.get(`${change.target} ${change.field}`));
    });
    to.push({ kind: deed.kind, made: back, back: inverseOf(this.#nodes, back) });
    this.#carryOut(back);
    return { kind: deed.kind, isWhole: back.length === deed.back.length };
  }
}
