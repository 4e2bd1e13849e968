import Link from 'next/link';
import { useTranslations } from 'next-intl';

type LogPagesProps = {
  /** Leads to the entries before the last one shown; null when there are none. */
  older: string | null;
  /** Leads to the newest ones; null when they are shown. */
  newest: string | null;
};

/** The ways through a long log. */
export function LogPages({ older, newest }: LogPagesProps) {
  const t = useTranslations('log');
  if (!older && !newest) return null;
  const style = 'inline-flex min-h-target items-center text-sm';
  return (
    <div className="mt-3 flex flex-wrap gap-x-6 print:hidden">
      {newest && (
        <Link href={newest} prefetch={false} className={style}>
          {t('newest')}
        </Link>
      )}
      {older && (
        <Link href={older} prefetch={false} rel="next" className={style}>
          {t('older')}
        </Link>
      )}
    </div>
  );
}
