'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type AccessibilityMessage, longestAccessibilityMessage } from '@/lib/domain/accessibility-message';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';

type Failure = ActionFailure | { readonly code: 'slow-down'; readonly seconds: number };
type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: Failure };

type AccessibilityFormProps = {
  /** Leaves the message: a server action. */
  tell: (message: AccessibilityMessage) => Promise<Outcome>;
};

const nothing: AccessibilityMessage = { page: '', text: '' };

/** Where somebody says what is not accessible to them. What is written stays until it has been sent. */
export function AccessibilityForm({ tell }: AccessibilityFormProps) {
  const t = useTranslations('reading.accessibility');
  const [written, setWritten] = useState(nothing);
  const [stage, setStage] = useState<'writing' | 'tried' | 'sent'>('writing');
  const { run, busy, failure } = useServerAction<Failure>();
  const isMissing = written.text.trim() === '';
  const write = (change: Partial<AccessibilityMessage>) => {
    setWritten({ ...written, ...change });
    setStage('writing');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStage('tried');
    if (isMissing || busy) return;
    run(
      () => tell(written),
      () => {
        setWritten(nothing);
        setStage('sent');
      },
    );
  };
  return (
    <Form className="grid max-w-measure gap-4" onSubmit={submit}>
      {failure?.code === 'slow-down' && (
        <Notice tone="error" title={t('notSent')}>
          {t('slowDown', { minutes: Math.ceil(failure.seconds / 60) })}
        </Notice>
      )}
      {failure && failure.code !== 'slow-down' && <ActionProblem failure={failure} />}
      {stage === 'sent' && (
        <Notice tone="done" title={t('sent')}>
          {t('sentText')}
        </Notice>
      )}
      <TextField
        label={t('page')}
        optional
        maxLength={300}
        value={written.page ?? ''}
        onChange={(event) => write({ page: event.target.value })}
      />
      <TextAreaField
        label={t('text')}
        value={written.text}
        maxLength={longestAccessibilityMessage}
        error={stage === 'tried' && isMissing ? t('textMissing') : undefined}
        onChange={(event) => write({ text: event.target.value })}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('send')}
      </Button>
    </Form>
  );
}
