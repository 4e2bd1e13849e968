import type { ItemRow } from '@/components/retention/item-table';
import type { StoredItem } from '@/lib/data/disposals';
import type { DisposalItem, WaitingItem } from '@/lib/domain/retention/preview';
import { describeAmount, describeHolds, describeItem } from '@/lib/text/describe-retention';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { formatDay } from '@/lib/time/format';

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
export function storedRow(item: StoredItem, language: Language): ItemRow {
  const t = translator(language, 'retention');
  const { status, endedAt, holds } = item;
  const day = endedAt ? formatDay(endedAt) : '';
  const note = {
    waiting: () => t('items.fates.waiting'),
    disposed: () => t('items.fates.disposed', { day }),
    kept: () => t('items.fates.kept', { why: describeHolds(holds, language) }),
  }[status]();
  return { ...itemRow(item, language), note };
}
