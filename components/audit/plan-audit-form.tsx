'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type UseFormReturn, useController, useForm, useWatch } from 'react-hook-form';
import type { SectionChoice, SectionsProblem } from '@/lib/domain/template/choosable-sections';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { useFieldProblem } from '../ui/use-field-problem';
import { AuditorBoxes, type AuditorChoice } from './auditor-boxes';
import { SectionBoxes } from './section-boxes';

/** An audit as it is planned; the day may come later. */
export type NewAudit = {
  unitId: string;
  versionId: string;
  auditorIds: readonly string[];
  visitDate: string | null;
  leftOut: readonly string[];
};

type PlanFailure =
  | ActionFailure
  | {
      readonly code:
        | 'version-not-published'
        | 'not-for-audits'
        | 'unit-ended'
        | 'unknown-auditor'
        | 'auditor-manages-unit'
        | SectionsProblem;
    };

export type PlanOutcome =
  | { readonly ok: true; readonly value: { readonly auditId: string } }
  | { readonly ok: false; readonly error: PlanFailure };

/** `sections` are those that an audit by it may leave out. */
type Version = { id: string; name: string; number: number; sections: readonly SectionChoice[] };

type PlanAuditFormProps = {
  units: readonly { id: string; name: string }[];
  /** The newest published version of each template, named after the template. */
  versions: readonly Version[];
  auditors: readonly AuditorChoice[];
  /** What is chosen from the start. */
  proposed: { unitId: string | null; versionId: string | null; auditorIds: readonly string[] };
  /** Plans the audit: a server action. */
  plan: (audit: NewAudit) => Promise<PlanOutcome>;
  /** Where the audits are shown; the new one at this address and its id. */
  auditsHref: string;
};

type Fields = {
  unitId: string;
  versionId: string;
  auditorIds: string[];
  visitDate: string;
  leftOut: readonly string[];
};

/** Plans an audit, then shows it. Whatever the server refuses is said at its field. */
export function PlanAuditForm(props: PlanAuditFormProps) {
  const { units, versions, auditors, proposed, plan, auditsHref } = props;
  const t = useTranslations('audits.form');
  const facts = useTranslations('audits.facts');
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const form = useForm<Fields>({
    defaultValues: {
      unitId: proposed.unitId ?? '',
      versionId: proposed.versionId ?? (versions.length === 1 ? (versions[0]?.id ?? '') : ''),
      auditorIds: [...proposed.auditorIds],
      visitDate: '',
      leftOut: [],
    },
  });
  const showAt = useShowAtField(form);
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);

  async function submit({ visitDate, ...fields }: Fields): Promise<void> {
    setFailure(null);
    const audit = { ...fields, visitDate: visitDate === '' ? null : visitDate };
    const outcome = await plan(audit).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    if (outcome.ok) router.push(`${auditsHref}/${outcome.value.auditId}`);
    else setFailure(showAt(outcome.error));
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={form.handleSubmit(submit)}>
      {failure && <ActionProblem failure={failure} />}
      <SelectField
        label={t('unit')}
        error={errors.unitId?.message}
        {...form.register('unitId', { required: t('unitMissing') })}
      >
        <option value="">{t('unitChoose')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TemplateField form={form} versions={versions} />
      <AuditorBoxes
        auditors={auditors}
        error={errors.auditorIds?.message}
        field={form.register('auditorIds', {
          validate: (ids) => ids.length > 0 || facts('auditorsMissing'),
        })}
      />
      <TextField
        label={t('visitDate')}
        hint={t('visitDateHint')}
        type="date"
        optional
        error={errors.visitDate?.message}
        {...form.register('visitDate')}
      />
      <SectionsOfVersion form={form} versions={versions} />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {busy ? t('saving') : t('save')}
      </Button>
    </Form>
  );
}

/** Once there is a template, which of its sections to take up. */
function SectionsOfVersion({ form, versions }: TemplateFieldProps) {
  const chosen = useWatch({ control: form.control, name: 'versionId' });
  const version = versions.find(({ id }) => id === chosen);
  const { field, fieldState } = useController({ control: form.control, name: 'leftOut' });
  return (
    version && (
      <SectionBoxes
        key={version.id}
        sections={version.sections}
        field={field}
        error={fieldState.error?.message}
      />
    )
  );
}

type TemplateFieldProps = Pick<PlanAuditFormProps, 'versions'> & { form: UseFormReturn<Fields> };

function TemplateField({ form, versions }: TemplateFieldProps) {
  const t = useTranslations('audits');
  return (
    <SelectField
      label={t('form.template')}
      hint={t('form.templateHint')}
      error={form.formState.errors.versionId?.message}
      {...form.register('versionId', {
        required: t('form.templateMissing'),
        onChange: () => form.setValue('leftOut', []),
      })}
    >
      <option value="">{t('form.templateChoose')}</option>
      {versions.map(({ id, name, number }) => (
        <option key={id} value={id}>
          {t('template', { name, number })}
        </option>
      ))}
    </SelectField>
  );
}

const fieldNames = ['unitId', 'versionId', 'auditorIds', 'visitDate'] as const;

/** Shows at its field what can be shown there; gives back what is for the top of the form. */
function useShowAtField(form: UseFormReturn<Fields>): (failure: PlanFailure) => ActionFailure | null {
  const t = useTranslations('audits');
  const problemOf = useFieldProblem();
  const show = (field: keyof Fields, message: string): null => {
    form.setError(field, { message }, { shouldFocus: true });
    return null;
  };
  return (failure) => {
    switch (failure.code) {
      case 'unit-ended':
        return show('unitId', t('form.unitEnded'));
      case 'version-not-published':
        return show('versionId', t('form.templateGone'));
      case 'not-for-audits':
        return show('versionId', t('form.templateOfCases'));
      case 'unknown-auditor':
        return show('auditorIds', t('facts.unknownAuditor'));
      case 'auditor-manages-unit':
        return show('auditorIds', t('facts.auditorManagesUnit'));
      case 'unknown-section':
      case 'no-section-left':
        return show('leftOut', t(`sections.${failure.code}`));
      case 'invalid':
        for (const field of fieldNames) {
          const code = failure.fields[field];
          if (code) show(field, problemOf(code));
        }
        return failure;
      default:
        return failure;
    }
  };
}
