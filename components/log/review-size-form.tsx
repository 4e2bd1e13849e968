'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { TextField } from '../ui/text-field';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: ActionFailure };

type ReviewSizeFormProps = {
  size: number;
  /** A server action. */
  save: (input: { size: number }) => Promise<Outcome>;
};

/** How many entries are drawn each month. */
export function ReviewSizeForm({ size, save }: ReviewSizeFormProps) {
  const t = useTranslations('log.reviews');
  const { run, busy, failure } = useServerAction<ActionFailure>();
  const [typed, setTyped] = useState(String(size));
  const [saved, setSaved] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(
      () => save({ size: Number(typed) }),
      () => setSaved(true),
    );
  };
  return (
    <Form className="grid max-w-measure gap-4" onSubmit={submit}>
      {failure && <ActionProblem failure={failure} />}
      <TextField
        label={t('size')}
        hint={t('sizeHint')}
        type="number"
        inputMode="numeric"
        min={1}
        max={200}
        required
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setSaved(false);
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          {t('saveSize')}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {saved && t('savedSize')}
        </span>
      </div>
    </Form>
  );
}
