'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist } from './checklist-context';
import { itemName } from './item-name';

/** Opens and closes an item's panel. */
export function OpenItemButton({ target, isOpen }: { target: ItemTarget; isOpen: boolean }) {
  const t = useTranslations('checklist.item');
  const { view } = useChecklist();
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <IconButton
      label={t(isOpen ? 'close' : 'open', { name: itemName(target) })}
      aria-expanded={isOpen}
      onClick={() => (isOpen ? view.closeItem() : view.openItem(target.key))}
      className="print:hidden"
    >
      <Icon />
    </IconButton>
  );
}
