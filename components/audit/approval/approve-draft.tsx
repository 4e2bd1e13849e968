'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin } from '@/lib/domain/fresh-login';
import { Checksum, FreshLoginDialog, type HeardDeed } from '../../session/fresh-login-dialog';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { MotiveForm } from '../motive-form';
import type { TakeStep } from '../take-step';

export type ApproveDraftProps = {
  caseNumber: string;
  unitName: string;
  /** The hash of the draft that was asked about and read. */
  seen: string;
  approve: (seen: string, login: FreshLogin) => HeardDeed;
};

/** Approves a draft with a fresh login. */
export function ApproveDraft({ caseNumber, unitName, seen, approve }: ApproveDraftProps) {
  const t = useTranslations('closing.approval');
  const decide = useTranslations('decision.decide');
  return (
    <FreshLoginDialog
      deed="approve"
      hint={decide('passwordHint')}
      button={t('approve')}
      title={t('dialogTitle')}
      facts={[
        [decide('approves'), t('report', { caseNumber, unit: unitName })],
        [decide('checksum'), <Checksum key="checksum" of={seen} />],
      ]}
      confirm={t('confirm')}
      changed={t('changed')}
      incomplete={decide('incomplete')}
      approve={(login) => approve(seen, login)}
      doneHref={null}
    />
  );
}

/** Returns a draft to those who work on it, with what needs to change. */
export function ReturnDraft({ take, doneHref }: { take: TakeStep; doneHref: string }) {
  const t = useTranslations('closing.approval');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="large">{t('return')}</Button>}
      title={t('returnTitle')}
      description={t('returnText')}
    >
      <MotiveForm
        label={t('returnReason')}
        missing={t('returnReasonMissing')}
        confirm={t('return')}
        tone="primary"
        take={take}
        doneHref={doneHref}
        onDone={() => setOpen(false)}
      />
    </Dialog>
  );
}
