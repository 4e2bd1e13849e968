import { getTranslations } from 'next-intl/server';
import { BoundIdentities } from '@/components/members/bound-identities';
import { PaperSection } from '@/components/ui/paper';
import type { BoundIdentity } from '@/lib/data/member-identities';
import type { Member } from '@/lib/data/members';
import { formatDayAndTime } from '@/lib/time/format';
import { unbindIdentityAction } from '../actions';

type IdentitySectionProps = {
  slug: string;
  member: Pick<Member, 'userId' | 'name'>;
  identities: readonly BoundIdentity[];
};

/** By which logins at the organisation's provider a member is known. */
export async function IdentitySection({ slug, member, identities }: IdentitySectionProps) {
  const t = await getTranslations('members.page.identity');
  return (
    <PaperSection title={t('title')}>
      <BoundIdentities
        userId={member.userId}
        name={member.name}
        identities={identities.map(({ issuer, madeAt, lastUsedAt }) => ({
          issuer,
          since: formatDayAndTime(madeAt),
          lastUsed: formatDayAndTime(lastUsedAt),
        }))}
        unbind={unbindIdentityAction.bind(null, slug)}
      />
    </PaperSection>
  );
}
