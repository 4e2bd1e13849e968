'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import type { AuditorChoice } from './auditor-boxes';

type HandOverFailure = ActionFailure | { readonly code: 'incomplete' | 'unknown-auditor' };

export type HandOverProps = {
  caseNumber: string;
  /** The audit's auditors; whoever looks at it first, if that is one of them. */
  from: readonly AuditorChoice[];
  /** Those who may take over. */
  to: readonly AuditorChoice[];
  handOver: (
    fromId: string,
    toId: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: HandOverFailure }>;
};

/** Hands an audit over from one auditor to another. */
export function HandOver(props: HandOverProps) {
  const t = useTranslations('closing.handOver');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="large">
          {t('button')}
        </Button>
      }
      title={t('title', { caseNumber: props.caseNumber })}
      description={t('text')}
    >
      <HandOverForm {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

function HandOverForm({ from, to, handOver, close }: HandOverProps & { close: () => void }) {
  const t = useTranslations('closing.handOver');
  const router = useRouter();
  const [fromId, setFromId] = useState(from[0]?.userId ?? '');
  const [toId, setToId] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<HandOverFailure | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMissing(toId === '');
    if (toId === '' || busy) return;
    setBusy(true);
    const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
    const outcome = await handOver(fromId, toId).catch(() => unreachable);
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.error);
    close();
    router.refresh();
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
      <HandOverProblem failure={failure} />
      <SelectField label={t('from')} value={fromId} onChange={(event) => setFromId(event.target.value)}>
        <Choices of={from} />
      </SelectField>
      <SelectField
        label={t('to')}
        value={toId}
        error={missing ? t('chooseMissing') : undefined}
        onChange={(event) => setToId(event.target.value)}
      >
        <option value="">{t('choose')}</option>
        <Choices of={to} />
      </SelectField>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('confirm')}
      </Button>
    </form>
  );
}

const Choices = ({ of }: { of: readonly AuditorChoice[] }) =>
  of.map(({ userId, name }) => (
    <option key={userId} value={userId}>
      {name}
    </option>
  ));

function HandOverProblem({ failure }: { failure: HandOverFailure | null }) {
  const t = useTranslations('closing.handOver');
  if (failure === null) return null;
  switch (failure.code) {
    case 'incomplete':
      return <Notice tone="warning" title={t('incomplete')} />;
    case 'unknown-auditor':
      return <Notice tone="warning" title={t('unknown')} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
