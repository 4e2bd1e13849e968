import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { InHandList } from '@/components/members/in-hand-list';
import { ManagedUnits } from '@/components/members/managed-units';
import { EndMembership, TakeBack } from '@/components/members/member-ending';
import { MemberForm } from '@/components/members/member-form';
import { Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { requireMember } from '@/lib/data/members';
import { lastDayShown } from '@/lib/domain/member/membership';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { formatDayAndTime, formatPeriod } from '@/lib/time/format';
import {
  assignUnitAction,
  changeMemberAction,
  endManagedUnitAction,
  endMemberAction,
  takeMemberBackAction,
} from '../actions';
import { IdentitySection } from './identity-section';
import { readMember } from './read-member';

type Props = { params: Promise<{ slug: string; memberId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, memberId } = await params;
  const actor = await requireActor(slug);
  const { name } = await readAs(actor, 'member.list', (tx) => requireMember(tx, idFromAddress(memberId)));
  return { title: name };
}

/** One member: what they may do and until when, what they manage, and what they have in hand. */
export default async function MemberPage({ params }: Props) {
  const { slug, memberId } = await params;
  const actor = await requireActor(slug);
  const userId = idFromAddress(memberId);
  const day = today();
  const { member, account, earlier, managed, units, inHand, state, groupsRule, identities } = await readAs(
    actor,
    'member.list',
    (tx) => readMember(tx, { userId, slug, today: day }),
  );
  const t = await getTranslations('members.page');
  const list = await getTranslations('members.list');
  const time = await getTranslations('time');
  const ended = state === 'ended';
  const verbs = {
    assign: assignUnitAction.bind(null, slug),
    endUnit: endManagedUnitAction.bind(null, slug),
  };
  const hasInHand = inHand.audits.length + inHand.actions.length > 0;
  return (
    <Page>
      <p className="mb-3 text-sm">
        <Link href={`/t/${slug}/members`} prefetch={false} className="inline-block py-1">
          {t('back')}
        </Link>
      </p>
      <PageHeader title={member.name} lede={account.email} />
      {ended && (
        <Notice tone="info" title={t('ended')} className="mb-6">
          {t('endedText')}
        </Notice>
      )}
      <Paper>
        <PaperSection title={t('details')}>
          <Facts>
            <Fact term={list('valid')}>
              {formatPeriod(member.startedOn, lastDayShown(member.startedOn, member.endedOn), time)}
            </Fact>
            <Fact term={t('lastIn')}>
              {account.lastIn ? formatDayAndTime(account.lastIn) : list('never')}
            </Fact>
            {earlier.length > 0 && (
              <Fact term={t('earlier')}>
                {earlier
                  .map(({ startedOn, endedOn }) =>
                    formatPeriod(startedOn, lastDayShown(startedOn, endedOn), time),
                  )
                  .join(', ')}
              </Fact>
            )}
          </Facts>
          {!ended && (
            <div className="mt-5 grid gap-5">
              {groupsRule && <Notice title={t('groupsRule')} />}
              <MemberForm member={member} change={changeMemberAction.bind(null, slug)} />
            </div>
          )}
          <p className="mt-5">
            <a href={`/api/t/${slug}/members/${userId}/data`} download>
              {t('export')}
            </a>
          </p>
        </PaperSection>
        {hasInHand && (
          <PaperSection title={t('inHand')}>
            <InHandList inHand={inHand} />
          </PaperSection>
        )}
        <PaperSection title={t('units')}>
          <ManagedUnits
            userId={userId}
            managed={managed}
            units={units}
            mayManage={!ended && member.roles.includes('unitManager')}
            today={day}
            verbs={verbs}
          />
        </PaperSection>
        {identities && <IdentitySection slug={slug} member={member} identities={identities} />}
        {ended ? (
          <PaperSection title={t('takeBackTitle')}>
            <TakeBack
              userId={userId}
              roles={member.roles}
              today={day}
              takeBack={takeMemberBackAction.bind(null, slug)}
            />
          </PaperSection>
        ) : (
          <PaperSection title={t('end')}>
            <EndMembership
              userId={userId}
              name={member.name}
              isViewer={userId === actor.userId}
              end={endMemberAction.bind(null, slug)}
            />
          </PaperSection>
        )}
      </Paper>
    </Page>
  );
}
