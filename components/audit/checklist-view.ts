import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { Target } from '@/lib/domain/template/targets-of';
import type { Figures } from './checklist-figures';
import { ViewParts } from './view-parts';

export type Filter = 'all' | 'unanswered' | 'deficiencies' | 'commented' | 'differing';
export type Drawer = 'contents' | 'judgement' | 'keys';

export interface ViewState {
  /** The item the keys speak of. */
  readonly current: string | null;
  /** The item whose panel is open. */
  readonly open: string | null;
  readonly filter: Filter;
  readonly query: string;
  /** What filter and search leave, or null when they leave everything. */
  readonly shown: ReadonlySet<string> | null;
  readonly drawer: Drawer | null;
}

/** Where the person is in the checklist and what they look at; nothing of it is saved. */
export class ChecklistView extends ViewParts<ViewState> {
  readonly #targets: ReadonlyMap<string, Target>;
  readonly #figures: () => Figures;

  /** `figures` gives what is true at this moment. */
  constructor(targets: ReadonlyMap<string, Target>, figures: () => Figures) {
    super({ current: null, open: null, filter: 'all', query: '', shown: null, drawer: null });
    this.#targets = targets;
    this.#figures = figures;
  }

  setCurrent(current: string): void {
    if (current !== this.get().current) this.set({ current });
  }

  /** Opens an item's panel, and shows the item also when the filter hid it. */
  openItem(key: string): void {
    const { shown } = this.get();
    if (shown && !shown.has(key)) this.showAll();
    this.set({ current: key, open: key, drawer: null });
  }

  closeItem(): void {
    this.set({ open: null });
  }

  setDrawer(drawer: Drawer | null): void {
    this.set({ drawer });
  }

  /**
   * Chooses what is shown. What the filter leaves is found once: an item does not vanish under the hand that answers
   * it, but the next time the filter is chosen.
   */
  setFilter(filter: Filter): void {
    this.set({ filter, shown: this.#left(filter, this.get().query) });
  }

  setQuery(query: string): void {
    this.set({ query, shown: this.#left(this.get().filter, query) });
  }

  showAll(): void {
    this.set({ filter: 'all', query: '', shown: null });
  }

  #left(filter: Filter, query: string): ReadonlySet<string> | null {
    const words = query.trim().toLocaleLowerCase('sv');
    const kept = filter === 'all' ? null : new Set(this.#figures()[filter]);
    if (words === '') return kept;
    const found = [...this.#targets.values()].filter(
      (target) => (kept === null || kept.has(target.key)) && textOf(target).includes(words),
    );
    return new Set(found.map(({ key }) => key));
  }
}

/** What a search looks through: the number, the form's words, our short name. */
function textOf(target: Target): string {
  const words =
    target.type === 'item' ? [target.item.label, ...(target.item.guidance ?? [])] : [target.label];
  return withoutFootnoteMarks([target.number ?? '', target.name, ...words].join(' ')).toLocaleLowerCase('sv');
}
