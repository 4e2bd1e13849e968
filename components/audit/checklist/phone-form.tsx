'use client';

import { ChevronLeft, ChevronRight, List } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist, useFigures, useReadOnly, useView } from './checklist-context';
import { DoneLink } from './done-link';
import { PhoneItem } from './phone-item';
import { shownItems } from './places';

/** The form one item at a time, for a hand that holds the telephone. */
export function PhoneForm({ doneHref }: { doneHref: string }) {
  const checklist = useChecklist();
  const { view } = checklist;
  const current = useView('current', (current) => current);
  // Which items there are follows gates and filter: both are told through the figures or the view.
  useFigures();
  useView('shown', (shown) => shown);
  const items = shownItems(checklist);
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === current),
  );
  const item = items[at];

  useEffect(() => {
    if (item) view.setCurrent(item.key);
  }, [item, view]);

  if (!item) return null;
  return (
    <div className="flex min-h-full grow flex-col">
      <PhoneItem key={item.key} target={item} />
      <PhoneDock items={items} at={at} doneHref={doneHref} />
    </div>
  );
}

type PhoneDockProps = { items: readonly ItemTarget[]; at: number; doneHref: string };

function PhoneDock({ items, at, doneHref }: PhoneDockProps) {
  const t = useTranslations('checklist');
  const { view } = useChecklist();
  const { unanswered } = useFigures();
  const readOnly = useReadOnly();
  const place = { position: at + 1, total: items.length };
  const [before, after] = [items[at - 1], items[at + 1]];
  const go = (item: ItemTarget | undefined) => {
    if (!item) return;
    view.setCurrent(item.key);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav
      aria-label={t('dock.label')}
      className="sticky bottom-0 z-20 grid grid-cols-dock items-center gap-2 border-t border-line-strong bg-raised p-2 print:hidden"
    >
      <Button
        aria-label={t('phone.previous')}
        className="min-h-13 min-w-13 px-3"
        disabled={!before}
        onClick={() => go(before)}
      >
        <ChevronLeft />
      </Button>
      <button
        type="button"
        aria-label={`${t('phone.contents', place)}, ${t('phone.unanswered', { count: unanswered.length })}`}
        onClick={() => view.setDrawer('contents')}
        className="grid min-h-13 content-center justify-items-center rounded-sm text-sm leading-tight hover:bg-accent-soft"
      >
        <span className="inline-flex items-center gap-2 font-bold tabular-nums">
          <List />
          {t('phone.position', place)}
        </span>
        <span className="text-xs text-ink-2">{t('phone.unanswered', { count: unanswered.length })}</span>
      </button>
      {after || readOnly ? (
        <Button variant="primary" className="min-h-13 px-5" disabled={!after} onClick={() => go(after)}>
          {t('phone.next')}
          <ChevronRight />
        </Button>
      ) : (
        <DoneLink href={doneHref} className="min-h-13" />
      )}
    </nav>
  );
}
