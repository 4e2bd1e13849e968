import { useTranslations } from 'next-intl';
import type { FactReview } from '@/lib/domain/fact-review/fact-review';
import { formatDayAndTime } from '@/lib/time/format';

type RoundListProps = {
  rounds: readonly FactReview[];
  counts: { readonly agrees: number; readonly comments: number } | null;
  /** The alternative now, and when the draft was last sent; null for those who may not see it. */
  judgement: { readonly now: number; readonly before: number } | null;
};

/** Beside the comments: when the draft was sent, how it came back, and what the judgement is by now. */
export function RoundList({ rounds, counts, judgement }: RoundListProps) {
  const t = useTranslations('factReview');
  return (
    <section className="rounded-sm border border-line bg-sheet px-4 pt-4 pb-5">
      <h2 className="text-sm font-text text-ink-2">{t('result.title')}</h2>
      {counts && <p className="text-lg font-bold">{t('result.counts', counts)}</p>}
      <ol className="mt-3 grid gap-3 text-sm">
        {rounds.map((round) => (
          <li key={round.id} className="border-t border-line pt-3">
            {rounds.length > 1 && <b className="font-medium">{t('round', { round: round.round })}</b>}
            <p>
              {t('roundSent', {
                time: formatDayAndTime(round.askedAt),
                name: round.askedBy,
                day: round.replyBy,
              })}
            </p>
            <p>
              {round.ended
                ? t(`roundEnd.${round.ended.how}`, {
                    time: formatDayAndTime(round.ended.at),
                    name: round.ended.by ?? '',
                  })
                : t('roundRuns')}
            </p>
          </li>
        ))}
      </ol>
      {judgement && (
        <>
          <h3 className="mt-4 border-t border-line pt-3 text-sm">{t('result.judgement')}</h3>
          <p className="mt-1 rounded-sm bg-accent-soft px-3 py-2 text-sm">
            {judgement.now === judgement.before
              ? t('result.same', { now: judgement.now })
              : t('result.changed', judgement)}
          </p>
        </>
      )}
    </section>
  );
}
