'use client';

import { useChecklist } from './checklist-context';
import { itemName } from './item-name';
import { goToItem, itemId } from './places';

/** Leads to an item of the form and opens it. */
export function ItemLink({ item }: { item: string }) {
  const { store, view } = useChecklist();
  return (
    <a
      href={`#${itemId(item)}`}
      onClick={(event) => {
        event.preventDefault();
        goToItem(view, item);
      }}
    >
      {itemName(store.targets.get(item))}
    </a>
  );
}
