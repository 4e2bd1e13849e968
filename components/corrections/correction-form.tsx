'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { CorrectionFailure } from '@/lib/device/correct-history';

/** What is to be taken out, and why. */
export type Words = { readonly words: string; readonly reason: string };

type CorrectionFormProps = {
  /** What it is taken out of. */
  of: 'item' | 'audit' | 'template';
  /** What is chosen besides, above the reason. */
  children?: ReactNode;
  /** Whether something is missing in what is chosen besides; asked when the form is sent. */
  isIncomplete?: () => boolean;
  /** Takes the words out; null when it is done. */
  take: (words: Words) => Promise<CorrectionFailure | null>;
  /** It is done: what is shown is to be read anew. */
  onTaken: () => void;
};

/** What is to be taken out, letter for letter, and why. What was typed stays until it has been taken out. */
export function CorrectionForm({ of, children, isIncomplete, take, onTaken }: CorrectionFormProps) {
  const t = useTranslations('correction');
  const [{ words, reason }, setWritten] = useState<Words>({ words: '', reason: '' });
  const [stage, setStage] = useState<'writing' | 'tried' | 'busy' | 'done'>('writing');
  const [failure, setFailure] = useState<CorrectionFailure | null>(null);
  const lacksWords = words.trim().length < 4;
  const lacksReason = reason.trim() === '';
  const isTried = stage === 'tried';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const lacksMore = isIncomplete?.() ?? false;
    if (stage === 'busy') return;
    if (lacksWords || lacksReason || lacksMore) return setStage('tried');
    setStage('busy');
    const failed = await take({ words, reason });
    setFailure(failed);
    setStage(failed === null ? 'done' : 'writing');
    if (failed !== null) return;
    setWritten({ words: '', reason: '' });
    onTaken();
  }

  return (
    <Form className="grid max-w-measure gap-3" onSubmit={(event) => void submit(event)}>
      <p className="text-sm text-ink-2">{t(`about.${of}`)}</p>
      {failure && (
        <Notice tone="error" title={t('notDone')}>
          {t(`failure.${failure}`)}
        </Notice>
      )}
      {stage === 'done' && <Notice tone="done" title={t('done')} />}
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        value={words}
        maxLength={200}
        autoComplete="off"
        error={isTried && lacksWords ? t('wordsMissing') : undefined}
        onChange={(event) => setWritten({ words: event.target.value, reason })}
      />
      {children}
      <TextAreaField
        label={t('reason')}
        value={reason}
        rows={2}
        maxLength={1000}
        error={isTried && lacksReason ? t('reasonMissing') : undefined}
        onChange={(event) => setWritten({ words, reason: event.target.value })}
      />
      <Button type="submit" variant="danger" busy={stage === 'busy'} className="justify-self-start">
        {t('confirm')}
      </Button>
    </Form>
  );
}
