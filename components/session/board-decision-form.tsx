'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { FreshDeed, FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { ActionProblem } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { FreshLoginForm } from './fresh-login-form';
import { type HeardAction, outcomeOf } from './heard-action';

/** What the board has decided, and who says so. */
export type BoardDecision = {
  readonly day: string;
  /** Where the decision is written down. */
  readonly reference: string | null;
  readonly login: FreshLogin;
};

/** Writes a decision of the board down: a server action. */
export type DecideByBoard<Obstacle> = (
  input: object,
) => HeardAction<
  { version: number },
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure
>;

type BoardDecisionFormProps<Obstacle> = {
  deed: FreshDeed;
  today: string;
  decide: (decision: BoardDecision) => ReturnType<DecideByBoard<Obstacle>>;
  done: () => void;
  /** What is said on the button, over what hinders the decision, and when somebody has changed what is decided on. */
  words: { readonly confirm: string; readonly incomplete: string; readonly changed: string };
  obstacleList: (obstacles: readonly Obstacle[]) => ReactNode;
};

/** The day of a decision by the board, where it is written down, and a fresh login. */
export function BoardDecisionForm<Obstacle>(props: BoardDecisionFormProps<Obstacle>) {
  const { deed, today, decide, done, words, obstacleList } = props;
  const t = useTranslations('boardDecision');
  const [day, setDay] = useState(today);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const mayRun = (): boolean => {
    setTried(true);
    return day !== '';
  };
  return (
    <FreshLoginForm
      deed={deed}
      confirm={words.confirm}
      mayRun={mayRun}
      run={(login) => outcomeOf(decide({ day, reference: reference.trim() || null, login }))}
      done={done}
      problem={(failure) =>
        failure.code === 'incomplete' ? (
          <div className="grid gap-2">
            <Notice tone="warning" title={words.incomplete} />
            {obstacleList(failure.obstacles)}
          </div>
        ) : failure.code === 'changed-meanwhile' ? (
          <Notice tone="warning" title={words.changed} />
        ) : (
          <ActionProblem failure={failure} />
        )
      }
    >
      <TextField
        label={t('day')}
        type="date"
        max={today}
        value={day}
        error={tried && day === '' ? t('dayMissing') : undefined}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField
        label={t('reference')}
        hint={t('referenceHint')}
        optional
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
    </FreshLoginForm>
  );
}
