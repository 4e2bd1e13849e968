'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useForm } from 'react-hook-form';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { type MovedActionRow, MovedActions } from './moved-actions';
import { fieldsOf, type OrganisationFields, type WrittenOccasion, writtenOccasions } from './occasion-fields';
import { ReportingDays } from './reporting-days';

/** The organisation as it is sent and as it stands. */
export type OrganisationView = {
  readonly name: string;
  readonly occasions: readonly WrittenOccasion[];
  readonly revision: number;
};

type Failure = ActionFailure | { readonly code: 'changed-meanwhile' | 'not-the-one-seen' };
type Seen = { readonly moves: readonly MovedActionRow[]; readonly seen: string };
type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

type OrganisationFormProps = {
  organisation: OrganisationView;
  /** Tells which actions would move: a server action. */
  preview: (organisation: OrganisationView) => Promise<Outcome<Seen>>;
  /** Saves what was seen: a server action. */
  save: (
    organisation: OrganisationView & { seen: string },
  ) => Promise<Outcome<{ readonly revision: number }>>;
  home: string;
};

const unreachable = { ok: false, error: { code: 'unreachable' } } as const;

/** The organisation's name and reporting days: what would move is shown first, and then saved. */
export function OrganisationForm({ organisation, preview, save, home }: OrganisationFormProps) {
  const t = useTranslations('organisation');
  const showAnew = useShowAnew();
  const form = useForm<OrganisationFields>({ defaultValues: fieldsOf(organisation) });
  const [revision, setRevision] = useState(organisation.revision);
  const [seen, setSeen] = useState<(Seen & { sent: OrganisationView }) | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, startTransition] = useTransition();

  const ask = (fields: OrganisationFields): void =>
    startTransition(async () => {
      const sent = { name: fields.name, occasions: writtenOccasions(fields), revision };
      const outcome = await preview(sent).catch(() => unreachable);
      setFailure(outcome.ok ? null : outcome.error);
      setSeen(outcome.ok ? { ...outcome.value, sent } : null);
      setSaved(false);
    });

  const confirm = ({ sent, seen: name }: Seen & { sent: OrganisationView }): void =>
    startTransition(async () => {
      const outcome = await save({ ...sent, seen: name }).catch(() => unreachable);
      setFailure(outcome.ok ? null : outcome.error);
      setSaved(outcome.ok);
      if (outcome.ok) {
        setRevision(outcome.value.revision);
        setSeen(null);
      }
      showAnew(outcome);
    });

  return (
    <div className="grid gap-6">
      <OrganisationProblem failure={failure} />
      {seen ? (
        <MovedActions
          moves={seen.moves}
          home={home}
          busy={busy}
          save={() => confirm(seen)}
          back={() => setSeen(null)}
        />
      ) : (
        <Form className="grid gap-6" onSubmit={form.handleSubmit(ask)}>
          <div className="max-w-card">
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              autoComplete="off"
              error={form.formState.errors.name?.message}
              {...form.register('name', { required: t('nameMissing') })}
            />
          </div>
          <ReportingDays form={form} />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" size="large" busy={busy}>
              {t('preview')}
            </Button>
            <span role="status" className="text-sm text-ink-2">
              {saved && t('saved')}
            </span>
          </div>
        </Form>
      )}
    </div>
  );
}

function OrganisationProblem({ failure }: { failure: Failure | null }) {
  const t = useTranslations('organisation');
  if (failure === null) return null;
  if (!isActionFailure(failure)) return <Notice tone="warning" title={t('changed')} />;
  const taken =
    failure.code === 'invalid' && Object.keys(failure.fields).some((path) => /^occasions\.\d+$/.test(path));
  return taken ? <Notice tone="error" title={t('nameTaken')} /> : <ActionProblem failure={failure} />;
}
