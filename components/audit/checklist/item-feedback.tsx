'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLoadedLater } from '@/components/ui/use-loaded-later';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist } from './checklist-context';

const loadDialog = () => import('@/components/feedback/feedback-dialog');

/** A way to say that the form itself is wrong about an item, beside the work with the audit. */
export function ItemFeedback({ target }: { target: ItemTarget }) {
  const t = useTranslations('feedback.give');
  const { slug, bundle } = useChecklist();
  const [isOpen, setIsOpen] = useState(false);
  const [dialog, load] = useLoadedLater(loadDialog);
  // The network may be gone when it is wanted.
  useEffect(load, [load]);
  const name = target.number ? `${target.number} ${target.name}` : target.name;

  function open(): void {
    load();
    setIsOpen(true);
  }

  return (
    <div className="-mt-3 -ml-2.5 print:hidden">
      <Button variant="quiet" className="min-h-target" onClick={open}>
        <MessageSquarePlus />
        {t('open')}
      </Button>
      {isOpen && dialog === null && (
        <p role="status" className="ml-2.5">
          {t('notLoaded')}
        </p>
      )}
      {isOpen && dialog && (
        <dialog.FeedbackDialog
          giver={{ slug, userId: bundle.me.userId, place: { auditId: bundle.audit.id }, units: [] }}
          subject={{ key: target.key, name }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
