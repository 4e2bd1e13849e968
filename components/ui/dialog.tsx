'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';

export const scrimStyle = 'fixed inset-0 z-40 bg-scrim';

/** Centred above the page, as high as its content until it must scroll. */
export const dialogStyle =
  'fixed top-1/2 left-1/2 z-50 grid max-h-dvh w-full max-w-dialog -translate-1/2 gap-3 overflow-y-auto rounded-md border border-line bg-raised p-4 text-sm shadow-raised tablet:px-6 tablet:py-5';

type DialogProps = {
  /** The control that opens it, as one element. Leave it out when `open` is steered from outside. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Takes the focus when the dialog closes, instead of the control that opened it; gives whether it did. */
  takeFocus?: () => boolean;
  children?: ReactNode;
};

/** A window above the page. It holds the focus, closes with Escape, and gives the focus back. */
export function Dialog(props: DialogProps) {
  const { trigger, open, onOpenChange, title, description, takeFocus, children } = props;
  const t = useTranslations('ui');
  const steering = { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) };
  return (
    <RadixDialog.Root {...steering}>
      {trigger && <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={scrimStyle} />
        <RadixDialog.Content
          className={dialogStyle}
          onCloseAutoFocus={(event) => {
            if (takeFocus?.()) event.preventDefault();
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <RadixDialog.Title className="pr-8 text-lg leading-tight">{title}</RadixDialog.Title>
          {description && <RadixDialog.Description>{description}</RadixDialog.Description>}
          {children}
          {/* Last, so that the focus starts on the first control of the content. */}
          <RadixDialog.Close asChild>
            <IconButton label={t('close')} className="absolute top-2 right-2">
              <X />
            </IconButton>
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
