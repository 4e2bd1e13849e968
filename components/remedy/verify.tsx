'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { type VerificationMethod, verificationMethods } from '@/lib/domain/action-step';
import { isPlainDate } from '@/lib/domain/plain-date';
import { CaseTextField } from '../personal-data/case-text-field';
import { Segment } from '../ui/segment';
import { TextField } from '../ui/text-field';
import { RemedyDialog } from './remedy-dialog';
import type { Outcome, RemedyCommands, RemedyView } from './remedy-view';

type VerifyProps = { view: RemedyView; commands: RemedyCommands; trigger: ReactNode };

/** Verifies the action: the day it was done, how that was seen, and what was seen. */
export function Verify({ view, commands, trigger }: VerifyProps) {
  const t = useTranslations('remedy');
  const [day, setDay] = useState<string>(view.calendar.today);
  const [method, setMethod] = useState<VerificationMethod>('evidence');
  const [text, setText] = useState('');
  const right = isPlainDate(day);

  function ready(): (() => Promise<Outcome>) | null {
    if (!right) return null;
    return () => commands.move(view.revision, { step: 'verify', remediedOn: day, method, text });
  }

  return (
    <RemedyDialog
      trigger={trigger}
      title={t('verify.title', { number: String(view.number) })}
      text={t('verify.text')}
      verb={t('verbs.verify')}
      send={ready}
    >
      <TextField
        label={t('verify.day')}
        type="date"
        max={view.calendar.today}
        value={day}
        error={right ? undefined : t('verify.dayMissing')}
        onChange={(event) => setDay(event.target.value)}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">{t('verify.method')}</legend>
        <Segment
          label={t('verify.method')}
          name="method"
          value={method}
          onChange={setMethod}
          options={verificationMethods.map((value) => ({ value, label: t(`verify.methods.${value}`) }))}
        />
      </fieldset>
      <CaseTextField
        label={t('verify.note')}
        optional
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
      />
    </RemedyDialog>
  );
}
