'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { longestPhrase } from '@/lib/domain/phrase';
import { OpenedForm } from '../ui/opened-form';
import { TextAreaField } from '../ui/text-area-field';

type PhraseFormProps = {
  /** What is done, for those who listen. */
  label: string;
  text: string;
  busy: boolean;
  save: (text: string) => void;
  close: () => void;
};

/** Writes a phrase where it stands. */
export function PhraseForm({ label, text, busy, save, close }: PhraseFormProps) {
  const t = useTranslations('phrases');
  const [written, setWritten] = useState(text);
  const [isMissing, setIsMissing] = useState(false);

  function submit(): void {
    setIsMissing(written.trim() === '');
    if (written.trim() !== '') save(written);
  }

  return (
    <div className="my-3">
      <OpenedForm label={label} save={t('save')} cancel={t('cancel')} wide {...{ busy, submit, close }}>
        <TextAreaField
          label={t('text')}
          autoFocus
          value={written}
          maxLength={longestPhrase}
          error={isMissing ? t('textMissing') : undefined}
          onChange={(event) => setWritten(event.target.value)}
        />
      </OpenedForm>
    </div>
  );
}
