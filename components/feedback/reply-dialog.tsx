'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type InboxFeedback, mostFeedbackText } from '@/lib/domain/feedback/feedback';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextAreaField } from '../ui/text-area-field';
import { FeedbackProblem } from './feedback-problem';
import type { OpenInbox } from './use-inbox';

type ReplyDialogProps = {
  /** An answer leaves the feedback waiting; to decline closes it. */
  kind: 'answer' | 'decline';
  feedback: InboxFeedback;
  open: OpenInbox;
};

/** Writes to whoever gave the feedback. */
export function ReplyDialog({ kind, feedback, open }: ReplyDialogProps) {
  const t = useTranslations('feedback');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button variant="quiet">{t(`verb.${kind}`)}</Button>}
      title={t(`reply.${kind}Title`)}
      description={t(`reply.${kind}Text`)}
    >
      <blockquote className="max-h-40 overflow-y-auto border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">
        {feedback.text}
      </blockquote>
      <ReplyForm kind={kind} feedback={feedback} open={open} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function ReplyForm({ kind, feedback, open, onDone }: ReplyDialogProps & { onDone: () => void }) {
  const t = useTranslations('feedback.reply');
  const [text, setText] = useState(kind === 'answer' ? (feedback.answer ?? '') : '');
  const [isTried, setIsTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const isMissing = text.trim() === '';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (busy || isMissing) return;
    setBusy(true);
    const isTaken = await open.take(feedback.id, { step: kind, revision: feedback.revision, text });
    setBusy(false);
    if (isTaken) onDone();
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
      {open.failure?.id === feedback.id && <FeedbackProblem failure={open.failure.error} />}
      <TextAreaField
        label={t(`${kind}Words`)}
        value={text}
        maxLength={mostFeedbackText}
        error={isTried && isMissing ? t(`${kind}Missing`) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        type="submit"
        variant={kind === 'decline' ? 'danger' : 'primary'}
        busy={busy}
        className="justify-self-start"
      >
        {t(`${kind}Send`)}
      </Button>
    </form>
  );
}
