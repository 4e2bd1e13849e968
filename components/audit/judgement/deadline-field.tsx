'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Deadline, dueDateOf } from '@/lib/domain/deadline/deadline';
import { type DeadlineFailure, parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { describeDeadline, describeDeadlineFailure } from '@/lib/text/describe-deadline';
import { Segment } from '../../ui/segment';
import { TextField } from '../../ui/text-field';
import { chosenDay, type DeadlineDraft } from './deadline-draft';
import type { CalendarView } from './judgement-view';

type DeadlineFieldProps = {
  label: string;
  hint?: string;
  draft: DeadlineDraft;
  calendar: CalendarView;
  onChange: (draft: DeadlineDraft) => void;
  /** Whether the person has tried to save while the words still wait for a meaning. */
  mustChoose: boolean;
  /** Says what follows when nothing is written. */
  whenEmpty?: string;
  /** What is said when nothing is written and something must be; the field is then not optional. */
  missing?: string;
};

/** When something is to be done, as people write it. Below the words stands how they are read, and the last day. */
export function DeadlineField({
  label,
  hint,
  draft,
  calendar,
  onChange,
  mustChoose,
  whenEmpty,
  missing,
}: DeadlineFieldProps) {
  const t = useTranslations('decision.deadline');
  const read = draft.words.trim() === '' ? null : parseDeadline(draft.words, calendar);
  const waits = read !== null && !read.ok && !draft.chosen;
  const meant = read?.ok ? read.value.deadline : draft.chosen;
  return (
    <div className="grid gap-2">
      <TextField
        label={label}
        hint={hint}
        optional={missing === undefined}
        value={draft.words}
        maxLength={500}
        error={mustChoose ? (read === null ? missing : waits ? t('chooseFirst') : undefined) : undefined}
        onChange={(event) => onChange({ words: event.target.value, chosen: null })}
      />
      <div role="status" className="text-sm text-ink-2">
        {read === null && whenEmpty}
        {read && meant && <Meaning deadline={meant} calendar={calendar} />}
      </div>
      {read && !read.ok && (
        <Meanings
          failure={read.error}
          draft={draft}
          calendar={calendar}
          choose={(chosen) => onChange({ ...draft, chosen })}
        />
      )}
    </div>
  );
}

function Meaning({ deadline, calendar }: { deadline: Deadline; calendar: CalendarView }) {
  const t = useTranslations('decision.deadline');
  const deadlineText = useTranslations('deadline');
  const locale = useLocale();
  const day = dueDateOf(deadline, calendar);
  return (
    <>
      {t('readAs', { words: describeDeadline(deadline, { t: deadlineText, locale }) })}{' '}
      <span className="tabular-nums">{day ? t('lastDay', { day }) : t('noLastDay')}</span>
    </>
  );
}

type MeaningsProps = {
  failure: DeadlineFailure;
  draft: DeadlineDraft;
  calendar: CalendarView;
  choose: (chosen: Deadline | null) => void;
};

/** What words that cannot be read for certain could mean, and a day of one's own when it is none of that. */
function Meanings({ failure, draft, calendar, choose }: MeaningsProps) {
  const t = useTranslations('decision.deadline');
  const deadlineText = useTranslations('deadline');
  const locale = useLocale();
  const name = useId();
  const candidates = 'candidates' in failure ? failure.candidates : [];
  const options = candidates.map((candidate) => ({
    value: JSON.stringify(candidate),
    label: describeDeadline(candidate, { t: deadlineText, locale }),
  }));
  const chosen = options.find(({ value }) => value === JSON.stringify(draft.chosen))?.value ?? null;
  return (
    <div className="grid gap-3 rounded-sm bg-well p-3">
      <p className="text-sm">{describeDeadlineFailure(failure, { t: deadlineText, locale })}</p>
      {options.length > 0 && (
        <Segment
          label={t('choose')}
          name={name}
          options={options}
          value={chosen}
          onChange={(value) =>
            choose(candidates.find((candidate) => JSON.stringify(candidate) === value) ?? null)
          }
        />
      )}
      <TextField
        type="date"
        label={t('ownDay')}
        min={calendar.today}
        value={draft.chosen?.kind === 'date' ? draft.chosen.date : ''}
        onChange={(event) => choose(chosenDay(event.target.value))}
        className="max-w-card"
      />
    </div>
  );
}
