'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '../ui/checkbox';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { DeskForm } from './desk-form';
import type { RiskCommands } from './risk-commands';
import { useDeskForm } from './use-desk-form';

type ResultFormProps = {
  selfCheckId: string;
  /** What is usually looked at. */
  sample: string | null;
  today: string;
  record: RiskCommands['recordResult'];
  close: () => void;
};

/** Writes what a self-check showed on a day. */
export function ResultForm({ selfCheckId, sample, today, record, close }: ResultFormProps) {
  const t = useTranslations('risks');
  const { written, change, send, errorOf, busy, failure } = useDeskForm(
    { checkedOn: today, sample: sample ?? '', result: '', conclusion: '', satisfactory: false },
    ['checkedOn', 'result'],
  );
  const submit = () => send(() => record({ selfCheckId, result: written }), close);
  return (
    <DeskForm label={t('form.record')} {...{ failure, busy, submit, close }}>
      <TextField
        type="date"
        label={t('form.day')}
        max={today}
        value={written.checkedOn}
        error={errorOf('checkedOn', 'result.checkedOn')}
        onChange={(event) => change({ checkedOn: event.target.value })}
      />
      <TextAreaField
        label={t('form.sampleOf')}
        optional
        value={written.sample}
        error={errorOf('sample', 'result.sample')}
        onChange={(event) => change({ sample: event.target.value })}
      />
      <TextAreaField
        label={t('check.result')}
        value={written.result}
        error={errorOf('result', 'result.result')}
        onChange={(event) => change({ result: event.target.value })}
      />
      <TextAreaField
        label={t('check.conclusion')}
        optional
        value={written.conclusion}
        error={errorOf('conclusion', 'result.conclusion')}
        onChange={(event) => change({ conclusion: event.target.value })}
      />
      <Checkbox
        label={t('form.isSatisfactory')}
        checked={written.satisfactory}
        onChange={(event) => change({ satisfactory: event.target.checked })}
      />
    </DeskForm>
  );
}
