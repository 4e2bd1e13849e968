'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { BulkOutcome } from '@/lib/domain/actions-board/bulk';
import { ActionProblem } from '../shell/action-problem';
import { IconButton } from '../ui/icon-button';
import { Notice } from '../ui/notice';
import type { BoardRow, BulkAnswer } from './board-row';

/** What was asked for, and what came of it. */
export type BulkNews = { readonly deed: 'assigned' | 'reminded'; readonly answer: BulkAnswer };

type BulkResultProps = { news: BulkNews; shown: readonly BoardRow[]; dismiss: () => void };

/** What came of what was asked: how many, and each that could not be changed with its reason. */
export function BulkResult({ news: { deed, answer }, shown, dismiss }: BulkResultProps) {
  const ui = useTranslations('ui');
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">
        {answer.ok ? (
          <Done deed={deed} outcome={answer.value} shown={shown} />
        ) : (
          <ActionProblem failure={answer.error} />
        )}
      </div>
      <IconButton label={ui('close')} onClick={dismiss}>
        <X />
      </IconButton>
    </div>
  );
}

type DoneProps = { deed: BulkNews['deed']; outcome: BulkOutcome; shown: readonly BoardRow[] };

function Done({ deed, outcome: { done, refused }, shown }: DoneProps) {
  const t = useTranslations('actionsBoard.bulk');
  const board = useTranslations('actionsBoard');
  const problem = useTranslations('actionsBoard.problem');
  if (refused.length === 0) return <Notice tone="done" title={t(deed, { count: done })} />;
  return (
    <Notice
      tone="warning"
      title={t(deed, { count: done })}
      actions={
        <ul className="max-h-40 overflow-y-auto">
          {refused.map(({ actionId, problem: code }) => {
            const row = shown.find(({ id }) => id === actionId);
            const why = problem(code);
            return (
              <li key={actionId}>
                {row
                  ? t('refusedOne', {
                      number: row.number,
                      unit: row.unitName ?? board('wholeAdministration'),
                      why,
                    })
                  : t('unknown', { why })}
              </li>
            );
          })}
        </ul>
      }
    >
      {t('refused', { count: refused.length })}
    </Notice>
  );
}
