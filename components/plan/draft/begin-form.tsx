'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { PlanSummary } from '@/lib/domain/plan/stored-plan';
import type { Result } from '@/lib/domain/result';
import { type ActionFailure, ActionProblem } from '../../shell/action-problem';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

type BeginPlanFailure = 'year-closed' | 'year-has-draft' | 'year-has-plan';

export type BeginPlan = (
  input: object,
) => Promise<Result<{ planId: string }, { readonly code: BeginPlanFailure } | ActionFailure>>;

type BeginFormProps = {
  /** The plans that may be copied. */
  plans: readonly PlanSummary[];
  /** The one to copy unless another is chosen; null for none. */
  fromId: string | null;
  year: number;
  begin: BeginPlan;
  /** The address that the plans stand under. */
  plansHref: string;
};

/** Begins the draft of a plan: for which year, and from which plan. */
export function BeginForm({ plans, fromId, year, begin, plansHref }: BeginFormProps) {
  const t = useTranslations('planDraft.begin');
  const locale = useLocale();
  const router = useRouter();
  const { run, busy, failure } = useServerAction<{ readonly code: BeginPlanFailure } | ActionFailure>();
  const [written, setWritten] = useState({ year: String(year), from: fromId ?? '', title: '', origin: '' });
  const [tried, setTried] = useState(false);
  const base = plans.find(({ id }) => id === written.from);
  const proposed = {
    title: base?.title ?? t('proposedTitle', { year: written.year }),
    origin: base ? t('originCopied', { title: base.title, year: String(base.year) }) : t('originEmpty'),
  };
  const chosenYear = /^20\d{2}$/.test(written.year.trim()) ? Number(written.year) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (busy || chosenYear === null) return;
    const input = {
      year: chosenYear,
      basedOnId: base?.id ?? null,
      title: written.title.trim() || proposed.title,
      origin: written.origin.trim() || proposed.origin,
      language: locale === 'en' ? 'en' : 'sv',
    };
    run(async () => {
      const begun = await begin(input);
      if (begun.ok) router.push(`${plansHref}/${begun.value.planId}/edit`);
      return begun;
    });
  }

  const set = (says: Partial<typeof written>): void => setWritten({ ...written, ...says });
  return (
    <Form onSubmit={submit} aria-label={t('title')} className="grid max-w-measure gap-4">
      {failure &&
        (isOwn(failure) ? (
          <Notice tone="warning" title={t(failure.code)} />
        ) : (
          <ActionProblem failure={failure} />
        ))}
      <TextField
        label={t('year')}
        inputMode="numeric"
        value={written.year}
        error={tried && chosenYear === null ? t('yearWrong') : undefined}
        onChange={(event) => set({ year: event.target.value })}
      />
      <SelectField
        label={t('from')}
        hint={t('fromHint')}
        value={written.from}
        onChange={(event) => set({ from: event.target.value })}
      >
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {t('plan', { title: plan.title, year: String(plan.year), version: String(plan.version ?? 1) })}
          </option>
        ))}
        <option value="">{t('empty')}</option>
      </SelectField>
      <TextField
        label={t('planTitle')}
        placeholder={proposed.title}
        optional
        value={written.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        label={t('origin')}
        placeholder={proposed.origin}
        optional
        value={written.origin}
        onChange={(event) => set({ origin: event.target.value })}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('save')}
      </Button>
    </Form>
  );
}

const own: readonly string[] = ['year-closed', 'year-has-draft', 'year-has-plan'];

const isOwn = (failure: { readonly code: string }): failure is { readonly code: BeginPlanFailure } =>
  own.includes(failure.code);
