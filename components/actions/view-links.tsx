import { Columns3, List } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

type ViewLinksProps = { view: 'board' | 'table'; hrefs: Readonly<Record<'board' | 'table', string>> };

const icons = { board: Columns3, table: List } as const;

/** Between the board and the table: links, since the way of looking stands in the address. */
export function ViewLinks({ view, hrefs }: ViewLinksProps) {
  const t = useTranslations('actionsBoard');
  return (
    <nav aria-label={t('view')} className="w-full tablet:w-auto print:hidden">
      <ul className="flex overflow-hidden rounded-sm border border-line-strong bg-field text-sm">
        {(['board', 'table'] as const).map((name) => {
          const Icon = icons[name];
          return (
            <li key={name} className="grow not-first:border-l not-first:border-line">
              <Link
                href={hrefs[name]}
                prefetch={false}
                aria-current={view === name ? 'page' : undefined}
                className="flex min-h-target items-center justify-center gap-2 px-4 text-ink-2 no-underline hover:bg-accent-soft focus-visible:-outline-offset-3 current:bg-accent-soft current:font-medium current:text-ink"
              >
                <Icon />
                {t(`views.${name}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
