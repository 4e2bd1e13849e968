'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form';
import { type SourceKind, sourceKinds } from '@/lib/domain/source/source-schema';
import type { Messages } from '@/lib/text/messages';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { useFieldProblem } from '../ui/use-field-problem';
import { type SentSource, type SourceDraft, sentFrom } from './source-draft';

/** Why the register did not take a change, by the key of its text. */
export type SourceFailure = { readonly code: keyof Messages['sources']['form']['problem'] };

export type SourceOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: ActionFailure | SourceFailure };

type SourceFormProps = {
  draft: SourceDraft;
  /** The key is chosen once; what templates call a source never changes. */
  isNew: boolean;
  /** That of what the tenant has written already, 0 when it has written nothing. */
  revision: number;
  amendedBy: readonly string[];
  /** What can have replaced it. */
  others: readonly { readonly key: string; readonly designation: string }[];
  /** Saves it: a server action. */
  save: (edit: { readonly revision: number; readonly source: SentSource }) => Promise<SourceOutcome>;
  /** The register's page. */
  sourcesHref: string;
};

/** Adds a source or changes one, then shows the register. Whatever the server refuses is said at its field. */
export function SourceForm({
  draft,
  isNew,
  revision,
  amendedBy,
  others,
  save,
  sourcesHref,
}: SourceFormProps) {
  const t = useTranslations('sources.form');
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | SourceFailure | null>(null);
  const form = useForm<SourceDraft>({ defaultValues: draft });
  const showFields = useShowFields(form);
  const busy = form.formState.isSubmitting || (form.formState.isSubmitSuccessful && failure === null);

  async function submit(written: SourceDraft): Promise<void> {
    setFailure(null);
    const outcome = await save({ revision, source: sentFrom(written, amendedBy) }).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) return router.push(`${sourcesHref}#source-${written.key}`);
    setFailure(outcome.error);
    if (outcome.error.code === 'invalid') showFields(outcome.error.fields);
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={form.handleSubmit(submit)}>
      {failure && <SaveProblem failure={failure} />}
      <NameFields form={form} isNew={isNew} />
      <DayFields form={form} of="validFrom" label={t('firstDay')} />
      <DayFields form={form} of="validTo" label={t('lastDay')} />
      <SuccessorFields form={form} others={others} />
      <TextAreaField
        label={t('note')}
        optional
        error={form.formState.errors.note?.message}
        {...form.register('note')}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {busy ? t('saving') : t('save')}
      </Button>
    </Form>
  );
}

/** Says above a form or a button why the register stayed as it was. */
export function SaveProblem({ failure }: { failure: ActionFailure | SourceFailure }) {
  const t = useTranslations('sources.form.problem');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(failure.code)} />;
}

const fieldNames = [
  'key',
  'kind',
  'designation',
  'name',
  'number',
  'validFrom.day',
  'validFrom.knownFrom',
  'validTo.day',
  'validTo.knownFrom',
  'replacedBy.key',
  'replacedBy.knownFrom',
  'note',
] as const satisfies readonly FieldPath<SourceDraft>[];

/** Shows at its field what the server found wrong there; it names fields from the top of what was sent. */
function useShowFields(form: UseFormReturn<SourceDraft>) {
  const problemOf = useFieldProblem();
  return (fields: Readonly<Record<string, string>>): void => {
    for (const name of fieldNames) {
      const code = fields[`source.${name}`];
      if (code !== undefined) form.setError(name, { message: problemOf(code) });
    }
  };
}

type FormPart = { form: UseFormReturn<SourceDraft> };

function NameFields({ form, isNew }: FormPart & { isNew: boolean }) {
  const t = useTranslations('sources.form');
  const { errors } = form.formState;
  return (
    <>
      {isNew && (
        <TextField
          label={t('key')}
          hint={t('keyHint')}
          autoComplete="off"
          error={errors.key?.message}
          {...form.register('key')}
        />
      )}
      <SelectField label={t('kind')} error={errors.kind?.message} {...form.register('kind')}>
        {sourceKinds.map((kind) => (
          <KindOption key={kind} kind={kind} />
        ))}
      </SelectField>
      <TextField
        label={t('designation')}
        hint={t('designationHint')}
        autoComplete="off"
        error={errors.designation?.message}
        {...form.register('designation', { required: t('designationMissing') })}
      />
      <TextField
        label={t('name')}
        optional
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name')}
      />
      <TextField
        label={t('number')}
        hint={t('numberHint')}
        optional
        autoComplete="off"
        error={errors.number?.message}
        {...form.register('number')}
      />
    </>
  );
}

function KindOption({ kind }: { kind: SourceKind }) {
  const t = useTranslations('sources.kind');
  return <option value={kind}>{t(kind)}</option>;
}

/** A day, and where it is known from: neither goes without the other. */
function DayFields({ form, of, label }: FormPart & { of: 'validFrom' | 'validTo'; label: string }) {
  const t = useTranslations('sources.form');
  const errors = form.formState.errors[of];
  const isKnownFrom = (knownFrom: string, { [of]: { day } }: SourceDraft): true | string =>
    day === '' || knownFrom.trim() !== '' || t('knownFromMissing');
  const isThere = (day: string, { [of]: { knownFrom } }: SourceDraft): true | string =>
    day !== '' || knownFrom.trim() === '' || t('dayMissing');
  return (
    <fieldset className="grid gap-3 border-l-2 border-line pl-4">
      <legend className="sr-only">{label}</legend>
      <TextField
        label={label}
        type="date"
        optional
        error={errors?.day?.message}
        {...form.register(`${of}.day`, { validate: isThere })}
      />
      <TextField
        label={t('knownFrom')}
        hint={t('knownFromHint')}
        optional
        autoComplete="off"
        error={errors?.knownFrom?.message}
        {...form.register(`${of}.knownFrom`, { validate: isKnownFrom })}
      />
    </fieldset>
  );
}

function SuccessorFields({ form, others }: FormPart & Pick<SourceFormProps, 'others'>) {
  const t = useTranslations('sources.form');
  const errors = form.formState.errors.replacedBy;
  const isKnownFrom = (knownFrom: string, { replacedBy: { key } }: SourceDraft): true | string =>
    key === '' || knownFrom.trim() !== '' || t('knownFromMissing');
  return (
    <fieldset className="grid gap-3 border-l-2 border-line pl-4">
      <legend className="sr-only">{t('replacedBy')}</legend>
      <SelectField label={t('replacedBy')} error={errors?.key?.message} {...form.register('replacedBy.key')}>
        <option value="">{t('notReplaced')}</option>
        {others.map(({ key, designation }) => (
          <option key={key} value={key}>
            {designation}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('knownFrom')}
        optional
        autoComplete="off"
        error={errors?.knownFrom?.message}
        {...form.register('replacedBy.knownFrom', { validate: isKnownFrom })}
      />
    </fieldset>
  );
}
