'use client';

import { useTranslations } from 'next-intl';
import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { dialogStyle, scrimStyle } from './dialog';

type ConfirmDialogProps = {
  /** The control that asks for the change, as one element. */
  trigger: ReactNode;
  /** The question, naming what it is about: *Ta bort underlaget ”Rutin 2023”?* */
  title: ReactNode;
  /** What follows, and whether it can be undone. */
  description: ReactNode;
  /** The verb itself, never *OK*: *Ta bort*. */
  confirmLabel: string;
  /** Runs while the dialog shows that it works, which then closes. Says itself what did not go well. */
  onConfirm: () => Promise<void>;
  /** `danger` for what takes something away. */
  tone?: 'primary' | 'danger';
};

/** Asks before something that is hard to undo. The focus starts on the way back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, description, confirmLabel, onConfirm, tone = 'primary' } = props;
  const t = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);

  async function confirm(): Promise<void> {
    setBusy(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setBusy(false);
    }
  }

  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={scrimStyle} />
        <AlertDialog.Content className={dialogStyle}>
          <AlertDialog.Title className="text-lg leading-tight">{title}</AlertDialog.Title>
          <AlertDialog.Description>{description}</AlertDialog.Description>
          <div className="mt-1 flex flex-wrap gap-2">
            <Button variant={tone} busy={busy} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
            <AlertDialog.Cancel asChild>
              <Button variant="quiet">{t('cancel')}</Button>
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
