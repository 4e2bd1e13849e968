'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { MoveProblem } from './move-problem';
import { type Move, useMove } from './use-move';

type ConfirmMoveProps = { number: number; move: Move; auditHref: string };

/** The button under the preview of a move. */
export function ConfirmMove({ number, move, auditHref }: ConfirmMoveProps) {
  const t = useTranslations('auditMove');
  const { act, busy, failure } = useMove(move, auditHref);
  return (
    <div className="mt-8 grid gap-3 border-t-2 border-ink pt-4">
      {failure && <MoveProblem failure={failure} />}
      <p className="text-sm text-ink-2">{t('undoUntil')}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="large" busy={busy} onClick={act}>
          {t('confirm', { number })}
        </Button>
        <LinkButton href={auditHref} variant="quiet" size="large">
          {t('back')}
        </LinkButton>
      </div>
    </div>
  );
}
