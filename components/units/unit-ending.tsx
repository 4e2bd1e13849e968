'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { type UnitObstacle, UnitObstacles } from './unit-obstacles';

type EndFailure =
  | ActionFailure
  | { readonly code: 'changed-meanwhile' | 'not-ended' | 'passed-on' | 'parent-ended' }
  | { readonly code: 'in-the-way'; readonly obstacles: readonly UnitObstacle[] };

export type EndingOutcome = { readonly ok: true } | { readonly ok: false; readonly error: EndFailure };

type EndUnitProps = {
  name: string;
  /** The calendar day that it is, proposed as the last one, `YYYY-MM-DD`. */
  today: string;
  /** Ends it: a server action. */
  end: (lastDay: string) => Promise<EndingOutcome>;
};

/** Says which day is a unit's last, when nothing takes over from it. */
export function EndUnit({ name, today, end }: EndUnitProps) {
  const t = useTranslations('units.end');
  const [open, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState(today);
  const { run, busy, failure } = useServerAction<EndFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (lastDay !== '' && !busy)
      run(
        () => end(lastDay),
        () => setOpen(false),
      );
  }

  return (
    <Dialog
      trigger={<Button>{t('open')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('title', { name })}
      description={t('text')}
    >
      <form noValidate onSubmit={submit} className="grid gap-3">
        <EndingProblem failure={failure} />
        <TextField
          label={t('lastDay')}
          type="date"
          value={lastDay}
          error={lastDay === '' ? t('lastDayMissing') : undefined}
          onChange={(event) => setLastDay(event.target.value)}
        />
        <Button type="submit" variant="danger" busy={busy} className="justify-self-start">
          {t('confirm')}
        </Button>
      </form>
    </Dialog>
  );
}

type ReopenUnitProps = { name: string /** A server action. */; reopen: () => Promise<EndingOutcome> };

/** Takes back that a unit ended. */
export function ReopenUnit({ name, reopen }: ReopenUnitProps) {
  const t = useTranslations('units.end');
  const [open, setOpen] = useState(false);
  const { run, busy, failure } = useServerAction<EndFailure>();
  return (
    <Dialog
      trigger={<Button>{t('reopen')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('reopenTitle', { name })}
      description={t('reopenText')}
    >
      <EndingProblem failure={failure} />
      <Button
        variant="primary"
        busy={busy}
        className="justify-self-start"
        onClick={() => run(reopen, () => setOpen(false))}
      >
        {t('reopen')}
      </Button>
    </Dialog>
  );
}

const textKeys = {
  'changed-meanwhile': 'changed',
  'not-ended': 'notEnded',
  'passed-on': 'passedOn',
  'parent-ended': 'parentEnded',
} as const;

function EndingProblem({ failure }: { failure: EndFailure | null }) {
  const t = useTranslations('units.end');
  if (failure === null) return null;
  if (failure.code === 'in-the-way') return <UnitObstacles obstacles={failure.obstacles} />;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(textKeys[failure.code])} />;
}
