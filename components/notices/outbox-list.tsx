import { Mail } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MailStatus } from '@/lib/domain/notice/mail';
import { formatDayAndTime } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { Cell, ColumnHeader, Table } from '../ui/table';

/** One mail of the tenant. */
export type OutboxRow = {
  readonly id: string;
  readonly status: MailStatus;
  /** What its person is called. */
  readonly name: string;
  readonly subject: string | null;
  readonly createdAt: Date;
};

/** The mails that were written, newest first. `href` is the address of the list, below which each has its own. */
export function OutboxList({ mails, href }: { mails: readonly OutboxRow[]; href: string }) {
  const t = useTranslations('notices.outbox');
  if (mails.length === 0) {
    return (
      <EmptyState icon={Mail} title={t('emptyTitle')} headingLevel={2}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader className="tablet:w-44">{t('when')}</ColumnHeader>
          <ColumnHeader className="tablet:w-56">{t('to')}</ColumnHeader>
          <ColumnHeader>{t('subject')}</ColumnHeader>
          <ColumnHeader className="tablet:w-44">{t('status')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <Cell>
              <time dateTime={mail.createdAt.toISOString()}>{formatDayAndTime(mail.createdAt)}</time>
            </Cell>
            <Cell>{mail.name}</Cell>
            <Cell>
              <Link href={`${href}/${mail.id}`} prefetch={false}>
                {mail.subject ?? t('notWritten')}
              </Link>
            </Cell>
            <Cell>{t(`statuses.${mail.status}`)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
