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
import { useIsStuck } from './use-is-stuck';

type StickyBarProps = { doneHref: string; search: RefObject<HTMLInputElement | null>; keysOn: boolean };

/** What is needed all the time: where one is, how far one has come, the search, and whether all is saved. */
export function StickyBar({ doneHref, search, keysOn }: StickyBarProps) {
  const t = useTranslations('checklist');
  const { bundle, queue } = useChecklist();
  const { all } = useFigures();
  const [place, isStuck] = useIsStuck();
  return (
    <>
      <div ref={place} />
      <section
        aria-label={t('bar.label')}
        className="sticky top-0 z-20 border-b border-line bg-desk text-sm print:hidden tablet:border-t"
      >
        <div className="mx-auto flex min-h-13 max-w-page-wide items-center gap-x-4 px-4 py-1.5 max-tablet:justify-between tablet:px-6">
          <span className={classNames('min-w-0 truncate font-bold', !isStuck && 'tablet:hidden')}>
            {bundle.audit.unitName}
          </span>
          <span className="shrink-0 text-ink-2 tabular-nums max-tablet:hidden">{t('bar.answered', all)}</span>
          <ProgressMeter
            label={t('bar.answered', all)}
            value={all.answered}
            max={all.total}
            className="w-36 max-wide:hidden"
          />
          <SearchField search={search} keysOn={keysOn} />
          <span className="shrink-0 tablet:ml-auto">
            <SaveState />
          </span>
          {bundle.audit.mayAnswer && (
            <Link
              href={doneHref}
              onClick={() => void queue.flush()}
              className={classNames(
                buttonStyle({ variant: 'primary' }),
                'min-h-target shrink-0 max-tablet:hidden',
              )}
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
    </>
  );
}

function SearchField({ search, keysOn }: Omit<StickyBarProps, 'doneHref'>) {
  const t = useTranslations('checklist.bar');
  const { view } = useChecklist();
  const query = useView((state) => state.query);
  return (
    <search className="relative min-w-28 flex-1 max-tablet:hidden tablet:max-w-search">
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
