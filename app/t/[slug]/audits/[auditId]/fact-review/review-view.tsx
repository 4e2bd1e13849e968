import { getLocale, getTranslations } from 'next-intl/server';
import { CommentList } from '@/components/audit/fact-review/comment-list';
import type { PassageGroup } from '@/components/audit/fact-review/other-passages';
import { ReviewDesk } from '@/components/audit/fact-review/review-desk';
import { Paper } from '@/components/ui/paper';
import type { AuditCase } from '@/lib/data/audit-case';
import type { Person } from '@/lib/domain/actor';
import type { StoredFactSaid } from '@/lib/domain/fact-review/fact-said';
import type { PlacedPassage } from '@/lib/domain/fact-review/passage';
import type { Target } from '@/lib/domain/template/targets-of';
import { draftPassages } from '@/lib/report/draft-passages';
import { today } from '@/lib/time/clock';
import { daysBetween, formatWeekday } from '@/lib/time/format';
import { finishFactReviewAction } from './actions';
import { commentViews } from './comment-views';
import type { FactReviewFacts } from './read-fact-review';

type ReviewViewProps = { read: FactReviewFacts; actor: Person; slug: string; href: string };

/** What a manager sees while the draft is theirs to review. */
export async function ReviewView({ read, actor, slug, href }: ReviewViewProps) {
  const { audit, auditCase } = read;
  const t = await getTranslations('factReview');
  const { rounds } = auditCase.factReviews;
  const round = rounds.at(-1);
  if (!round) return null;
  const passages = draftPassages(auditCase);
  const former = commentViews(auditCase, 'reviewer', href);
  const weekday = formatWeekday(round.replyBy, await getLocale());
  const left = t('left', { days: daysBetween(today(), round.replyBy) });
  return (
    <>
      <ReviewDesk
        source={{
          slug,
          auditId: audit.id,
          reviewId: round.id,
          me: { userId: actor.userId, tenantId: actor.tenantId },
          said: saidIn(auditCase, round.id),
        }}
        asked={passages.filter(({ asked }) => asked)}
        others={groupsOf(
          passages.filter(({ asked }) => !asked),
          auditCase.checklist.targets,
        )}
        finish={finishFactReviewAction.bind(null, slug, audit.id)}
      >
        <header className="mb-4">
          <p className="text-sm text-ink-2">{t('titleOf', { unit: audit.facts.unitName })}</p>
          <h1 className="max-w-ask text-2xl tablet:text-3xl">
            {t('ask', { day: weekday.charAt(0).toLocaleLowerCase() + weekday.slice(1) })}
          </h1>
          <p className="mt-2 max-w-lede text-lg text-ink-2">{t('lede', { left, day: round.replyBy })}</p>
        </header>
      </ReviewDesk>
      {former.length > 0 && (
        <div className="mt-8">
          <Paper>
            <CommentList comments={former} reply={null} severalRounds={rounds.length > 1} />
          </Paper>
        </div>
      )}
    </>
  );
}

function saidIn({ factReviews }: AuditCase, reviewId: string): StoredFactSaid[] {
  return factReviews.comments.flatMap(({ reviewId: of, target, said, revision, by, at }) =>
    of === reviewId
      ? [{ target, field: 'said' as const, value: said, revision, by, at: at.toISOString() }]
      : [],
  );
}

/** The passages by the outermost section that they stand in, in the form's order. */
function groupsOf(passages: readonly PlacedPassage[], targets: ReadonlyMap<string, Target>): PassageGroup[] {
  const groups = new Map<string, PlacedPassage[]>();
  for (const placed of passages) {
    const target = placed.place.kind === 'item' ? targets.get(placed.place.key) : undefined;
    const section = target?.sectionKeys[0] ?? '';
    const group = groups.get(section);
    if (group) group.push(placed);
    else groups.set(section, [placed]);
  }
  return [...groups].map(([section, passages]) => ({
    title: targets.get(section)?.name ?? '',
    passages,
  }));
}
