'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { MoveProblem } from './move-problem';
import { type Move, useMove } from './use-move';

type MovedNoticeProps = { number: number; setAside: number; by: string; undo: Move };

/** Says that the audit has been moved, as long as it can be undone. */
export function MovedNotice({ number, setAside, by, undo }: MovedNoticeProps) {
  const t = useTranslations('auditMove.moved');
  const { act, busy, failure } = useMove(undo);
  return (
    <div className="mb-4 grid gap-2">
      {failure && <MoveProblem failure={failure} />}
      <Notice
        tone="done"
        title={t('title', { to: number })}
        actions={
          <Button busy={busy} onClick={act}>
            {t('undo')}
          </Button>
        }
      >
        {t('body', { count: setAside, by })}
      </Notice>
    </div>
  );
}
