'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Measurer } from '@/lib/domain/plan/indicator-to-measure';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { type AssignFailure, type AssignMeasuring, AssignProblem } from './assign-problem';

type ResponsibleDialogProps = {
  indicator: { readonly id: string; readonly name: string };
  /** Who is responsible as it stands; null for nobody. */
  responsibleId: string | null;
  /** Those who may be. */
  measurers: readonly Measurer[];
  assign: AssignMeasuring;
};

/** Chooses who is responsible for measuring one indicator, in a window. */
export function ResponsibleDialog(props: ResponsibleDialogProps) {
  const t = useTranslations('measuringTasks.change');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <button type="button" className="text-accent underline underline-offset-2 hover:text-accent-strong">
          {t(props.responsibleId === null ? 'choose' : 'button')}
        </button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('title', { indicator: props.indicator.name })}
      description={t('text')}
    >
      <ResponsibleForm {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

function ResponsibleForm({
  indicator,
  responsibleId,
  measurers,
  assign,
  close,
}: ResponsibleDialogProps & { close: () => void }) {
  const t = useTranslations('measuringTasks.change');
  const { run, busy, failure } = useServerAction<AssignFailure>();
  const [userId, setUserId] = useState(responsibleId ?? '');
  return (
    <Form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => assign([indicator.id], userId || null), close);
      }}
    >
      {failure && <AssignProblem failure={failure} />}
      <SelectField label={t('who')} value={userId} onChange={(event) => setUserId(event.target.value)}>
        <option value="">{t('nobody')}</option>
        {measurers.map((one) => (
          <option key={one.userId} value={one.userId}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
