import { ViewParts } from '../../audit/view-parts';
import type { DraftStore, TakenBack } from './draft-store';

export type Pane = 'tree' | 'form' | 'side';
export type SideTab = 'feedback' | 'properties' | 'versions';
export type Middle = 'preview' | 'changes';

export interface EditorState {
  /** The node that is open for editing. */
  readonly selected: string | null;
  /** The sections, groups and tables whose rows are shown in the tree. */
  readonly unfolded: ReadonlySet<string>;
  /** What is shown where there is no room for all three side by side. */
  readonly pane: Pane;
  readonly tab: SideTab;
  readonly middle: Middle;
  /** Whether the form answers as in a visit, instead of opening for editing. */
  readonly isTrying: boolean;
  /** What was just done or taken back, for the line that offers to undo it. */
  readonly said: { readonly text: 'done' | 'undone' | 'redone'; readonly deed: TakenBack } | null;
}

/** Where the person is in the editor; nothing of it is saved. */
export class EditorView extends ViewParts<EditorState> {
  readonly #store: DraftStore;

  constructor(store: DraftStore) {
    super({
      selected: null,
      unfolded: new Set(),
      pane: 'form',
      tab: 'properties',
      middle: 'preview',
      isTrying: false,
      said: null,
    });
    this.#store = store;
  }

  /** Opens a node for editing, and unfolds the tree down to it. */
  select(selected: string | null, pane: Pane = this.get().pane): void {
    if (selected !== this.get().selected) this.#store.endWriting();
    const unfolded = new Set(this.get().unfolded);
    let above = selected === null ? null : (this.#store.node(selected)?.place.parent ?? null);
    while (above !== null && !unfolded.has(above)) {
      unfolded.add(above);
      above = this.#store.node(above)?.place.parent ?? null;
    }
    this.set({ selected, unfolded, pane, middle: 'preview' });
  }

  fold(id: string, isFolded: boolean): void {
    const unfolded = new Set(this.get().unfolded);
    if (isFolded) unfolded.delete(id);
    else unfolded.add(id);
    this.set({ unfolded });
  }

  show(part: Partial<Pick<EditorState, 'pane' | 'tab' | 'middle' | 'isTrying'>>): void {
    this.set(part);
  }

  say(said: EditorState['said']): void {
    this.set({ said });
  }
}
