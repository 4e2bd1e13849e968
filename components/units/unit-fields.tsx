'use client';

import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { Checkbox } from '../ui/checkbox';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

/** What the fields of a unit hold; what is not chosen or written is the empty text. */
export type UnitFields = {
  name: string;
  providerId: string;
  parentId: string;
  validFrom: string;
  changedFrom: string;
  address: string;
  addressProtected: boolean;
  phone: string;
  email: string;
};

export type NamedUnit = { readonly id: string; readonly name: string };

type FormPart = { form: UseFormReturn<UnitFields> };

type BelongingFieldsProps = FormPart & {
  providers: readonly NamedUnit[];
  parents: readonly NamedUnit[];
};

/** What a unit is called, who runs it, what it is a part of and since when. */
export function BelongingFields({ form, providers, parents }: BelongingFieldsProps) {
  const t = useTranslations('units.form');
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('name')}
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name', { required: t('nameMissing') })}
      />
      <SelectField
        label={t('provider')}
        error={errors.providerId?.message}
        {...form.register('providerId', { required: t('providerMissing') })}
      >
        <option value="">{t('providerChoose')}</option>
        <Options of={providers} />
      </SelectField>
      <SelectField label={t('parent')} error={errors.parentId?.message} {...form.register('parentId')}>
        <option value="">{t('parentNone')}</option>
        <Options of={parents} />
      </SelectField>
      <TextField
        label={t('validFrom')}
        type="date"
        error={errors.validFrom?.message}
        {...form.register('validFrom', { required: t('validFromMissing') })}
      />
    </>
  );
}

/** Things to choose among, by their names. */
export function Options({ of }: { of: readonly NamedUnit[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

/** Where a unit is and how it is reached. */
export function ContactFields({ form }: FormPart) {
  const t = useTranslations('units.form');
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('address')}
        optional
        autoComplete="off"
        error={errors.address?.message}
        {...form.register('address')}
      />
      <Checkbox
        label={t('addressProtected')}
        hint={t('addressProtectedHint')}
        error={errors.addressProtected?.message}
        {...form.register('addressProtected')}
      />
      <TextField
        label={t('phone')}
        type="tel"
        optional
        autoComplete="off"
        error={errors.phone?.message}
        {...form.register('phone')}
      />
      <TextField
        label={t('email')}
        type="email"
        optional
        autoComplete="off"
        error={errors.email?.message}
        {...form.register('email')}
      />
    </>
  );
}
