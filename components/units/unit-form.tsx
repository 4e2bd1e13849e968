'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { useFieldProblem } from '../ui/use-field-problem';
import { BelongingFields, ContactFields, type NamedUnit, type UnitFields } from './unit-fields';

/** A unit as it is written in the form; what is left empty is null. */
export type WrittenUnit = {
  name: string;
  providerId: string;
  parentId: string | null;
  validFrom: string;
  address: string | null;
  addressProtected: boolean;
  phone: string | null;
  email: string | null;
  /** From which day a new name, provider or place in the tree holds. */
  changedFrom: string;
};

type OwnFailure = {
  readonly code:
    | 'unknown-provider'
    | 'unknown-parent'
    | 'parent-inside'
    | 'ends-before-it-begins'
    | 'changed-too-early'
    | 'changed-in-the-future'
    | 'changed-meanwhile';
};

export type UnitOutcome =
  | { readonly ok: true; readonly value: { readonly unitId: string } }
  | { readonly ok: false; readonly error: ActionFailure | OwnFailure };

type UnitFormProps = {
  providers: readonly NamedUnit[];
  /** The units that it can be a part of. */
  parents: readonly NamedUnit[];
  /** What the fields hold at first. */
  initial: UnitFields;
  /** Whether it is registered already: then a change says from which day it holds. */
  registered: boolean;
  /** Saves the unit: a server action. */
  save: (unit: WrittenUnit) => Promise<UnitOutcome>;
  /** Where the units are shown; the one that was saved at this address and its id. */
  unitsHref: string;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Registers or changes a unit, then shows it. Whatever the server refuses is said at its field. */
export function UnitForm({ providers, parents, initial, registered, save, unitsHref }: UnitFormProps) {
  const t = useTranslations('units.form');
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | OwnFailure | null>(null);
  const form = useForm<UnitFields>({ defaultValues: initial });
  const showFailure = useShowFailure(form, setFailure);
  const { isSubmitting, isSubmitSuccessful, dirtyFields } = form.formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);
  const moves = dirtyFields.name || dirtyFields.providerId || dirtyFields.parentId;

  async function submit({ parentId, address, phone, email, ...fields }: UnitFields): Promise<void> {
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
      {failure && (isActionFailure(failure) ? <ActionProblem failure={failure} /> : <ChangedMeanwhile />)}
      <BelongingFields form={form} providers={providers} parents={parents} />
      {registered && moves && (
        <TextField
          label={t('changedFrom')}
          hint={t('changedFromHint')}
          type="date"
          error={form.formState.errors.changedFrom?.message}
          {...form.register('changedFrom', { required: t('changedFromMissing') })}
        />
      )}
      <ContactFields form={form} />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {t(busy ? 'saving' : registered ? 'saveChanges' : 'save')}
      </Button>
    </Form>
  );
}

function ChangedMeanwhile() {
  const t = useTranslations('units.form');
  return (
    <Notice tone="error" title={t('changedMeanwhile')}>
      {t('changedMeanwhileText')}
    </Notice>
  );
}

/** At which field a refusal is told, and by which text. */
const placesOf = {
  'unknown-provider': ['providerId', 'providerUnknown'],
  'unknown-parent': ['parentId', 'parentUnknown'],
  'parent-inside': ['parentId', 'parentInside'],
  'ends-before-it-begins': ['validFrom', 'endsBefore'],
  'changed-too-early': ['changedFrom', 'changedTooEarly'],
  'changed-in-the-future': ['changedFrom', 'changedAhead'],
} as const;

/** Shows at its field what can be shown there, and the rest above the form. */
function useShowFailure(
  form: UseFormReturn<UnitFields>,
  setFailure: (failure: ActionFailure | OwnFailure) => void,
) {
  const t = useTranslations('units.form');
  const problemOf = useFieldProblem();

  function showAt(field: FieldPath<UnitFields>, message: string, first: boolean): void {
    form.setError(field, { message }, { shouldFocus: first });
  }

  return (failure: ActionFailure | OwnFailure): void => {
    if (failure.code === 'invalid') {
      for (const [index, [field, code]] of Object.entries(failure.fields).entries())
        if (isField(field)) showAt(field, problemOf(code), index === 0);
    }
    if (failure.code in placesOf) {
      const [field, text] = placesOf[failure.code as keyof typeof placesOf];
      showAt(field, t(text), true);
    } else setFailure(failure);
  };
}

const fieldNames = [
  'name',
  'providerId',
  'parentId',
  'validFrom',
  'changedFrom',
  'address',
  'addressProtected',
  'phone',
  'email',
] as const satisfies readonly (keyof UnitFields)[];

function isField(name: string): name is keyof UnitFields {
  return fieldNames.some((field) => field === name);
}
