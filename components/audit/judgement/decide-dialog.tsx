'use client';

import { useTranslations } from 'next-intl';
import type { FreshLogin } from '@/lib/domain/fresh-login';
import { Checksum, FreshLoginDialog, type HeardDeed } from '../../session/fresh-login-dialog';

export type DecideDialogProps = {
  caseNumber: string;
  unitName: string;
  /** The number of the alternative that stands, 1 is the best. */
  alternative: number;
  decisionDate: string;
  /** The hash of the draft that the person has read. */
  seen: string;
  decide: (seen: string, login: FreshLogin) => HeardDeed;
  /** Where the report is shown when it is made. */
  reportHref: string;
};

/** Confirms the decision with a fresh login: shows what is approved, and asks the person to prove who they are. */
export function DecideDialog(props: DecideDialogProps) {
  const { caseNumber, unitName, alternative, decisionDate, seen, decide, reportHref } = props;
  const t = useTranslations('decision.decide');
  return (
    <FreshLoginDialog
      deed="decide"
      hint={t('passwordHint')}
      button={t('button')}
      title={t('dialogTitle')}
      facts={[
        [t('approves'), t('report', { caseNumber, unit: unitName })],
        [t('judgement'), t('alternative', { number: alternative, day: decisionDate })],
        [t('checksum'), <Checksum key="checksum" of={seen} />],
      ]}
      confirm={t('confirm')}
      changed={t('changed')}
      incomplete={t('incomplete')}
      approve={(login) => decide(seen, login)}
      doneHref={reportHref}
    />
  );
}
