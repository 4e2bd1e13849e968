'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isPlainDate, type PlainDate } from '@/lib/domain/plain-date';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { DraftView, JudgementCommands } from './judgement-view';
import { ReadText } from './read-text';
import { SavedText } from './saved-text';
import type { DraftSaver } from './use-draft-saver';

type DecisionDateProps = {
  draft: Pick<DraftView, 'decisionDate' | 'decisionDateMotive'>;
  today: PlainDate;
  visitDate: PlainDate | null;
  mayEdit: boolean;
  setDecisionDate: JudgementCommands['setDecisionDate'];
  saver: DraftSaver;
};

/** The day that the audit is decided as of: today, or an earlier one with a motive. */
export function DecisionDate(props: DecisionDateProps) {
  const t = useTranslations('decision.judgement');
  const { draft, today, mayEdit, setDecisionDate, saver } = props;
  const { decisionDate, decisionDateMotive } = draft;
  // A day that was today when it was decided on needs none, however long ago that is.
  const asksForMotive = mayEdit
    ? decisionDate !== null && decisionDate !== today
    : decisionDateMotive !== null;
  const save = (to: PlainDate | null, motive: string | null) =>
    saver.save((revision) => setDecisionDate(revision, to, motive));
  return (
    <div className="grid gap-3">
      {mayEdit ? (
        <DayField {...props} save={(day) => save(day, day === null ? null : decisionDateMotive)} />
      ) : (
        <ReadText label={t('dateLabel')} text={decisionDate ?? today} />
      )}
      {asksForMotive && (
        <SavedText
          label={t(mayEdit ? 'dateMotive' : 'dateMotiveRead')}
          value={decisionDateMotive}
          maxLength={4000}
          mayEdit={mayEdit}
          save={(motive) => save(decisionDate, motive)}
        />
      )}
    </div>
  );
}

type DayFieldProps = Pick<DecisionDateProps, 'draft' | 'today' | 'visitDate'> & {
  save: (day: PlainDate | null) => void;
};

function DayField({ draft: { decisionDate }, today, visitDate, save }: DayFieldProps) {
  const t = useTranslations('decision.judgement');
  const [day, setDay] = useState<string>(decisionDate ?? today);
  const leave = () => {
    if (isPlainDate(day) && day !== (decisionDate ?? today)) save(day === today ? null : day);
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          type="date"
          label={t('dateLabel')}
          value={day}
          max={today}
          min={visitDate ?? undefined}
          onChange={(event) => setDay(event.target.value)}
          onBlur={leave}
        />
        {decisionDate !== null && (
          <Button
            variant="quiet"
            onClick={() => {
              setDay(today);
              save(null);
            }}
          >
            {t('today')}
          </Button>
        )}
      </div>
      <p className="text-sm text-ink-2">{t('dateHint', { today })}</p>
    </>
  );
}
