'use client';

import { useTranslations } from 'next-intl';
import { Checksum, FreshLoginDialog, type HeardOutcome } from '../fresh-login-dialog';

export type DecideDialogProps = {
  caseNumber: string;
  unitName: string;
  /** The number of the alternative that stands, 1 is the best. */
  alternative: number;
  decisionDate: string;
  /** The hash of the draft that the person has read. */
  seen: string;
  decide: (seen: string, password: string) => Promise<HeardOutcome>;
  /** Where the report is shown when it is made. */
  reportHref: string;
};

/** Confirms the decision with a fresh login: shows what is approved, and asks for the password again. */
export function DecideDialog(props: DecideDialogProps) {
  const { caseNumber, unitName, alternative, decisionDate, seen, decide, reportHref } = props;
  const t = useTranslations('decision.decide');
  return (
    <FreshLoginDialog
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
      approve={(password) => decide(seen, password)}
      doneHref={reportHref}
    />
  );
}
