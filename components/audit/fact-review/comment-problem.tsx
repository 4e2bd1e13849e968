'use client';

import { useTranslations } from 'next-intl';
import type { ChangeProblem } from '@/lib/device/device-database';
import type { FactCommentChange, FactSaid } from '@/lib/domain/fact-review/fact-said';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useReview } from './review-context';

type CommentProblemProps = { problem: ChangeProblem<FactCommentChange>; mine: FactCommentChange };

/** Why what was said of a passage is not saved: somebody else has been there, or it cannot be saved at all. */
export function CommentProblem({ problem, mine }: CommentProblemProps) {
  const t = useTranslations('factReview');
  const why = useTranslations('changeProblem');
  const { store } = useReview();
  if (problem.kind === 'refused') {
    return <Notice tone="error" title={t('refused', { reason: why(problem.error) })} />;
  }
  const words = (said: FactSaid): string => {
    if (said === null) return t('conflict.nothing');
    return said.agrees ? t('conflict.agrees') : said.text;
  };
  const { by, value } = problem.current;
  return (
    <Notice
      tone="warning"
      title={t('conflict.title')}
      actions={
        <>
          <Button onClick={() => store.decide(mine, { kind: 'mine', change: mine })}>
            {t('conflict.useMine')}
          </Button>
          <Button onClick={() => store.decide(mine, { kind: 'theirs' })}>{t('conflict.useTheirs')}</Button>
        </>
      }
    >
      {t('conflict.theirs', { name: by, text: words(value) })}
    </Notice>
  );
}
