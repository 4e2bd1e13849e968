'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { type CorrectionFailure, correctHistory } from '@/lib/device/correct-history';
import { useChecklist } from './checklist-context';

type HistoryCorrectionFormProps = {
  target: string;
  /** It is done: the history is to be read anew. */
  onCorrected: () => void;
};

/** What is to be taken out of the history of an item, letter for letter, and why. */
export function HistoryCorrectionForm({ target, onCorrected }: HistoryCorrectionFormProps) {
  const t = useTranslations('checklist.history.correction');
  const { slug, bundle } = useChecklist();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CorrectionFailure | null>(null);
  const lacksWords = words.trim().length < 4;
  const lacksReason = reason.trim() === '';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (busy || lacksWords || lacksReason) return;
    setBusy(true);
    const failed = await correctHistory(slug, bundle.audit.id, { target, words, reason });
    setBusy(false);
    setFailure(failed);
    if (failed === null) onCorrected();
  }

  return (
    <form noValidate className="grid max-w-measure gap-3" onSubmit={(event) => void submit(event)}>
      <p className="text-sm text-ink-2">{t('about')}</p>
      {failure && (
        <Notice tone="error" title={t('notDone')}>
          {t(`failure.${failure}`)}
        </Notice>
      )}
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        value={words}
        maxLength={200}
        error={isTried && lacksWords ? t('wordsMissing') : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <TextAreaField
        label={t('reason')}
        value={reason}
        rows={2}
        maxLength={1000}
        error={isTried && lacksReason ? t('reasonMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" variant="danger" busy={busy} className="justify-self-start">
        {t('confirm')}
      </Button>
    </form>
  );
}
