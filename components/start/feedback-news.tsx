'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FeedbackProblem } from '../feedback/feedback-problem';
import { type FeedbackFailure, takeFeedbackStep } from '../feedback/send-feedback';
import { Button } from '../ui/button';
import { PaperSection } from '../ui/paper';
import { WorkList } from '../ui/work-list';

/** What came of something that the person said of a template. */
export type FeedbackNewsItem = {
  id: string;
  templateName: string;
  text: string;
  status: 'open' | 'planned' | 'done' | 'declined';
  answer: string | null;
  /** The number of the version that answers it, and where one sees what it changed. */
  doneIn: { number: number; changesHref: string } | null;
};

type FeedbackNewsProps = { slug: string; news: readonly FeedbackNewsItem[] };

/** What came of what one has said, until one has seen it. Not there when there is no news. */
export function FeedbackNews({ slug, news }: FeedbackNewsProps) {
  const t = useTranslations('feedback.news');
  if (news.length === 0) return null;
  return (
    <PaperSection title={t('title')} id="feedback">
      <WorkList>
        {news.map((item) => (
          <NewsRow key={item.id} slug={slug} item={item} />
        ))}
      </WorkList>
    </PaperSection>
  );
}

function NewsRow({ slug, item }: { slug: string; item: FeedbackNewsItem }) {
  const t = useTranslations('feedback.news');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FeedbackFailure | null>(null);
  const { id, templateName, text, answer, status, doneIn } = item;

  async function see(): Promise<void> {
    setBusy(true);
    const sent = await takeFeedbackStep(slug, id, { step: 'seen' });
    setBusy(false);
    if (sent.ok) router.refresh();
    else setFailure(sent.error);
  }

  return (
    <li className="grid items-start gap-x-4 gap-y-1 border-t border-line py-2.5 tablet:grid-cols-work">
      <p className="text-sm font-medium">
        {doneIn ? t('done', { number: doneIn.number }) : t(status === 'declined' ? 'declined' : 'answered')}
      </p>
      <div className="grid gap-1">
        <p className="font-bold">{templateName}</p>
        <p className="line-clamp-3 max-w-measure text-sm text-ink-2">{t('said', { text })}</p>
        {answer !== null && (
          <p className="max-w-measure text-sm whitespace-pre-line">
            {t(status === 'declined' ? 'reason' : 'answer', { text: answer })}
          </p>
        )}
        {doneIn && (
          <p className="text-sm">
            <Link href={doneIn.changesHref} className="inline-block py-1">
              {t('changes')}
            </Link>
          </p>
        )}
        {failure && <FeedbackProblem failure={failure} />}
      </div>
      <Button
        busy={busy}
        className="justify-self-start tablet:justify-self-end"
        aria-label={t('seenOf', { template: templateName })}
        onClick={() => void see()}
      >
        {t('seen')}
      </Button>
    </li>
  );
}
