'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextAreaField } from '../ui/text-area-field';
import { StepProblem } from './step-problem';
import type { StepFailure, TakeStep } from './take-step';

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
      <CancelForm cancel={cancel} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function CancelForm({ cancel, onDone }: { cancel: TakeStep; onDone: () => void }) {
  const t = useTranslations('audits.next');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StepFailure | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    const outcome = await cancel(reason).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.error);
    onDone();
    router.refresh();
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
      {failure && <StepProblem failure={failure} />}
      <TextAreaField
        label={t('cancelReason')}
        value={reason}
        maxLength={4000}
        error={missing ? t('cancelReasonMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" variant="danger" busy={busy} className="justify-self-start">
        {t('cancel')}
      </Button>
    </form>
  );
}
