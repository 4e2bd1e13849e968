'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type LogVerdict, logVerdicts } from '@/lib/domain/log/log-verdict';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Segment } from '../ui/segment';
import { StatusWord } from '../ui/status-word';
import { TextAreaField } from '../ui/text-area-field';
import { LogDeed, LogMoment, LogTarget } from './log-list';
import type { LogRow } from './log-row';
import { type ReviewFailure, type ReviewOutcome, ReviewProblem } from './review-problem';

type Found = {
  readonly verdict: LogVerdict | null;
  readonly note: string | null;
  readonly judgedBy: string | null;
};

type Judge = (input: {
  reviewId: string;
  entryId: string;
  verdict: LogVerdict;
  note: string | null;
}) => Promise<ReviewOutcome>;

type ReviewEntryProps = {
  entry: LogRow;
  found: Found;
  /** A server action; `own` when it is the reader's own deed, null when the review has been signed. */
  judge: Judge | 'own' | null;
  reviewId: string;
};

const tones = { right: 'fulfilled', lookInto: 'partial' } as const;

/** One entry of a sample: what was done, and what was found of it. */
export function ReviewEntry({ entry, found, judge, reviewId }: ReviewEntryProps) {
  const t = useTranslations('log.reviews');
  const system = useTranslations('log')('system');
  const [changing, setChanging] = useState(false);
  const open = judge !== null && judge !== 'own' && (found.verdict === null || changing);
  return (
    <li className="grid gap-3 border-t border-line py-4 first:border-t-0 tablet:grid-cols-halves tablet:gap-8">
      <div>
        <p className="text-sm text-ink-2">
          <LogMoment at={entry.at} /> · {entry.by ?? system}
        </p>
        <p>
          <LogDeed entry={entry} />
        </p>
        {entry.target && (
          <p className="text-sm">
            <LogTarget target={entry.target} />
          </p>
        )}
      </div>
      <div className="grid content-start justify-items-start gap-2">
        {found.verdict && !changing && <Verdict found={{ ...found, verdict: found.verdict }} />}
        {found.verdict === null && judge === 'own' && <p className="text-sm text-ink-2">{t('own')}</p>}
        {open && (
          <JudgeForm
            entryId={entry.id}
            found={found}
            judge={(said) => judge({ ...said, reviewId })}
            onDone={() => setChanging(false)}
          />
        )}
        {found.verdict && judge !== null && judge !== 'own' && !changing && (
          <Button variant="quiet" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Verdict({ found }: { found: Found & { verdict: LogVerdict } }) {
  const t = useTranslations('log.reviews');
  return (
    <>
      <StatusWord tone={tones[found.verdict]}>{t(found.verdict)}</StatusWord>
      {found.note && <p className="whitespace-pre-wrap text-sm">{found.note}</p>}
      {found.judgedBy && <p className="text-sm text-ink-2">{t('judgedBy', { name: found.judgedBy })}</p>}
    </>
  );
}

type JudgeFormProps = {
  entryId: string;
  found: Found;
  judge: (said: { entryId: string; verdict: LogVerdict; note: string | null }) => Promise<ReviewOutcome>;
  onDone: () => void;
};

function JudgeForm({ entryId, found, judge, onDone }: JudgeFormProps) {
  const t = useTranslations('log.reviews');
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  const [verdict, setVerdict] = useState(found.verdict);
  const [note, setNote] = useState(found.note ?? '');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = verdict === 'lookInto' && note.trim() === '';
    setMissing(lacks);
    if (verdict && !lacks) run(() => judge({ entryId, verdict, note: note.trim() || null }), onDone);
  };
  return (
    <Form className="grid w-full justify-items-start gap-3" onSubmit={submit}>
      <ReviewProblem failure={failure} />
      <Segment
        label={t('verdict')}
        name={`verdict-${entryId}`}
        value={verdict}
        onChange={setVerdict}
        options={logVerdicts.map((value) => ({ value, label: t(value), tone: tones[value] }))}
      />
      {verdict && (
        <>
          <div className="w-full">
            <TextAreaField
              label={t(verdict === 'lookInto' ? 'note' : 'noteOptional')}
              optional={verdict === 'right'}
              rows={2}
              maxLength={2000}
              value={note}
              error={missing ? t('noteMissing') : undefined}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <Button type="submit" busy={busy}>
            {t('save')}
          </Button>
        </>
      )}
    </Form>
  );
}
