import { Bell } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type DescribedNotice, describeNotice } from '@/lib/text/describe-notice';
import { describeOrigin } from '@/lib/text/describe-origin';
import { formatDay, formatTime } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';

/** One notice as its person sees it. */
export type NoticeRow = DescribedNotice & {
  readonly id: string;
  readonly at: Date;
  readonly read: boolean;
  readonly audit: { readonly caseNumber: string; readonly unitName: string } | null;
};

type NoticeListProps = {
  notices: readonly NoticeRow[];
  /** The address of the list, below which each notice has its own: opening it marks it as read and leads on. */
  href: string;
};

/** What one has been told, newest first; what is unread stands out by weight and by a word. */
export function NoticeList({ notices, href }: NoticeListProps) {
  const t = useTranslations('notices');
  const origin = useTranslations('origin');
  const placeOf = (notice: NoticeRow): string => {
    if ('action' in notice) return describeOrigin(notice.action.origin, origin);
    if (notice.audit === null) return '';
    const { caseNumber, unitName: unit } = notice.audit;
    return t('place', { caseNumber, unit });
  };
  if (notices.length === 0) {
    return (
      <EmptyState icon={Bell} title={t('emptyTitle')} headingLevel={2}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <ul>
      {notices.map((notice) => (
        <li key={notice.id} className="border-t border-line first:border-t-0">
          <Link
            href={`${href}/${notice.id}`}
            prefetch={false}
            className="grid min-h-target gap-x-4 gap-y-1 py-2.5 text-ink no-underline hover:bg-accent-soft tablet:grid-cols-work"
          >
            <span className="text-sm text-ink-2 tabular-nums">
              <time dateTime={notice.at.toISOString()}>
                {formatDay(notice.at)} {formatTime(notice.at)}
              </time>
            </span>
            <span className={notice.read ? 'text-ink-2' : 'font-medium'}>
              {!notice.read && (
                <span className="mr-2 rounded-sm bg-accent-soft px-1.5 py-0.5 text-xs text-accent">
                  {t('unread')}
                </span>
              )}
              {describeNotice(notice, placeOf(notice), t)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
