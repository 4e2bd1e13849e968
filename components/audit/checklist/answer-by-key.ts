import { answerCodesOf, type ItemTarget } from '@/lib/domain/template/targets-of';
import type { ChecklistStore } from '../checklist-store';

/** Chooses the item's first, second, third … box. An item without so many boxes is left alone. */
export function chooseByNumber(
  store: ChecklistStore,
  { key, item, matrix }: ItemTarget,
  number: number,
): void {
  if (item.kind !== 'tick' && item.kind !== 'yesNo' && item.kind !== 'matrixRow') return;
  const code = answerCodesOf(item, matrix)[number - 1];
  if (code !== undefined) store.change({ target: key, field: 'answer', value: code });
}

/** Ticks a box, or takes its tick away. In a matrix and of *Ja* and *Nej* it is the first box that is meant. */
export function toggleTick(store: ChecklistStore, target: ItemTarget): void {
  if (target.item.kind !== 'tick') {
    chooseByNumber(store, target, 1);
    return;
  }
  const value = store.value(target.key, 'answer') === 'ticked' ? 'unticked' : 'ticked';
  store.change({ target: target.key, field: 'answer', value });
}
