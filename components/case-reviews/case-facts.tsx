'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type CaseChange, type CaseGroupField, caseTarget } from '@/lib/domain/case-review/case-change';
import type { SplitBy } from '@/lib/domain/measurement/figure-grid';
import { CaseTextField } from '../personal-data/case-text-field';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Choice } from '../ui/choice';
import { Notice } from '../ui/notice';
import { useCaseField, useShownReview } from './review-context';

/** What a case is told apart by, and whether its file can be reviewed. It has no name, and no place for one. */
export function CaseFacts({ number }: { number: number }) {
  const { review } = useShownReview();
  return (
    <div className="grid gap-4">
      {review.splits.map((split) => (
        <GroupChoice key={split.by} number={number} split={split} />
      ))}
      <Unreviewable number={number} />
    </div>
  );
}

/** What is said of a case as a whole. */
export function CaseComment({ number }: { number: number }) {
  const t = useTranslations('caseReviews');
  const { open, mayAnswer } = useShownReview();
  const target = caseTarget(number);
  const written = (useCaseField(target, 'comment')?.change.value as string | null) ?? '';
  return (
    <div className="max-w-measure">
      <CaseTextField
        label={t('caseComment')}
        hint={t('caseCommentHint')}
        rows={2}
        value={written}
        disabled={!mayAnswer}
        onChange={(event) =>
          open.store.change({ target, field: 'comment', value: event.target.value || null }, 'written')
        }
      />
      <FieldConflict number={number} field="comment" />
    </div>
  );
}

function GroupChoice({ number, split: { by, groups } }: { number: number; split: SplitBy }) {
  const t = useTranslations('measuring');
  const { open, mayAnswer } = useShownReview();
  const target = caseTarget(number);
  const state = useCaseField(target, by);
  return (
    <div>
      <p id={`case-${by}`} className="mb-1 text-sm font-bold">
        {t(`by.${by}`)}
      </p>
      <Choice
        name={`case-${by}`}
        labelledBy={`case-${by}`}
        value={(state?.change.value as string | null) ?? null}
        disabled={!mayAnswer}
        onChange={(value: string) => open.store.change({ target, field: by, value })}
        options={groups.map((group) => ({ value: group, label: group }))}
      />
      <FieldConflict number={number} field={by} />
    </div>
  );
}

function Unreviewable({ number }: { number: number }) {
  const t = useTranslations('caseReviews.unreviewable');
  const { open, mayAnswer } = useShownReview();
  const target = caseTarget(number);
  const written = (useCaseField(target, 'unreviewable')?.change.value as string | null) ?? '';
  const [isAsked, setIsAsked] = useState(false);
  const set = (value: string | null, pace: 'chosen' | 'written') =>
    open.store.change({ target, field: 'unreviewable', value }, pace);
  return (
    <div>
      <Checkbox
        label={t('box')}
        checked={isAsked || written !== ''}
        disabled={!mayAnswer}
        onChange={(event) => {
          setIsAsked(event.target.checked);
          if (!event.target.checked && written !== '') set(null, 'chosen');
        }}
      />
      {(isAsked || written !== '') && (
        <CaseTextField
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          value={written}
          disabled={!mayAnswer}
          onChange={(event) => set(event.target.value || null, 'written')}
        />
      )}
      <FieldConflict number={number} field="unreviewable" />
    </div>
  );
}

/** Somebody else said something else of the case meanwhile: the person chooses. */
function FieldConflict({
  number,
  field,
}: {
  number: number;
  field: CaseGroupField | 'unreviewable' | 'comment';
}) {
  const t = useTranslations('caseReviews.conflict');
  const { open } = useShownReview();
  const target = caseTarget(number);
  const state = useCaseField(target, field);
  if (state?.problem?.kind !== 'conflict') return null;
  const { current } = state.problem;
  const mine: CaseChange = state.change;
  return (
    <Notice
      tone="warning"
      title={t('title', { name: current.by, value: String(current.value ?? t('nothing')) })}
      actions={
        <>
          <Button onClick={() => open.store.decide({ target, field }, { kind: 'theirs' })}>
            {t('theirs')}
          </Button>
          <Button onClick={() => open.store.decide({ target, field }, { kind: 'mine', change: mine })}>
            {t('mine')}
          </Button>
        </>
      }
    />
  );
}
