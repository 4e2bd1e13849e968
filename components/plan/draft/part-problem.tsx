'use client';

import { useTranslations } from 'next-intl';
import { ActionProblem } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { PartFormState } from './use-part-form';

export interface StandingField {
  readonly name: string;
  readonly text: string;
}

type PartProblemProps = {
  form: PartFormState;
  /** What somebody else's version says otherwise than what stands in the form. */
  differences: (content: unknown) => readonly StandingField[];
  keepMine: (standing: { revision: number }) => void;
  takeTheirs: (standing: { revision: number; content: unknown }) => void;
};

/** Why nothing was saved. When somebody else was first, what they wrote stands beside what is still in the form. */
export function PartProblem({ form: { failure }, differences, keepMine, takeTheirs }: PartProblemProps) {
  const t = useTranslations('planDraft.problem');
  if (failure === null) return null;
  if (failure.code === 'unfit') return <Notice tone="error" title={t('unfit')} />;
  if (failure.code === 'not-a-draft') return <Notice tone="warning" title={t('not-a-draft')} />;
  if (failure.code !== 'changed-meanwhile') return <ActionProblem failure={failure} />;
  const { standing } = failure;
  if (!standing)
    return (
      <Notice tone="warning" title={t('clashGone')}>
        {t('clashGoneText')}
      </Notice>
    );
  return (
    <div className="grid gap-3">
      <Notice
        tone="warning"
        title={t('clash')}
        actions={
          <>
            <Button onClick={() => keepMine(standing)}>{t('keepMine')}</Button>
            <Button variant="quiet" onClick={() => takeTheirs(standing)}>
              {t('takeTheirs')}
            </Button>
          </>
        }
      >
        {t('clashText')}
      </Notice>
      <dl className="grid gap-2">
        {differences(standing.content).map(({ name, text }) => (
          <div key={name}>
            <dt className="text-sm font-medium">{name}</dt>
            <dd className="max-w-measure whitespace-pre-line text-sm text-ink-2">{text || t('nothing')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
