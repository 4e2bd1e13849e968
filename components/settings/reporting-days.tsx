'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { PaperSection } from '../ui/paper';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { OrganisationFields } from './occasion-fields';

type FormPart = { form: UseFormReturn<OrganisationFields> };

const months = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;
const nothing = { name: '', alsoCalled: '', month: '12', day: '31', followingYear: false };

/** When the units report, each with the names that deadlines may call it by. */
export function ReportingDays({ form }: FormPart) {
  const t = useTranslations('organisation');
  const days = useFieldArray({ control: form.control, name: 'occasions' });
  const written = form.watch('occasions');
  return (
    <PaperSection title={t('days')}>
      <p className="mb-3 max-w-measure text-sm text-ink-2">{t('daysText')}</p>
      {days.fields.map(({ id }, at) => (
        <fieldset key={id} className="grid gap-4 border-t border-line py-4 tablet:grid-cols-2">
          <legend className="sr-only">{t('day', { number: String(at + 1) })}</legend>
          <DayFields form={form} at={at} />
          <Button variant="quiet" className="justify-self-start" onClick={() => days.remove(at)}>
            {t('remove', { name: written[at]?.name ?? '' })}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => days.append(nothing)}>
        <Plus />
        {t('add')}
      </Button>
    </PaperSection>
  );
}

function DayFields({ form, at }: FormPart & { at: number }) {
  const t = useTranslations('organisation');
  const errors = form.formState.errors.occasions?.[at];
  return (
    <>
      <TextField
        label={t('dayName')}
        autoComplete="off"
        maxLength={40}
        error={errors?.name?.message}
        {...form.register(`occasions.${at}.name`, { required: t('dayNameMissing') })}
      />
      <TextField
        label={t('alsoCalled')}
        hint={t('alsoCalledHint')}
        optional
        autoComplete="off"
        {...form.register(`occasions.${at}.alsoCalled`)}
      />
      <SelectField label={t('month')} {...form.register(`occasions.${at}.month`)}>
        {months.map((month, index) => (
          <option key={month} value={index + 1}>
            {t(`months.${month}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('dayOfMonth')}
        type="number"
        inputMode="numeric"
        min={1}
        max={31}
        {...form.register(`occasions.${at}.day`)}
      />
      <Checkbox
        label={t('followingYear')}
        hint={t('followingYearHint')}
        {...form.register(`occasions.${at}.followingYear`)}
      />
    </>
  );
}
