'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ProgressMeter } from '@/components/ui/progress-meter';
import { useChecklist, useFigures } from './checklist-context';
import { DoneLink } from './done-link';
import { SaveState } from './save-state';
import { SearchField } from './search-field';
import { useIsStuck } from './use-is-stuck';

type StickyBarProps = { doneHref: string; search: RefObject<HTMLInputElement | null>; keysOn: boolean };

/** What is needed all the time: where one is, how far one has come, the search, and whether all is saved. */
export function StickyBar({ doneHref, search, keysOn }: StickyBarProps) {
  const t = useTranslations('checklist');
  const { bundle } = useChecklist();
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
          <div className="min-w-28 flex-1 max-tablet:hidden tablet:max-w-search">
            <SearchField search={search} keysOn={keysOn} />
          </div>
          <span className="shrink-0 tablet:ml-auto">
            <SaveState />
          </span>
          {bundle.audit.mayAnswer && (
            <DoneLink href={doneHref} className="min-h-target shrink-0 max-tablet:hidden" />
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
