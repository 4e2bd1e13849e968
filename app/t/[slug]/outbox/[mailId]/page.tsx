import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { type MailProblemShown, readMailProblem } from '@/components/notices/mail-problem';
import { SendAgain } from '@/components/notices/send-again';
import { Fact, Facts } from '@/components/ui/facts';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { requireMail } from '@/lib/data/mails';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { formatDayAndTime } from '@/lib/time/format';
import { sendMailAgainAction } from '../actions';

type Props = { params: Promise<{ slug: string; mailId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.outbox'))('title') };
}

/** One mail as it was written, what became of it, and the way to send it again when it did not go. */
export default async function MailPage({ params }: Props) {
  const { slug, mailId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(mailId);
  const mail = await readAs(actor, 'outbox.read', (tx) => requireMail(tx, id));
  const t = await getTranslations('notices.outbox');
  const problem = mail.problem === null ? null : readMailProblem(mail.problem);
  const problemIn = ({ code, reply }: MailProblemShown) =>
    [t(`problems.${code}`), reply === null ? '' : t('reply', { reply })].join(' ');
  return (
    <Page>
      <p className="mb-3 text-sm">
        <Link href={`/t/${slug}/outbox`} prefetch={false}>
          {t('back')}
        </Link>
      </p>
      <PageHeader title={mail.subject ?? t('notWritten')} />
      <Paper className="grid gap-6">
        <Facts>
          <Fact term={t('to')}>{mail.name}</Fact>
          <Fact term={t('address')}>{mail.recipient ?? '–'}</Fact>
          <Fact term={t('when')}>{formatDayAndTime(mail.sentAt ?? mail.createdAt)}</Fact>
          <Fact term={t('status')}>
            {t(`statuses.${mail.status}`)}
            {problem && <span className="block text-sm text-ink-2">{problemIn(problem)}</span>}
          </Fact>
          <Fact term={t('attempts')}>{mail.attempts}</Fact>
        </Facts>
        {mail.text !== null && (
          <p className="max-w-measure border-t border-line pt-4 break-words whitespace-pre-wrap">
            {mail.text}
          </p>
        )}
        {(mail.status === 'failed' || mail.status === 'kept') && (
          <SendAgain send={sendMailAgainAction.bind(null, slug, id)} />
        )}
      </Paper>
    </Page>
  );
}
