'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { MotiveForm } from './motive-form';
import type { TakeStep } from './take-step';

type CancelAuditProps = { audit: { caseNumber: string; unitName: string }; cancel: TakeStep };

/** Cancels an audit, by its name and with a motive: it cannot be taken back. */
export function CancelAudit({ audit, cancel }: CancelAuditProps) {
  const t = useTranslations('audits.next');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="large">
          {t('cancel')}
        </Button>
      }
      title={t('cancelTitle', { caseNumber: audit.caseNumber, unit: audit.unitName })}
      description={t('cancelText')}
    >
      <MotiveForm
        label={t('cancelReason')}
        missing={t('cancelReasonMissing')}
        confirm={t('cancel')}
        take={cancel}
        onDone={() => setOpen(false)}
      />
    </Dialog>
  );
}
