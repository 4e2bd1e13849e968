'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { FeedbackForm } from './feedback-form';
import type { FeedbackGiver, FeedbackSubject } from './feedback-giver';

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
