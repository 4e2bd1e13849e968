'use client';

import { useTranslations } from 'next-intl';
import { bandOf, type RiskScale, topOf, type WrittenWeight } from '@/lib/domain/risk/risk-level';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type WeightFieldsProps = {
  of: 'now' | 'after';
  weight: WrittenWeight;
  scale: RiskScale;
  onChange: (weight: WrittenWeight) => void;
};

const numberOf = (written: string): number | null => (written === '' ? null : Number(written));

/** Likelihood and consequence by the names of the scale, and the level that they give; or the level alone. */
export function WeightFields({ of, weight, scale, onChange }: WeightFieldsProps) {
  const t = useTranslations('risks.form');
  const { likelihood, consequence, level } = weight;
  const isAlone = likelihood === null && consequence === null;
  const product = likelihood !== null && consequence !== null ? likelihood * consequence : null;
  // A level that the steps give is not written beside them.
  const choose = (part: Partial<WrittenWeight>) => onChange({ ...weight, level: null, ...part });
  return (
    <div className="grid gap-3">
      <StepField
        label={t(of === 'now' ? 'likelihood' : 'afterLikelihood')}
        names={scale.likelihood}
        step={likelihood}
        onChange={(step) => choose({ likelihood: step })}
      />
      <StepField
        label={t(of === 'now' ? 'consequence' : 'afterConsequence')}
        names={scale.consequence}
        step={consequence}
        onChange={(step) => choose({ consequence: step })}
      />
      {isAlone && (
        <TextField
          type="number"
          min={1}
          max={topOf(scale)}
          label={t(of === 'now' ? 'level' : 'afterLevel')}
          hint={t('levelHint')}
          value={level ?? ''}
          onChange={(event) => choose({ level: numberOf(event.target.value) })}
        />
      )}
      {product !== null && (
        <output className="font-medium">
          {t('product', { level: product, band: bandOf(product, scale) })}
        </output>
      )}
    </div>
  );
}

type StepFieldProps = {
  label: string;
  names: readonly string[];
  step: number | null;
  onChange: (step: number | null) => void;
};

function StepField({ label, names, step, onChange }: StepFieldProps) {
  const t = useTranslations('risks');
  return (
    <SelectField
      label={label}
      value={step ?? ''}
      onChange={(event) => onChange(numberOf(event.target.value))}
    >
      <option value="">{t('form.notStated')}</option>
      {names.map((name, index) => (
        <option key={name} value={index + 1}>
          {t('one.step', { step: index + 1, name })}
        </option>
      ))}
    </SelectField>
  );
}
