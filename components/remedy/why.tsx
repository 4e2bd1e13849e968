import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { WhyView } from './remedy-view';

type WhyProps = { why: readonly WhyView[]; reportHref: string };

/** What the decided report says at the places that the action is for. */
export function Why({ why, reportHref }: WhyProps) {
  const t = useTranslations('remedy.why');
  return (
    <div className="grid gap-4">
      {why.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      {why.map(({ place, answer, comment }) => (
        <div key={place} className="border-l-2 border-line pl-3">
          <p className="text-sm text-ink-2">
            {comment === null
              ? t('answer', { place, answer: answer ?? '' })
              : answer === null
                ? t('comment', { place })
                : t('commentAndAnswer', { place, answer })}
          </p>
          {comment !== null && <p className="max-w-measure whitespace-pre-line">{comment}</p>}
        </div>
      ))}
      <p className="text-sm">
        <Link href={reportHref} className="inline-block py-1">
          {t('toReport')}
        </Link>
      </p>
    </div>
  );
}
