import Link from 'next/link';
import { useTranslations } from 'next-intl';

type YearLinksProps = {
  /** The newest first. */
  years: readonly number[];
  year: number;
  /** The address of the overview. */
  href: string;
};

/** The way to the other years. */
export function YearLinks({ years, year, href }: YearLinksProps) {
  const t = useTranslations('overview');
  return (
    <nav aria-label={t('years')} className="print:hidden">
      <ul className="flex flex-wrap gap-x-1 text-sm">
        {years.map((one) => (
          <li key={one}>
            <Link
              href={`${href}?year=${one}`}
              prefetch={false}
              aria-current={one === year ? 'page' : undefined}
              className="flex min-h-target items-center px-3 text-ink-2 tabular-nums no-underline hover:bg-accent-soft hover:text-ink current:font-bold current:text-ink current:inset-shadow-place"
            >
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
