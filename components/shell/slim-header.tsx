import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Mark } from './mark';

/** The top of a page outside every tenant: it says whose page it is, and no more. */
export function SlimHeader() {
  const t = useTranslations('shell');
  return (
    <header className="flex min-h-12 items-center border-b border-line px-4 print:hidden tablet:px-6">
      <Link href="/" aria-label={t('home')} className="flex min-h-6 items-center no-underline">
        <Mark />
      </Link>
    </header>
  );
}
