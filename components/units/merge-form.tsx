'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { Choice } from '../ui/choice';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type ManagerOfUnit, ManagersWhoFollow } from './managers-who-follow';
import { type NamedUnit, Options } from './unit-fields';
import { type UnitObstacle, UnitObstacles } from './unit-obstacles';

/** What is sent: who ends, what takes over, from which day, and who comes along. */
export type WrittenMerge = {
  unitIds: string[];
  into:
    | { kind: 'new'; name: string; providerId: string; parentId: string | null }
    | { kind: 'existing'; unitId: string };
  fromDay: string;
  managerIds: string[];
};

type MergeFailure =
  | ActionFailure
  | { readonly code: 'too-few' | 'unknown-provider' | 'unknown-parent' }
  | { readonly code: 'in-the-way'; readonly obstacles: readonly UnitObstacle[] };

export type MergeOutcome =
  | { readonly ok: true; readonly value: { readonly unitId: string } }
  | { readonly ok: false; readonly error: MergeFailure };

type MergeFormProps = {
  /** The units that exist, and who manages them now. */
  units: readonly NamedUnit[];
  providers: readonly NamedUnit[];
  managers: readonly ManagerOfUnit[];
  /** Chosen when the page opens. */
  chosen: readonly string[];
  /** The calendar day that it is, `YYYY-MM-DD`. */
  today: string;
  /** Merges them: a server action. */
  merge: (input: WrittenMerge) => Promise<MergeOutcome>;
  unitsHref: string;
};

type Fields = {
  unitIds: string[];
  kind: 'new' | 'existing';
  unitId: string;
  name: string;
  providerId: string;
  parentId: string;
  fromDay: string;
  managerIds: string[];
};

/** Lets several units become one, and shows it. */
export function MergeForm(props: MergeFormProps) {
  const { units, managers, chosen, today, merge, unitsHref } = props;
  const t = useTranslations('units.mergeForm');
  const router = useRouter();
  const [failure, setFailure] = useState<MergeFailure | null>(null);
  const form = useForm<Fields>({
    defaultValues: {
      unitIds: [...chosen],
      kind: 'new',
      unitId: '',
      name: '',
      providerId: '',
      parentId: '',
      fromDay: today,
      managerIds: managers.map(({ userId }) => userId),
    },
  });
  const { unitIds, kind } = form.watch();
  const { isSubmitting, isSubmitSuccessful, errors } = form.formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);

  async function submit(fields: Fields): Promise<void> {
    setFailure(null);
    const outcome = await merge(writtenMerge(fields, managers)).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) router.push(`${unitsHref}/${outcome.value.unitId}`);
    else setFailure(outcome.error);
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={form.handleSubmit(submit)}>
      <MergeProblem failure={failure} />
      <CheckboxGroup label={t('which')} hint={t('whichHint')} error={errors.unitIds?.message}>
        {units.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            value={id}
            {...form.register('unitIds', {
              validate: (ids) => ids.length >= (kind === 'new' ? 2 : 1) || t('whichMissing'),
            })}
          />
        ))}
      </CheckboxGroup>
      <div className="grid justify-items-start gap-1">
        <span className="text-sm font-medium">{t('into')}</span>
        <Choice
          label={t('into')}
          name="kind"
          options={[
            { value: 'new', label: t('intoNew') },
            { value: 'existing', label: t('intoExisting') },
          ]}
          value={kind}
          onChange={(value) => form.setValue('kind', value)}
        />
      </div>
      <HeirFields form={form} kind={kind} {...props} />
      <TextField
        label={t('fromDay')}
        hint={t('planned')}
        type="date"
        error={errors.fromDay?.message}
        {...form.register('fromDay', { required: true })}
      />
      <ManagersWhoFollow
        managers={managers.filter(({ unitId }) => unitIds.includes(unitId))}
        hint={t('managersHint')}
        label={t('managers')}
        field={form.register('managerIds')}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {t(busy ? 'saving' : 'confirm')}
      </Button>
    </Form>
  );
}

function writtenMerge(fields: Fields, managers: readonly ManagerOfUnit[]): WrittenMerge {
  const { unitIds, kind, unitId, name, providerId, parentId, fromDay, managerIds } = fields;
  const theirs = managers.filter((manager) => unitIds.includes(manager.unitId)).map(({ userId }) => userId);
  return {
    unitIds,
    into:
      kind === 'new'
        ? { kind, name, providerId, parentId: parentId === '' ? null : parentId }
        : { kind, unitId },
    fromDay,
    managerIds: [...new Set(managerIds.filter((id) => theirs.includes(id)))],
  };
}

type HeirFieldsProps = Pick<MergeFormProps, 'units' | 'providers'> & {
  form: UseFormReturn<Fields>;
  kind: Fields['kind'];
};

function HeirFields({ form, kind, units, providers }: HeirFieldsProps) {
  const t = useTranslations('units.mergeForm');
  const words = useTranslations('units.form');
  const { errors } = form.formState;
  if (kind === 'existing')
    return (
      <SelectField
        label={t('existing')}
        error={errors.unitId?.message}
        {...form.register('unitId', { required: t('existingMissing'), shouldUnregister: true })}
      >
        <option value="">{t('existingChoose')}</option>
        <Options of={units} />
      </SelectField>
    );
  return (
    <>
      <TextField
        label={t('name')}
        hint={t('contactHint')}
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name', { required: words('nameMissing'), shouldUnregister: true })}
      />
      <SelectField
        label={words('provider')}
        error={errors.providerId?.message}
        {...form.register('providerId', { required: words('providerMissing'), shouldUnregister: true })}
      >
        <option value="">{words('providerChoose')}</option>
        <Options of={providers} />
      </SelectField>
      <SelectField label={words('parent')} {...form.register('parentId')}>
        <option value="">{words('parentNone')}</option>
        <Options of={units} />
      </SelectField>
    </>
  );
}

const textKeys = {
  'too-few': 'mergeForm.whichMissing',
  'unknown-provider': 'form.providerUnknown',
  'unknown-parent': 'form.parentUnknown',
} as const;

function MergeProblem({ failure }: { failure: MergeFailure | null }) {
  const t = useTranslations('units');
  if (failure === null) return null;
  if (failure.code === 'in-the-way') return <UnitObstacles obstacles={failure.obstacles} />;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(textKeys[failure.code])} />;
}
