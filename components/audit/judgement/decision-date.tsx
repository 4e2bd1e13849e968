'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isPlainDate, type PlainDate } from '@/lib/domain/plain-date';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { DraftView, JudgementCommands } from './judgement-view';
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
export function DecisionDate({
  draft,
  today,
  visitDate,
  mayEdit,
  setDecisionDate,
  saver,
}: DecisionDateProps) {
  const t = useTranslations('decision.judgement');
  const { decisionDate, decisionDateMotive } = draft;
  const [day, setDay] = useState<string>(decisionDate ?? today);
  const save = (to: PlainDate | null, motive: string | null) =>
    saver.save((revision) => setDecisionDate(revision, to, motive));
  const leave = () => {
    if (isPlainDate(day) && day !== (decisionDate ?? today))
      save(day === today ? null : day, decisionDateMotive);
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          type="date"
          label={t('dateLabel')}
          value={day}
          max={today}
          min={visitDate ?? undefined}
          disabled={!mayEdit}
          onChange={(event) => setDay(event.target.value)}
          onBlur={leave}
        />
        {mayEdit && decisionDate !== null && (
          <Button
            variant="quiet"
            onClick={() => {
              setDay(today);
              save(null, null);
            }}
          >
            {t('today')}
          </Button>
        )}
      </div>
      {mayEdit && <p className="text-sm text-ink-2">{t('dateHint', { today })}</p>}
      {decisionDate !== null && decisionDate !== today && (
        <SavedText
          label={t('dateMotive')}
          value={decisionDateMotive}
          maxLength={4000}
          disabled={!mayEdit}
          save={(motive) => save(decisionDate, motive)}
        />
      )}
    </div>
  );
}
