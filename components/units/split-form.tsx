'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type UseFormReturn, useFieldArray, useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type ManagerOfUnit, ManagersWhoFollow } from './managers-who-follow';
import { type NamedUnit, Options } from './unit-fields';
import { type UnitObstacle, UnitObstacles } from './unit-obstacles';

type Part = { name: string; providerId: string; managerIds: string[] };

export type WrittenSplit = { fromDay: string; parts: Part[]; main: number };

type SplitFailure =
  | ActionFailure
  | { readonly code: 'changed-meanwhile' | 'unknown-provider' }
  | { readonly code: 'in-the-way'; readonly obstacles: readonly UnitObstacle[] };

export type SplitOutcome = { readonly ok: true } | { readonly ok: false; readonly error: SplitFailure };

type SplitFormProps = {
  providers: readonly NamedUnit[];
  /** Who runs the unit now, and proposed for its parts. */
  providerId: string;
  managers: readonly ManagerOfUnit[];
  /** The calendar day that it is, `YYYY-MM-DD`. */
  today: string;
  /** Splits it: a server action. */
  split: (input: WrittenSplit) => Promise<SplitOutcome>;
  /** The unit's own page, whose history tells what became of it. */
  doneHref: string;
};

type Fields = { fromDay: string; parts: Part[]; main: string };

const mostParts = 10;

/** Lets one unit become several new ones, then shows what became of it. */
export function SplitForm({ providers, providerId, managers, today, split, doneHref }: SplitFormProps) {
  const t = useTranslations('units.splitForm');
  const router = useRouter();
  const [failure, setFailure] = useState<SplitFailure | null>(null);
  const empty = { name: '', providerId, managerIds: managers.map(({ userId }) => userId) };
  const form = useForm<Fields>({ defaultValues: { fromDay: today, parts: [empty, empty], main: '0' } });
  const parts = useFieldArray({ control: form.control, name: 'parts' });
  const written = form.watch('parts');
  const { isSubmitting, isSubmitSuccessful, errors } = form.formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);

  async function submit({ fromDay, parts, main }: Fields): Promise<void> {
    setFailure(null);
    const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
    const outcome = await split({ fromDay, parts, main: Number(main) }).catch(() => unreachable);
    if (outcome.ok) router.push(doneHref);
    else setFailure(outcome.error);
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={form.handleSubmit(submit)}>
      <SplitProblem failure={failure} />
      <TextField
        label={t('fromDay')}
        type="date"
        error={errors.fromDay?.message}
        {...form.register('fromDay', { required: true })}
      />
      {parts.fields.map(({ id }, at) => (
        <fieldset key={id} className="grid gap-4 border-t border-line pt-4">
          <legend className="float-left mb-1 text-base font-bold">
            {t('part', { number: String(at + 1) })}
          </legend>
          <PartFields form={form} at={at} providers={providers} managers={managers} />
          {parts.fields.length > 2 && (
            <Button variant="quiet" className="justify-self-start" onClick={() => parts.remove(at)}>
              {t('remove', { number: String(at + 1) })}
            </Button>
          )}
        </fieldset>
      ))}
      {parts.fields.length < mostParts && (
        <Button className="justify-self-start" onClick={() => parts.append(empty)}>
          {t('add')}
        </Button>
      )}
      <SelectField label={t('main')} {...form.register('main')}>
        {written.map(({ name }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what is chosen.
          <option key={at} value={at}>
            {t('mainName', { number: String(at + 1), name })}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {t(busy ? 'saving' : 'confirm')}
      </Button>
    </Form>
  );
}

type PartFieldsProps = Pick<SplitFormProps, 'providers' | 'managers'> & {
  form: UseFormReturn<Fields>;
  at: number;
};

function PartFields({ form, at, providers, managers }: PartFieldsProps) {
  const t = useTranslations('units.splitForm');
  const words = useTranslations('units.form');
  const errors = form.formState.errors.parts?.[at];
  return (
    <>
      <TextField
        label={t('name')}
        autoComplete="off"
        error={errors?.name?.message}
        {...form.register(`parts.${at}.name`, { required: words('nameMissing') })}
      />
      <SelectField
        label={t('provider')}
        error={errors?.providerId?.message}
        {...form.register(`parts.${at}.providerId`, { required: words('providerMissing') })}
      >
        <Options of={providers} />
      </SelectField>
      <ManagersWhoFollow
        label={t('managers')}
        managers={managers}
        field={form.register(`parts.${at}.managerIds`)}
      />
    </>
  );
}

function SplitProblem({ failure }: { failure: SplitFailure | null }) {
  const t = useTranslations('units.form');
  if (failure === null) return null;
  if (failure.code === 'in-the-way') return <UnitObstacles obstacles={failure.obstacles} />;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  if (failure.code === 'unknown-provider') return <Notice tone="error" title={t('providerUnknown')} />;
  return (
    <Notice tone="error" title={t('changedMeanwhile')}>
      {t('changedMeanwhileText')}
    </Notice>
  );
}
