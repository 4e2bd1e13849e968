'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '../ui/text-area-field';
import { DeskForm } from './desk-form';
import type { RiskCommands } from './risk-commands';
import { useDeskForm } from './use-desk-form';

type EndRiskFormProps = {
  riskId: string;
  revision: number;
  end: RiskCommands['endRisk'];
  close: () => void;
};

/** Ends a risk, with the reason. */
export function EndRiskForm({ riskId, revision, end, close }: EndRiskFormProps) {
  const t = useTranslations('risks.form');
  const { written, change, send, errorOf, busy, failure } = useDeskForm({ reason: '' }, ['reason']);
  const submit = () => send(() => end({ riskId, revision, reason: written.reason }), close);
  return (
    <DeskForm label={t('end')} {...{ failure, busy, submit, close }}>
      <TextAreaField
        label={t('reason')}
        value={written.reason}
        error={errorOf('reason')}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </DeskForm>
  );
}
