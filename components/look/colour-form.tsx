'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useForm } from 'react-hook-form';
import { colourSchema } from '@/lib/domain/look/contrast';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { TextField } from '../ui/text-field';
import { ColourTones } from './colour-tones';

type ColourFormProps = {
  colour: string | null;
  /** Sets the colour, or takes it away: a server action. */
  save: (input: {
    colour: string | null;
  }) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: ActionFailure }>;
};

const unreachable = { ok: false, error: { code: 'unreachable' } } as const;

/** The organisation's colour, with what becomes of it where it would be hard to see. */
export function ColourForm({ colour, save }: ColourFormProps) {
  const t = useTranslations('organisation.colour');
  const showAnew = useShowAnew();
  const form = useForm<{ colour: string }>({ defaultValues: { colour: colour ?? '' } });
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [saved, setSaved] = useState<'saved' | 'removed' | null>(null);
  const [busy, startTransition] = useTransition();
  const written = colourSchema.safeParse(form.watch('colour'));

  const keep = (chosen: string | null): void =>
    startTransition(async () => {
      const outcome = await save({ colour: chosen }).catch(() => unreachable);
      setFailure(outcome.ok ? null : outcome.error);
      setSaved(outcome.ok ? (chosen === null ? 'removed' : 'saved') : null);
      if (outcome.ok) form.reset({ colour: chosen ?? '' });
      showAnew(outcome);
    });

  return (
    <Form
      className="grid gap-4"
      onSubmit={form.handleSubmit((fields) => keep(colourSchema.parse(fields.colour)))}
    >
      <p className="max-w-measure text-sm text-ink-2">{t('text')}</p>
      {failure && <ActionProblem failure={failure} />}
      <div className="flex max-w-card items-start gap-3">
        <div className="grow">
          <TextField
            label={t('field')}
            hint={t('hint')}
            autoComplete="off"
            spellCheck={false}
            error={form.formState.errors.colour?.message}
            {...form.register('colour', {
              validate: (text) => colourSchema.safeParse(text).success || t('notAColour'),
            })}
          />
        </div>
        <input
          type="color"
          aria-label={t('pick')}
          value={written.success ? written.data : '#000000'}
          onChange={({ currentTarget }) =>
            form.setValue('colour', currentTarget.value, { shouldDirty: true, shouldValidate: true })
          }
          className="mt-6 size-target shrink-0 cursor-pointer rounded-sm border border-line-strong bg-field p-1"
        />
      </div>
      {written.success && <ColourTones colour={written.data} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        {colour !== null && (
          <Button variant="quiet" busy={busy} onClick={() => keep(null)}>
            {t('remove')}
          </Button>
        )}
        <span role="status" className="text-sm text-ink-2">
          {saved && !form.formState.isDirty && t(saved)}
        </span>
      </div>
    </Form>
  );
}
