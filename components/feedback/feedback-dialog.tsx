'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { FeedbackForm } from './feedback-form';
import type { FeedbackPlace } from './send-feedback';

/** Who gives feedback, and from where. */
export interface FeedbackGiver {
  readonly slug: string;
  readonly userId: string;
  readonly place: FeedbackPlace;
  /** The units that the person may speak for; none when they need not speak for any. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** What feedback is about; null for the form as a whole. */
export type FeedbackSubject = { readonly key: string; readonly name: string } | null;

export type FeedbackDialogProps = {
  giver: FeedbackGiver;
  subject: FeedbackSubject;
  onClose: () => void;
};

/** Where somebody writes what they think of an item or of the form, and hears that it has been taken. */
export function FeedbackDialog({ giver, subject, onClose }: FeedbackDialogProps) {
  const t = useTranslations('feedback.give');
  const [isSent, setIsSent] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={subject ? t('titleItem', { name: subject.name }) : t('titleWhole')}
      description={isSent ? undefined : t('text')}
    >
      {isSent ? (
        <Notice tone="done" title={t('thanks')} actions={<Button onClick={onClose}>{t('close')}</Button>}>
          {t('thanksText')}
        </Notice>
      ) : (
        <FeedbackForm giver={giver} subject={subject} onSent={() => setIsSent(true)} />
      )}
    </Dialog>
  );
}
