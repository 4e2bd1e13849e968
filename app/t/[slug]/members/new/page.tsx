import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/components/members/invite-form';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listUnits } from '@/lib/data/units';
import { mailServer } from '@/lib/mail/mail-server';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { inviteMemberAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members.form'))('title') };
}

export default async function InvitePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const units = await readAs(actor, 'member.invite', (tx) => listUnits(tx, day));
  const t = await getTranslations('members.form');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      {mailServer() === null && (
        <Notice tone="warning" title={t('noServer')} className="mb-6 max-w-measure" />
      )}
      <Paper>
        <InviteForm
          units={units.filter(({ validTo }) => validTo === null || validTo >= day)}
          today={day}
          invite={inviteMemberAction.bind(null, slug)}
          membersHref={`/t/${slug}/members`}
        />
      </Paper>
    </Page>
  );
}
