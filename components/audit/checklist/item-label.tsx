'use client';

import { classNames } from '@/components/ui/class-names';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useStanding } from './checklist-context';
import { FormText } from './form-text';
import { itemId } from './places';

/** Blue while the item waits for an answer or an assessment. */
export function ItemNumber({ target }: { target: ItemTarget }) {
  const standing = useStanding(target);
  const waits = standing === 'unanswered' || standing === 'unassessed';
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'pt-3.5 text-xs tabular-nums',
        waits ? 'font-bold text-unassessed' : 'text-ink-3',
      )}
    >
      {target.number}
    </span>
  );
}

/** The label of an item, with its number for those who listen. */
export function ItemLabel({ target, isBold = false }: { target: ItemTarget; isBold?: boolean }) {
  return (
    <span id={`${itemId(target.key)}-label`} className={isBold ? 'font-medium' : undefined}>
      {target.number && <span className="sr-only">{target.number} </span>}
      <FormText text={target.item.label} />
    </span>
  );
}
