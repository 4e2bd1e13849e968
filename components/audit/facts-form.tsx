'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type FieldPath, type UseFormReturn, useController, useForm } from 'react-hook-form';
import type { SectionChoice, SectionsProblem } from '@/lib/domain/template/choosable-sections';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { useFieldProblem } from '../ui/use-field-problem';
import { AuditorBoxes, type AuditorChoice } from './auditor-boxes';
import { type EditedFacts, editFrom, type FactsFields, fieldAt, fieldsFrom } from './facts-fields';
import { CaseFields, ContactFields, UnitFields } from './facts-form-fields';
import { ParticipantFields } from './participant-fields';
import { SectionBoxes } from './section-boxes';

type EditFailure =
  | ActionFailure
  | {
      readonly code:
        | 'audit-locked'
        | 'changed-meanwhile'
        | 'unknown-auditor'
        | 'auditor-manages-unit'
        | SectionsProblem;
    };

export type EditOutcome =
  | { readonly ok: true; readonly value: { readonly revision: number } }
  | { readonly ok: false; readonly error: EditFailure };

type FactsFormProps = {
  /** As the server has it now: after another's change it comes anew, while the form keeps what was written. */
  audit: EditedFacts;
  /** Those who may audit, and those who do. */
  auditors: readonly AuditorChoice[];
  /** The sections that it may leave out, while they can be chosen. */
  sections: readonly SectionChoice[];
  /** Saves the facts: a server action. */
  save: (edit: EditedFacts) => Promise<EditOutcome>;
};

/** The form's head, to be changed until the draft is sent on. Says it when somebody else has changed it meanwhile. */
export function FactsForm({ audit, auditors, sections, save }: FactsFormProps) {
  const t = useTranslations('audits.facts');
  const form = useForm<FactsFields>({ defaultValues: fieldsFrom(audit) });
  const { submit, saved, failure, overtaken, takeTheirs } = useSaving(form, audit, save);
  const { isSubmitting, isDirty, errors } = form.formState;
  return (
    <Form className="grid max-w-measure gap-6" onSubmit={form.handleSubmit((fields) => submit(fields))}>
      {failure && <ActionProblem failure={failure} />}
      {overtaken && (
        <Overtaken
          keepMine={form.handleSubmit((fields) => submit(fields, audit.revision))}
          takeTheirs={takeTheirs}
        />
      )}
      <UnitFields form={form} />
      <ContactFields form={form} />
      <ParticipantFields form={form} />
      <CaseFields form={form} />
      <AuditorBoxes
        auditors={auditors}
        error={errors.auditorIds?.message}
        field={form.register('auditorIds', {
          validate: (ids) => ids.length > 0 || t('auditorsMissing'),
        })}
      />
      {audit.leftOut && <SectionFields form={form} sections={sections} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={isSubmitting}>
          {isSubmitting ? t('saving') : t('save')}
        </Button>
        <p role="status" className="text-sm text-ink-2">
          {saved && !isDirty && t('saved')}
          {isDirty && !isSubmitting && t('unsaved')}
        </p>
      </div>
    </Form>
  );
}

function SectionFields({
  form,
  sections,
}: Pick<FactsFormProps, 'sections'> & { form: UseFormReturn<FactsFields> }) {
  const { field, fieldState } = useController({ control: form.control, name: 'leftOut' });
  return <SectionBoxes sections={sections} field={field} error={fieldState.error?.message} />;
}

function Overtaken({ keepMine, takeTheirs }: { keepMine: () => Promise<void>; takeTheirs: () => void }) {
  const t = useTranslations('audits.facts');
  return (
    <Notice
      tone="warning"
      title={t('changedTitle')}
      actions={
        <>
          <Button onClick={() => void keepMine()}>{t('keepMine')}</Button>
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

/** Saves on the revision that was seen, and holds on to what was written when another one stands there. */
function useSaving(form: UseFormReturn<FactsFields>, audit: EditedFacts, save: FactsFormProps['save']) {
  const showAnew = useShowAnew();
  const showAt = useShowAtField(form);
  const [seen, setSeen] = useState(audit.revision);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [saved, setSaved] = useState(false);
  const [overtaken, setOvertaken] = useState(false);

  async function submit(fields: FactsFields, revision = seen): Promise<void> {
    setFailure(null);
    const outcome = await save(editFrom(fields, audit, revision)).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    setSaved(outcome.ok);
    setOvertaken(!outcome.ok && outcome.error.code === 'changed-meanwhile');
    if (outcome.ok) {
      setSeen(outcome.value.revision);
      form.reset(fields);
    } else setFailure(showAt(outcome.error));
    showAnew(outcome);
  }

  function takeTheirs(): void {
    form.reset(fieldsFrom(audit));
    setSeen(audit.revision);
    setSaved(false);
    setOvertaken(false);
  }

  // Told when the other's facts are here, so that there is something to choose between.
  return { submit, saved, failure, overtaken: overtaken && audit.revision > seen, takeTheirs };
}

/** Shows at its field what can be shown there; gives back what is for the top of the form. */
function useShowAtField(form: UseFormReturn<FactsFields>): (failure: EditFailure) => ActionFailure | null {
  const t = useTranslations('audits.facts');
  const sectionsText = useTranslations('audits.sections');
  const problemOf = useFieldProblem();
  return (failure) => {
    switch (failure.code) {
      case 'unknown-auditor':
        form.setError('auditorIds', { message: t('unknownAuditor') }, { shouldFocus: true });
        return null;
      case 'auditor-manages-unit':
        form.setError('auditorIds', { message: t('auditorManagesUnit') }, { shouldFocus: true });
        return null;
      case 'unknown-section':
      case 'no-section-left':
        form.setError('leftOut', { message: sectionsText(failure.code) });
        return null;
      case 'changed-meanwhile':
      case 'audit-locked':
        // The page comes anew, with the notice above the form or without the form.
        return null;
      case 'invalid':
        for (const [index, [path, code]] of Object.entries(failure.fields).entries()) {
          const field = fieldAt(path) as FieldPath<FactsFields>;
          form.setError(field, { message: problemOf(code) }, { shouldFocus: index === 0 });
        }
        return failure;
      default:
        return failure;
    }
  };
}
