'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { FeedbackDialog } from './feedback-dialog';
import type { FeedbackGiver, FeedbackSubject } from './feedback-giver';

type Open = (subject: FeedbackSubject) => void;

const OpenContext = createContext<Open | null>(null);

type FeedbackDeskProps = {
  /** Null when who reads may not give feedback. */
  giver: FeedbackGiver | null;
  children: ReactNode;
};

/** A page of a template where feedback can be given: on all that `GiveFeedback` stands beside, by one dialog. */
export function FeedbackDesk({ giver, children }: FeedbackDeskProps) {
  const [open, setOpen] = useState<{ subject: FeedbackSubject } | null>(null);
  if (giver === null) return children;
  return (
    <OpenContext.Provider value={(subject) => setOpen({ subject })}>
      {children}
      {open && <FeedbackDialog giver={giver} subject={open.subject} onClose={() => setOpen(null)} />}
    </OpenContext.Provider>
  );
}

/** Opens the dialog for an item, or with null for the whole form. Shows nothing where nobody may give feedback. */
export function GiveFeedback({ subject }: { subject: FeedbackSubject }) {
  const t = useTranslations('feedback.give');
  const open = useContext(OpenContext);
  if (!open) return null;
  if (subject === null) {
    return (
      <Button className="justify-self-start print:hidden" onClick={() => open(null)}>
        <MessageSquarePlus />
        {t('openWhole')}
      </Button>
    );
  }
  return (
    <IconButton
      label={t('openItem', { name: subject.name })}
      className="-my-2 print:hidden"
      onClick={() => open(subject)}
    >
      <MessageSquarePlus />
    </IconButton>
  );
}
