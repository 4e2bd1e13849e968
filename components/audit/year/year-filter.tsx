import { CalendarRange, List } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import {
  type YearChoice,
  type YearGroup,
  type YearView,
  yearAddress,
  yearViews,
} from '@/lib/domain/audit-year/year-choice';
import { classNames } from '../../ui/class-names';
import { SheetLink } from '../../ui/filter-form';

export type YearGroupLink = {
  readonly group: YearGroup | null;
  readonly name: 'all' | 'due' | YearGroup;
  readonly count: number;
};

type YearFilterProps = {
  choice: YearChoice;
  /** The address of the year. */
  href: string;
  groups: readonly YearGroupLink[];
  /** Where the same is had as a spreadsheet. */
  download: string;
};

const icons: Record<YearView, typeof List> = { calendar: CalendarRange, table: List };

const link =
  'flex min-h-target items-center gap-2 text-ink-2 no-underline hover:bg-accent-soft hover:text-ink current:text-ink';

/** Chooses what of the year is shown, and how: links, since the choice stands in the address. */
export function YearFilter({ choice, href, groups, download }: YearFilterProps) {
  const t = useTranslations('auditYear');
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 print:hidden">
      <nav aria-label={t('groups')}>
        <ul className="flex flex-wrap gap-x-1 text-sm">
          {groups.map(({ group, name, count }) => (
            <li key={name}>
              <Link
                href={yearAddress(href, choice, { only: group })}
                prefetch={false}
                aria-current={choice.only === group ? 'page' : undefined}
                className={classNames(link, 'px-3 current:font-bold current:inset-shadow-place')}
              >
                {t(`group.${name}`)} <span className="tabular-nums">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex w-full flex-wrap gap-2 tablet:w-auto">
        <ViewLinks choice={choice} href={href} />
        <SheetLink href={download}>{t('download')}</SheetLink>
      </div>
    </div>
  );
}

function ViewLinks({ choice, href }: Pick<YearFilterProps, 'choice' | 'href'>) {
  const t = useTranslations('auditYear');
  return (
    <nav aria-label={t('view')} className="hidden tablet:block">
      <ul className="flex overflow-hidden rounded-sm border border-line-strong bg-field text-sm">
        {yearViews.map((view) => {
          const Icon = icons[view];
          return (
            <li key={view} className="not-first:border-l not-first:border-line">
              <Link
                href={yearAddress(href, choice, { view })}
                prefetch={false}
                aria-current={choice.view === view ? 'page' : undefined}
                className={classNames(
                  link,
                  'px-4 focus-visible:-outline-offset-3 current:bg-accent-soft current:font-medium',
                )}
              >
                <Icon />
                {t(`views.${view}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
