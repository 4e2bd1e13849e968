'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { useFieldProblem } from '../ui/use-field-problem';

/** A unit as it is written in the form; what is left empty is null. */
export type NewUnit = {
  name: string;
  providerId: string;
  parentId: string | null;
  validFrom: string;
  address: string | null;
  addressProtected: boolean;
  phone: string | null;
  email: string | null;
};

type UnknownReference = { readonly code: 'unknown-provider' | 'unknown-parent' };

export type RegisterUnitOutcome =
  | { readonly ok: true; readonly value: { readonly unitId: string } }
  | { readonly ok: false; readonly error: ActionFailure | UnknownReference };

type Named = { id: string; name: string };

type RegisterUnitFormProps = {
  providers: readonly Named[];
  /** The units that the new one can be a part of. */
  parents: readonly Named[];
  /** The calendar day that it is, proposed as the unit's first, `YYYY-MM-DD`. */
  today: string;
  /** Saves the unit: a server action. */
  register: (unit: NewUnit) => Promise<RegisterUnitOutcome>;
  /** Where the units are shown; the new one at this address and its id. */
  unitsHref: string;
};

/** What a select or an input holds when nothing is chosen or written is the empty text. */
type Fields = Record<Exclude<keyof NewUnit, 'addressProtected'>, string> & { addressProtected: boolean };

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Registers a unit, then shows it. Whatever the server refuses is said at its field. */
export function RegisterUnitForm(props: RegisterUnitFormProps) {
  const { providers, parents, today, register: save, unitsHref } = props;
  const t = useTranslations('units.form');
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const form = useForm<Fields>({ defaultValues: { validFrom: today, parentId: '', providerId: '' } });
  const showFailure = useShowFailure(form, setFailure);
  const busy = form.formState.isSubmitting || (form.formState.isSubmitSuccessful && failure === null);

  async function submit({ parentId, address, phone, email, ...fields }: Fields): Promise<void> {
    setFailure(null);
    const unit = {
      ...fields,
      parentId: orNull(parentId),
      address: orNull(address),
      phone: orNull(phone),
      email: orNull(email),
    };
    const outcome = await save(unit).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    if (outcome.ok) router.push(`${unitsHref}/${outcome.value.unitId}`);
    else showFailure(outcome.error);
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={form.handleSubmit(submit)}>
      {failure && <ActionProblem failure={failure} />}
      <BelongingFields form={form} providers={providers} parents={parents} />
      <ContactFields form={form} />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {busy ? t('saving') : t('save')}
      </Button>
    </Form>
  );
}

/** Shows at its field what can be shown there, and the rest above the form. */
function useShowFailure(form: UseFormReturn<Fields>, setFailure: (failure: ActionFailure) => void) {
  const t = useTranslations('units.form');
  const problemOf = useFieldProblem();

  function showAt(field: FieldPath<Fields>, message: string, first: boolean): void {
    form.setError(field, { message }, { shouldFocus: first });
  }

  function showFields(fields: Readonly<Record<string, string>>): void {
    for (const [index, [field, code]] of Object.entries(fields).entries()) {
      if (isField(field)) showAt(field, problemOf(code), index === 0);
    }
  }

  return (failure: ActionFailure | UnknownReference): void => {
    switch (failure.code) {
      case 'unknown-provider':
        showAt('providerId', t('providerUnknown'), true);
        break;
      case 'unknown-parent':
        showAt('parentId', t('parentUnknown'), true);
        break;
      case 'invalid':
        showFields(failure.fields);
        setFailure(failure);
        break;
      default:
        setFailure(failure);
    }
  };
}

const fieldNames = [
  'name',
  'providerId',
  'parentId',
  'validFrom',
  'address',
  'addressProtected',
  'phone',
  'email',
] as const satisfies readonly (keyof Fields)[];

function isField(name: string): name is keyof Fields {
  return fieldNames.some((field) => field === name);
}

type FormPart = { form: UseFormReturn<Fields> };

type BelongingFieldsProps = FormPart & Pick<RegisterUnitFormProps, 'providers' | 'parents'>;

function BelongingFields({ form, providers, parents }: BelongingFieldsProps) {
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

function Options({ of }: { of: readonly Named[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

function ContactFields({ form }: FormPart) {
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
