'use client';

import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/text-field';
import type { FactsFields } from './facts-fields';

type FormPart = { form: UseFormReturn<FactsFields> };

/** What the unit is called and where it is. */
export function UnitFields({ form: { register, formState } }: FormPart) {
  const t = useTranslations('audits.facts');
  const { errors } = formState;
  return (
    <div className="grid gap-5">
      <TextField
        label={t('unitName')}
        autoComplete="off"
        error={errors.unitName?.message}
        {...register('unitName', { required: t('nameMissing') })}
      />
      <TextField
        label={t('unitAddress')}
        optional
        autoComplete="off"
        error={errors.unitAddress?.message}
        {...register('unitAddress')}
      />
      <Checkbox
        label={t('addressProtected')}
        hint={t('addressProtectedHint')}
        {...register('addressProtected')}
      />
    </div>
  );
}

/** Who answers for the unit, and how to reach it. */
export function ContactFields({ form: { register, formState } }: FormPart) {
  const t = useTranslations('audits.facts');
  const { errors } = formState;
  return (
    <div className="grid gap-5 tablet:grid-cols-halves">
      <div className="tablet:col-span-2">
        <TextField
          label={t('manager')}
          optional
          autoComplete="off"
          error={errors.manager?.message}
          {...register('manager')}
        />
      </div>
      <TextField
        label={t('phone')}
        type="tel"
        optional
        autoComplete="off"
        error={errors.phone?.message}
        {...register('phone')}
      />
      <TextField
        label={t('email')}
        type="email"
        optional
        autoComplete="off"
        error={errors.email?.message}
        {...register('email')}
      />
    </div>
  );
}

/** What belongs to the case itself: its number in the registry, and the day of the visit. */
export function CaseFields({ form: { register, formState } }: FormPart) {
  const t = useTranslations('audits.facts');
  const { errors } = formState;
  return (
    <div className="grid gap-5 tablet:grid-cols-halves">
      <TextField
        label={t('visitDate')}
        type="date"
        optional
        error={errors.visitDate?.message}
        {...register('visitDate')}
      />
      <TextField
        label={t('registryNumber')}
        optional
        autoComplete="off"
        error={errors.registryNumber?.message}
        {...register('registryNumber')}
      />
    </div>
  );
}
