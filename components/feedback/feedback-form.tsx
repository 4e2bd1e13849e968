'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { givenKinds, mostFeedbackText } from '@/lib/domain/feedback/feedback';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextAreaField } from '../ui/text-area-field';
import type { FeedbackGiver, FeedbackSubject } from './feedback-giver';
import { FeedbackProblem } from './feedback-problem';
import { type FeedbackFailure, giveFeedback, type WrittenFeedback } from './send-feedback';
import { keepUnsent, readUnsent, type UnsentFeedback } from './unsent-feedback';
import { useIsOnline } from './use-is-online';

type FeedbackFormProps = { giver: FeedbackGiver; subject: FeedbackSubject; onSent: () => void };

const nameOf = ({ slug, userId, place }: FeedbackGiver, subject: FeedbackSubject): string =>
  `feedback ${slug} ${userId} ${Object.values(place).join(' ')} ${subject?.key ?? ''}`;

/** What is wrong and why, in words of one's own. What is written stays until it has been sent. */
export function FeedbackForm({ giver, subject, onSent }: FeedbackFormProps) {
  const t = useTranslations('feedback.give');
  const name = nameOf(giver, subject);
  const [written, setWritten] = useState<UnsentFeedback>(() => readUnsent(name));
  const [isTried, setIsTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FeedbackFailure | null>(null);

  function write(change: Partial<UnsentFeedback>): void {
    const next = { ...written, ...change };
    setWritten(next);
    keepUnsent(name, next);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    const { id, kind, text } = written;
    if (busy || kind === null || text.trim() === '') return;
    setBusy(true);
    const place = placeOf(giver, written.unitId);
    const sent = await giveFeedback(giver.slug, id, { place, target: subject?.key ?? null, kind, text });
    setBusy(false);
    if (!sent.ok) return setFailure(sent.error);
    keepUnsent(name, null);
    onSent();
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
      <OfflineNotice />
      {failure && <FeedbackProblem failure={failure} />}
      <KindChoice
        kind={written.kind}
        isMissing={isTried && written.kind === null}
        onChange={(kind) => write({ kind })}
      />
      {giver.units.length > 1 && (
        <SelectField
          label={t('unit')}
          value={written.unitId ?? giver.units[0]?.id}
          onChange={(event) => write({ unitId: event.target.value })}
        >
          {giver.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </SelectField>
      )}
      <TextAreaField
        label={t('words')}
        value={written.text}
        maxLength={mostFeedbackText}
        error={isTried && written.text.trim() === '' ? t('wordsMissing') : undefined}
        onChange={(event) => write({ text: event.target.value })}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('send')}
      </Button>
    </form>
  );
}

function placeOf({ place, units }: FeedbackGiver, unitId: string | null): WrittenFeedback['place'] {
  return 'auditId' in place ? place : { ...place, unitId: unitId ?? units[0]?.id ?? null };
}

function OfflineNotice() {
  const t = useTranslations('feedback.give');
  if (useIsOnline()) return null;
  return (
    <Notice tone="warning" title={t('offline')}>
      {t('offlineText')}
    </Notice>
  );
}

type KindChoiceProps = {
  kind: UnsentFeedback['kind'];
  isMissing: boolean;
  onChange: (kind: NonNullable<UnsentFeedback['kind']>) => void;
};

function KindChoice({ kind, isMissing, onChange }: KindChoiceProps) {
  const t = useTranslations('feedback');
  const id = useId();
  return (
    <fieldset aria-describedby={isMissing ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{t('give.kind')}</legend>
      <div className="grid grid-cols-2 gap-x-3">
        {givenKinds.map((value) => (
          <label
            key={value}
            className="flex min-h-target cursor-pointer items-center gap-2.5 rounded-sm px-2 leading-tight hover:bg-accent-soft has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={`${id}-kind`}
              value={value}
              checked={value === kind}
              onChange={() => onChange(value)}
              className="size-4 shrink-0 accent-accent outline-none"
            />
            {t(`kind.${value}`)}
          </label>
        ))}
      </div>
      {isMissing && <FieldError id={`${id}-error`}>{t('give.kindMissing')}</FieldError>}
    </fieldset>
  );
}
