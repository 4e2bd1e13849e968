'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionProblem } from '../shell/action-problem';
import { IconButton } from '../ui/icon-button';
import { Notice } from '../ui/notice';
import type { AssignFailure, AssignOutcome, BoardRow } from './board-row';

type BulkOutcomeProps = { outcome: AssignOutcome; shown: readonly BoardRow[]; dismiss: () => void };

/** What came of what was asked: how many, and each that could not be changed with its reason. */
export function BulkOutcome({ outcome, shown, dismiss }: BulkOutcomeProps) {
  const ui = useTranslations('ui');
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">
        {outcome.ok ? (
          <Changed value={outcome.value} shown={shown} />
        ) : (
          <AssignProblem failure={outcome.error} />
        )}
      </div>
      <IconButton label={ui('close')} onClick={dismiss}>
        <X />
      </IconButton>
    </div>
  );
}

function AssignProblem({ failure }: { failure: AssignFailure }) {
  const t = useTranslations('actionsBoard.bulk');
  if (failure.code !== 'unknown-auditor') return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t('unknown-auditor')} />;
}

type ChangedProps = { value: Extract<AssignOutcome, { ok: true }>['value']; shown: readonly BoardRow[] };

function Changed({ value: { assigned, refused }, shown }: ChangedProps) {
  const t = useTranslations('actionsBoard.bulk');
  const problem = useTranslations('actionsBoard.problem');
  if (refused.length === 0) return <Notice tone="done" title={t('done', { count: assigned })} />;
  return (
    <Notice
      tone="warning"
      title={t('done', { count: assigned })}
      actions={
        <ul className="max-h-40 overflow-y-auto">
          {refused.map(({ actionId, problem: code }) => {
            const row = shown.find(({ id }) => id === actionId);
            const why = problem(code);
            return (
              <li key={actionId}>
                {row
                  ? t('refusedOne', { number: row.number, unit: row.unitName, why })
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
