import Link from 'next/link';
import { useTranslations } from 'next-intl';

type MoreLinkProps = {
  /** Leads to all of them, or back to the first ones; null when all are few. */
  href: string | null;
  /** How many are not shown. */
  left: number;
};

/** Below a list that is cut short, or was. */
export function MoreLink({ href, left }: MoreLinkProps) {
  const t = useTranslations('actionsBoard.lane');
  if (href === null) return null;
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      className="inline-flex min-h-target items-center text-sm"
    >
      {left > 0 ? t('more', { count: left }) : t('fewer')}
    </Link>
  );
}
