'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { scrimStyle } from './dialog';
import { IconButton } from './icon-button';

type DrawerProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What it is called, for those who listen. Its content has a heading of its own. */
  label: string;
  side: 'left' | 'right';
  children: ReactNode;
};

/** A sheet from the side of the screen, for what stands in a column where there is room. */
export function Drawer({ open, onOpenChange, label, side, children }: DrawerProps) {
  const t = useTranslations('ui');
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimStyle} />
        <Dialog.Content
          aria-describedby={undefined}
          className={classNames(
            'fixed inset-y-0 z-50 w-full max-w-drawer overflow-y-auto bg-raised p-4 shadow-raised',
            side === 'left' ? 'left-0' : 'right-0',
          )}
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          {children}
          <Dialog.Close asChild>
            <IconButton label={t('close')} className="absolute top-1 right-1">
              <X className="size-5" />
            </IconButton>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
