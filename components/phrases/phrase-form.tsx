'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { longestPhrase } from '@/lib/domain/phrase';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
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

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsMissing(written.trim() === '');
    if (written.trim() !== '') save(written);
  }

  return (
    <Form
      onSubmit={submit}
      aria-label={label}
      className="my-3 grid gap-4 rounded-md border-2 border-accent p-4"
    >
      <TextAreaField
        label={t('text')}
        autoFocus
        value={written}
        maxLength={longestPhrase}
        error={isMissing ? t('textMissing') : undefined}
        onChange={(event) => setWritten(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  );
}
