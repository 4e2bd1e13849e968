import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/link-button';
import { PaperSection } from '@/components/ui/paper';
import { type AuditDetails, resourceOf } from '@/lib/data/audits';
import { listFactReviews } from '@/lib/data/fact-reviews';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { readAs } from '@/lib/session/require-actor';
import { formatDayAndTime } from '@/lib/time/format';

type FactReviewSectionProps = { actor: Person; slug: string; audit: AuditDetails };

/** How the unit's last review of the draft ended, and the way to what was said and replied. */
export async function FactReviewSection({ actor, slug, audit }: FactReviewSectionProps) {
  if (!audit.choices.factReview || !can(actor, 'factReview.read', resourceOf(audit))) return null;
  const rounds = await readAs(actor, 'factReview.read', (tx) => listFactReviews(tx, audit.id));
  const ended = rounds.findLast((round) => round.ended)?.ended;
  if (!ended || audit.status === 'factReview') return null;
  const t = await getTranslations('factReview');
  return (
    <PaperSection title={t('title')}>
      <div className="grid max-w-measure justify-items-start gap-4">
        <p>{t(`roundEnd.${ended.how}`, { time: formatDayAndTime(ended.at), name: ended.by ?? '' })}</p>
        <LinkButton href={`/t/${slug}/audits/${audit.id}/fact-review`} size="large">
          {t('readReplies')}
        </LinkButton>
      </div>
    </PaperSection>
  );
}
