import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { SettingsFields } from './settings-view';

type AuditRuleFieldsProps = { form: UseFormReturn<SettingsFields> };

/** How often the units are followed up, and how many visits an auditor has time for. */
export function AuditRuleFields({ form }: AuditRuleFieldsProps) {
  const t = useTranslations('settings.auditRule');
  const errors = form.formState.errors.auditRule;
  const years = (name: 'intervalYears' | 'weakIntervalYears' | 'riskIntervalYears') => ({
    ...wholeNumber(10),
    label: t(name),
    error: errors?.[name] && t('yearsProblem'),
    ...form.register(`auditRule.${name}`, { valueAsNumber: true, validate: isWhole(10) }),
  });
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium">{t('title')}</legend>
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <TextField {...years('intervalYears')} hint={t('intervalHint')} />
        <TextField
          {...wholeNumber(31)}
          label={t('visitsAMonth')}
          hint={t('visitsHint')}
          error={errors?.visitsAMonth && t('visitsProblem')}
          {...form.register('auditRule.visitsAMonth', { valueAsNumber: true, validate: isWhole(31) })}
        />
        <SelectField
          label={t('weakFrom')}
          hint={t('weakFromHint')}
          {...form.register('auditRule.weakFrom', { setValueAs: nullWhenEmpty })}
        >
          <option value="">{t('noneIsWeak')}</option>
          {judgementCodes.slice(1).map((code, index) => (
            <option key={code} value={code}>
              {t('weak', { alternative: index + 2 })}
            </option>
          ))}
        </SelectField>
        <TextField {...years('weakIntervalYears')} />
        <TextField
          {...wholeNumber(100)}
          label={t('riskFrom')}
          hint={t('riskFromHint')}
          optional
          error={errors?.riskFrom && t('levelProblem')}
          {...form.register('auditRule.riskFrom', {
            setValueAs: (written) => (nullWhenEmpty(written) === null ? null : Number(written)),
            validate: (level) => level === null || isWhole(100)(level),
          })}
        />
        <TextField {...years('riskIntervalYears')} />
      </div>
    </fieldset>
  );
}

const wholeNumber = (max: number) => ({ type: 'number', inputMode: 'numeric', min: 1, max }) as const;

const isWhole =
  (max: number) =>
  (value: number): boolean =>
    Number.isInteger(value) && value >= 1 && value <= max;

const nullWhenEmpty = <Value,>(value: Value): Value | null => (value === '' ? null : value);
