'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import type { ButtonLook } from '../ui/button-style';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { useFieldProblem } from '../ui/use-field-problem';
import type { OperatingFormName } from '../units/unit-row';
import type { ProviderRow } from './provider-list';

type SaveFailure = ActionFailure | { readonly code: 'name-taken' | 'changed-meanwhile' };

/** What is written of a provider; what is left empty is null. */
export type WrittenProvider = {
  readonly name: string;
  readonly operatingForm: OperatingFormName;
  readonly contract: string | null;
  readonly contractFrom: string | null;
  readonly contractTo: string | null;
};

export type SaveProvider = (
  facts: WrittenProvider,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: SaveFailure }>;

type Fields = Record<Exclude<keyof WrittenProvider, 'operatingForm'>, string> & {
  operatingForm: OperatingFormName;
};

type ProviderDialogProps = Pick<ButtonLook, 'variant'> & {
  /** What the button that opens it shows. */
  trigger: ReactNode;
  title: string;
  /** The one to change; none when a new one is registered. */
  provider?: ProviderRow;
  save: SaveProvider;
};

const operatingForms = ['municipal', 'private', 'nonProfit'] as const;

/** Registers a provider, or changes one. */
export function ProviderDialog({ trigger, title, variant, provider, save }: ProviderDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button variant={variant}>{trigger}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={title}
    >
      <ProviderForm provider={provider} save={save} close={() => setOpen(false)} />
    </Dialog>
  );
}

type ProviderFormProps = {
  provider: ProviderRow | undefined;
  save: SaveProvider;
  close: () => void;
};

function ProviderForm({ provider, save, close }: ProviderFormProps) {
  const t = useTranslations('units.providers');
  const problemOf = useFieldProblem();
  const { run, busy, failure } = useServerAction<SaveFailure>();
  const form = useForm<Fields>({
    defaultValues: {
      name: provider?.name ?? '',
      operatingForm: provider?.operatingForm ?? 'municipal',
      contract: provider?.contract ?? '',
      contractFrom: provider?.contractFrom ?? '',
      contractTo: provider?.contractTo ?? '',
    },
  });
  const told = failure?.code === 'invalid' ? failure.fields : {};
  const at = (field: string): string | undefined => {
    const code = told[field] ?? told[`facts.${field}`];
    if (code === 'ends-before-it-begins') return t('endsBefore');
    return code && problemOf(code);
  };
  const submit = form.handleSubmit(({ name, operatingForm, ...contract }) => {
    const facts = {
      name,
      operatingForm,
      contract: contract.contract || null,
      contractFrom: contract.contractFrom || null,
      contractTo: contract.contractTo || null,
    };
    run(() => save(facts), close);
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
      <ProviderProblem failure={failure} />
      <ProviderFields form={form} at={at} />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('save')}
      </Button>
    </form>
  );
}

type FieldsProps = { form: UseFormReturn<Fields>; at: (field: string) => string | undefined };

function ProviderFields({ form, at }: FieldsProps) {
  const t = useTranslations('units.providers');
  const forms = useTranslations('units.operatingForm');
  return (
    <>
      <TextField
        label={t('name')}
        autoComplete="off"
        error={form.formState.errors.name?.message ?? at('name')}
        {...form.register('name', { required: t('nameMissing') })}
      />
      <SelectField label={t('form')} {...form.register('operatingForm')}>
        {operatingForms.map((value) => (
          <option key={value} value={value}>
            {forms(value)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('contract')}
        hint={t('contractHint')}
        optional
        autoComplete="off"
        error={at('contract')}
        {...form.register('contract')}
      />
      <div className="grid gap-3 tablet:grid-cols-2">
        <TextField
          label={t('contractFrom')}
          optional
          type="date"
          error={at('contractFrom')}
          {...form.register('contractFrom')}
        />
        <TextField
          label={t('contractTo')}
          optional
          type="date"
          error={at('contractTo')}
          {...form.register('contractTo')}
        />
      </div>
    </>
  );
}

function ProviderProblem({ failure }: { failure: SaveFailure | null }) {
  const t = useTranslations('units.providers');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(failure.code === 'name-taken' ? 'nameTaken' : 'changed')} />;
}
