'use client';

import { Cloud, CloudAlert, CloudOff, LoaderCircle, Lock, LogIn, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import type { QueueState, QueueStatus } from '@/lib/device/queue-status';
import { isDecided } from '@/lib/domain/audit';
import { formatTime } from '@/lib/time/format';
import { useChecklist, useStatus } from './checklist-context';

const icons: Record<QueueState, LucideIcon> = {
  saved: Cloud,
  saving: LoaderCircle,
  offline: CloudOff,
  unreachable: CloudOff,
  'signed-out': LogIn,
  locked: Lock,
  'no-access': CloudAlert,
  'not-kept': CloudAlert,
};

/** Where the answers are. In ink, not in colour: the colours of assessments must not also mean *network*. */
export function SaveState() {
  const { audit } = useChecklist().bundle;
  const queue = useStatus();
  const isLocked = isDecided(audit.status) && queue.state === 'saved';
  return <SaveStatus status={isLocked ? { ...queue, state: 'locked' } : queue} />;
}

/** Where what was changed is, as icon and words. */
export function SaveStatus({ status }: { status: QueueStatus }) {
  const Icon = icons[status.state];
  const quiet = status.state === 'saved' || status.state === 'saving';
  return (
    <span
      className={classNames(
        'inline-flex min-h-9 items-center gap-2 rounded-sm px-2.5 py-1 text-sm leading-tight',
        quiet ? 'text-ink-2' : 'bg-ink text-sheet',
      )}
    >
      <Icon
        className={classNames(
          status.state === 'saved' && 'text-fulfilled',
          status.state === 'saving' && 'animate-spin',
        )}
      />
      <span role="status" className="tabular-nums">
        <StateWords {...status} />
      </span>
    </span>
  );
}

function StateWords({ state, waiting, savedAt }: QueueStatus) {
  const t = useTranslations('checklist.save');
  const bold = { b: (words: React.ReactNode) => <b>{words}</b> };
  const andWaiting = waiting > 0 && (
    <span className="max-desktop:sr-only"> · {t('waiting', { count: waiting })}</span>
  );
  switch (state) {
    case 'saved':
      return savedAt ? t('saved', { time: formatTime(new Date(savedAt)) }) : t('allSaved');
    case 'saving':
      return t('saving');
    case 'offline':
    case 'unreachable':
      return (
        <>
          {t.rich(state, bold)}
          {andWaiting}
        </>
      );
    case 'signed-out':
      return (
        <>
          <b>{t('signedOut')}</b>
          {andWaiting}
        </>
      );
    case 'locked':
      return <b>{t('locked')}</b>;
    case 'no-access':
      return <b>{t('noAccess')}</b>;
    case 'not-kept':
      return <b>{t('notKept')}</b>;
  }
}
