'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { AuditRuleFields } from './audit-rule-fields';
import type { SettingsFields, SettingsView } from './settings-view';

type SaveFailure = ActionFailure | { readonly code: 'changed-meanwhile' };

export type SaveSettings = (
  settings: SettingsView,
) => Promise<
  | { readonly ok: true; readonly value: { readonly revision: number } }
  | { readonly ok: false; readonly error: SaveFailure }
>;

type SettingsFormProps = {
  /** As the server has them now: after another's change they come anew, while the form keeps what was chosen. */
  settings: SettingsView;
  /** Saves them: a server action. */
  save: SaveSettings;
};

const steps = ['selfAssessment', 'factReview', 'approval'] as const;
const days = ['selfAssessmentDays', 'factReviewDays', 'measuringReminderDays'] as const;

/**
 * What the organisation has between the visit and the decision, how many days it gives for answers and measurements, and how
 * often it audits.
 */
export function SettingsForm({ settings, save }: SettingsFormProps) {
  const t = useTranslations('settings');
  const showAnew = useShowAnew();
  const { revision: _revision, ...standing } = settings;
  const form = useForm<SettingsFields>({ defaultValues: standing });
  const [revision, setRevision] = useState(settings.revision);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const [saved, setSaved] = useState(false);
  const { isSubmitting, isDirty, errors } = form.formState;

  async function submit(fields: SettingsFields, from = revision): Promise<void> {
    const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
    const outcome = await save({ ...fields, revision: from }).catch(() => unreachable);
    setFailure(outcome.ok ? null : outcome.error);
    setSaved(outcome.ok);
    if (outcome.ok) {
      setRevision(outcome.value.revision);
      form.reset(fields);
    }
    showAnew(outcome);
  }

  function takeTheirs(): void {
    form.reset(standing);
    setRevision(settings.revision);
    setFailure(null);
  }

  return (
    <Form className="grid max-w-measure gap-6" onSubmit={form.handleSubmit((fields) => submit(fields))}>
      <SettingsProblem
        failure={failure}
        keepMine={form.handleSubmit((fields) => submit(fields, settings.revision))}
        takeTheirs={takeTheirs}
      />
      <CheckboxGroup label={t('steps')}>
        {steps.map((step) => (
          <Checkbox
            key={step}
            label={t(`choice.${step}`)}
            hint={t(`choice.${step}Hint`)}
            {...form.register(`choices.${step}`)}
          />
        ))}
      </CheckboxGroup>
      <div className="grid gap-4 tablet:grid-cols-2">
        {days.map((name) => (
          <TextField
            key={name}
            label={t(name)}
            type="number"
            inputMode="numeric"
            min={1}
            max={90}
            error={errors[name] && t('daysProblem')}
            {...form.register(name, { valueAsNumber: true, validate: isDays })}
          />
        ))}
      </div>
      <AuditRuleFields form={form} />
      <TextField
        label={t('smallCountLimit')}
        hint={t('smallCountLimitHint')}
        type="number"
        inputMode="numeric"
        min={2}
        max={20}
        error={errors.smallCountLimit && t('limitProblem')}
        {...form.register('smallCountLimit', { valueAsNumber: true, validate: isLimit })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size="large" busy={isSubmitting}>
          {t(isSubmitting ? 'saving' : 'save')}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {saved && !isDirty && t('saved')}
        </span>
      </div>
    </Form>
  );
}

const isLimit = (limit: number): boolean => Number.isInteger(limit) && limit >= 2 && limit <= 20;

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 90;

type ProblemProps = { failure: SaveFailure | null; keepMine: () => void; takeTheirs: () => void };

function SettingsProblem({ failure, keepMine, takeTheirs }: ProblemProps) {
  const t = useTranslations('settings');
  if (failure === null) return null;
  if (failure.code !== 'changed-meanwhile') return <ActionProblem failure={failure} />;
  return (
    <Notice
      tone="warning"
      title={t('changedTitle')}
      actions={
        <>
          <Button onClick={keepMine}>{t('keepMine')}</Button>
          <Button variant="quiet" onClick={takeTheirs}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      {t('changedText')}
    </Notice>
  );
}
