import { CircleCheck, CircleDashed, Redo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ActionStatus } from '@/lib/domain/action';

export type FinishedActionView = {
  readonly number: number;
  readonly text: string;
  readonly status: ActionStatus;
  readonly remediedOn: string | null;
  /** The words of its deadline; null without one. */
  readonly deadline: string | null;
};

/** What each action of a decision has come to. */
export function FinishedActions({ actions }: { actions: readonly FinishedActionView[] }) {
  const t = useTranslations('closing');
  if (actions.length === 0) return <p className="text-ink-2">{t('noActions')}</p>;
  return (
    <ol className="grid">
      {actions.map((action) => (
        <li key={action.number} className="flex gap-3 border-t border-line py-3">
          <b className="font-medium tabular-nums">{action.number}</b>
          <div className="grid gap-1">
            <p className="max-w-measure whitespace-pre-line">{action.text}</p>
            {action.deadline && <p className="text-sm text-ink-2">{action.deadline}</p>}
            <Outcome action={action} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Outcome({ action: { status, remediedOn } }: { action: FinishedActionView }) {
  const t = useTranslations('closing');
  if (status === 'verified')
    return (
      <p className="text-sm">
        <CircleCheck className="mr-1 inline text-fulfilled" />
        {t('verified', { date: remediedOn ?? '' })}
      </p>
    );
  const carried = status === 'carriedOver';
  const Icon = carried ? Redo2 : CircleDashed;
  return (
    <p className="text-sm">
      <Icon className="mr-1 inline text-unassessed" />
      {t(carried ? 'carriedOver' : 'unfinished')}
    </p>
  );
}
