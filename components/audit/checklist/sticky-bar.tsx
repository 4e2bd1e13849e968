'use client';

import { Search, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Key } from '@/components/ui/key';
import { ProgressMeter } from '@/components/ui/progress-meter';
import { useChecklist, useFigures, useView } from './checklist-context';
import { SaveState } from './save-state';

type StickyBarProps = { doneHref: string; search: RefObject<HTMLInputElement | null>; keysOn: boolean };

/** What is needed all the time: where one is, how far one has come, the search, and whether all is saved. */
export function StickyBar({ doneHref, search, keysOn }: StickyBarProps) {
  const t = useTranslations('checklist');
  const { bundle, queue } = useChecklist();
  const { all } = useFigures();
  return (
    <section
      aria-label={t('bar.label')}
      className="sticky top-0 z-20 border-b border-line bg-desk text-sm print:hidden tablet:border-t"
    >
      <div className="mx-auto flex min-h-13 max-w-page-wide flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 tablet:px-6">
        <span className="min-w-0 truncate font-bold max-desktop:max-w-1/3 max-tablet:max-w-1/2">
          {bundle.audit.unitName}
        </span>
        <span className="text-ink-2 tabular-nums max-tablet:hidden">{t('bar.answered', all)}</span>
        <ProgressMeter
          label={t('bar.answered', all)}
          value={all.answered}
          max={all.total}
          className="w-36 max-desktop:hidden"
        />
        <SearchField search={search} keysOn={keysOn} />
        <span className="ml-auto">
          <SaveState />
        </span>
        {bundle.audit.mayAnswer && (
          <Link
            href={doneHref}
            onClick={() => void queue.flush()}
            className={classNames(buttonStyle({ variant: 'primary' }), 'min-h-target max-tablet:hidden')}
          >
            {t('bar.done')}
          </Link>
        )}
      </div>
      <ProgressMeter
        label={t('bar.answered', all)}
        value={all.answered}
        max={all.total}
        className="tablet:hidden"
      />
    </section>
  );
}

function SearchField({ search, keysOn }: Omit<StickyBarProps, 'doneHref'>) {
  const t = useTranslations('checklist.bar');
  const { view } = useChecklist();
  const query = useView((state) => state.query);
  return (
    <search className="relative max-tablet:hidden tablet:w-full tablet:max-w-search tablet:shrink">
      <Search className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-2" />
      <input
        ref={search}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={(event) => view.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') view.setQuery('');
        }}
        className="min-h-target w-full rounded-sm border border-line-strong bg-field pr-11 pl-9 text-sm placeholder:text-ink-3 focus-visible:outline-offset-0"
      />
      {query !== '' ? (
        <IconButton
          label={t('clearSearch')}
          className="absolute top-0 right-0"
          onClick={() => view.setQuery('')}
        >
          <X />
        </IconButton>
      ) : (
        keysOn && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2"
          >
            <Key>/</Key>
          </span>
        )
      )}
    </search>
  );
}
