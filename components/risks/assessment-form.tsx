'use client';

import { useTranslations } from 'next-intl';
import type { RiskScale, WrittenWeight } from '@/lib/domain/risk/risk-level';
import { Checkbox } from '../ui/checkbox';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { DeskForm } from './desk-form';
import type { RiskCommands } from './risk-commands';
import { useDeskForm } from './use-desk-form';
import { WeightFields } from './weight-fields';

type AssessmentFormProps = {
  riskId: string;
  /** How it was weighed last; where nobody has, nothing is filled in. */
  weight: WrittenWeight;
  after: WrittenWeight | null;
  scale: RiskScale;
  today: string;
  assess: RiskCommands['assessRisk'];
  close: () => void;
};

const nothing: WrittenWeight = { level: null, likelihood: null, consequence: null };

/** Weighs a risk on the tenant's scale, as it is and, if somebody says so, as it will be after action. */
export function AssessmentForm({ riskId, weight, after, scale, today, assess, close }: AssessmentFormProps) {
  const t = useTranslations('risks.form');
  const { written, change, send, errorOf, busy, failure } = useDeskForm(
    { assessedOn: today, weight, hasAfter: after !== null, after: after ?? nothing, motive: '' },
    ['assessedOn'],
  );
  const { assessedOn, hasAfter, motive } = written;

  function submit(): void {
    const then = hasAfter ? written.after : null;
    send(() => assess({ riskId, assessedOn, weight: written.weight, after: then, motive }), close);
  }

  return (
    <DeskForm label={t('weigh')} {...{ failure, busy, submit, close }}>
      <TextField
        type="date"
        label={t('day')}
        max={today}
        value={assessedOn}
        error={errorOf('assessedOn')}
        onChange={(event) => change({ assessedOn: event.target.value })}
      />
      <WeightFields
        of="now"
        weight={written.weight}
        scale={scale}
        onChange={(changed) => change({ weight: changed })}
      />
      <Checkbox
        label={t('hasAfter')}
        checked={hasAfter}
        onChange={(event) => change({ hasAfter: event.target.checked })}
      />
      {hasAfter && (
        <WeightFields
          of="after"
          weight={written.after}
          scale={scale}
          onChange={(changed) => change({ after: changed })}
        />
      )}
      <TextAreaField
        label={t('motive')}
        optional
        value={motive}
        error={errorOf('motive')}
        onChange={(event) => change({ motive: event.target.value })}
      />
    </DeskForm>
  );
}
