import { UserPlus, Users } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { MemberFilter } from '@/components/members/member-filter';
import { MemberList } from '@/components/members/member-list';
import { WaitingList } from '@/components/members/waiting-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { sendInvitationAgainAction, showInvitationLinkAction, withdrawInvitationAction } from './actions';
import { choiceOf, chosenOf, readMembers } from './read-members';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Who belongs to the organisation, who has been invited, and what needs attention. */
export default async function MembersPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const choice = choiceOf(await searchParams);
  const { members, units, waiting } = await readAs(actor, 'member.list', (tx) =>
    readMembers(tx, actor, slug, today()),
  );
  const unmanaged = units.filter(({ managers }) => managers.length === 0);
  const expired = waiting.filter((one) => one.expired).length;
  const shown = chosenOf(members, choice);
  const t = await getTranslations('members');
  const current = members.filter(({ state }) => state !== 'ended').length;
  return (
    <Page>
      <PageHeader
        size="ask"
        title={
          unmanaged.length + expired > 0
            ? t('attention', { unmanaged: unmanaged.length, expired })
            : t('allWell')
        }
        lede={t('counts', { members: current, units: units.length })}
        action={
          <LinkButton href={`/t/${slug}/members/new`} variant="primary" size="large">
            <UserPlus />
            {t('invite')}
          </LinkButton>
        }
      />
      <Paper>
        {waiting.length > 0 && (
          <PaperSection title={t('waiting.title')}>
            <WaitingList
              waiting={waiting}
              verbs={{
                sendAgain: sendInvitationAgainAction.bind(null, slug),
                withdraw: withdrawInvitationAction.bind(null, slug),
                showLink: showInvitationLinkAction.bind(null, slug),
              }}
            />
          </PaperSection>
        )}
        <PaperSection title={t('title')}>
          <MemberFilter choice={choice} units={units} href={`/t/${slug}/members`} />
          {shown.length > 0 ? (
            <MemberList members={shown} />
          ) : (
            <EmptyState icon={Users} title={t('list.none')}>
              {t('list.noneText')}
            </EmptyState>
          )}
          <p className="mt-3 text-sm text-ink-2">{t('list.independence')}</p>
          {unmanaged.length > 0 && (
            <p className="mt-2 text-sm">
              {t('unmanaged')}{' '}
              {unmanaged.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link href={`/t/${slug}/units/${id}`} prefetch={false}>
                    {name}
                  </Link>
                </span>
              ))}
            </p>
          )}
        </PaperSection>
      </Paper>
    </Page>
  );
}
