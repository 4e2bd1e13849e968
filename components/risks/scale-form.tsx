'use client';

import { useTranslations } from 'next-intl';
import { type RiskScale, riskScaleSchema } from '@/lib/domain/risk/risk-level';
import { Notice } from '../ui/notice';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { DeskForm } from './desk-form';
import type { RiskCommands } from './risk-commands';
import { useDeskForm } from './use-desk-form';

type ScaleFormProps = { scale: RiskScale; save: RiskCommands['setScale']; close: () => void };

const stepsOf = (written: string): string[] =>
  written
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** Sets the steps of the tenant's scale and where moderate and high begin. */
export function ScaleForm({ scale, save, close }: ScaleFormProps) {
  const t = useTranslations('risks');
  const { written, change, send, busy, failure } = useDeskForm(
    {
      likelihood: scale.likelihood.join('\n'),
      consequence: scale.consequence.join('\n'),
      moderateFrom: `${scale.moderateFrom}`,
      highFrom: `${scale.highFrom}`,
    },
    [],
  );
  const put: RiskScale = {
    likelihood: stepsOf(written.likelihood),
    consequence: stepsOf(written.consequence),
    moderateFrom: Number(written.moderateFrom),
    highFrom: Number(written.highFrom),
  };
  const isScale = riskScaleSchema.safeParse(put).success;
  const submit = () => {
    if (isScale) send(() => save(put), close);
  };
  return (
    <DeskForm label={t('scale.edit')} {...{ failure, busy, submit, close }}>
      {!isScale && (
        <Notice tone="warning" title={t('problem.title')}>
          {t('problem.scale')}
        </Notice>
      )}
      {(['likelihood', 'consequence'] as const).map((name) => (
        <TextAreaField
          key={name}
          label={t(`scale.${name}`)}
          value={written[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      {(['moderateFrom', 'highFrom'] as const).map((name) => (
        <TextField
          key={name}
          type="number"
          min={2}
          label={t(`scale.${name}`)}
          value={written[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
    </DeskForm>
  );
}
