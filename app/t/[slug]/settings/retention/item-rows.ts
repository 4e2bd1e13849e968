import type { ItemRow } from '@/components/retention/item-table';
import type { StoredItem } from '@/lib/data/disposals';
import type { DisposalItem, WaitingItem } from '@/lib/domain/retention/preview';
import { describeAmount, describeFate, describeHolds, describeItem } from '@/lib/text/describe-retention';
import type { Language } from '@/lib/text/language';

/** A thing that is due, in words. */
export function itemRow(item: Omit<DisposalItem, 'lastSeq'>, language: Language): ItemRow {
  const { type, auditId, clock, due, amount } = item;
  return {
    key: `${type} ${auditId ?? clock}`,
    ...{ type, clock, due },
    what: describeItem(item, language),
    amount: describeAmount(type, amount, language),
  };
}

/** A thing that waits, with why. */
export const waitingRow = (item: WaitingItem, language: Language): ItemRow => ({
  ...itemRow(item, language),
  note: describeHolds(item.holds, language),
});

/** A thing of a proposal, with what became of it. */
export const storedRow = (item: StoredItem, language: Language): ItemRow => ({
  ...itemRow(item, language),
  note: describeFate(item, language),
});
