import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MeasuringTask } from '@/lib/domain/plan/measuring-task';
import type { MeasuringTime } from '@/lib/domain/plan/measuring-times';
import type { UndatedReason } from '@/lib/domain/plan/occasion';
import { TaskMark } from './task-mark';

/** What is to be measured of an indicator in the year of a plan. */
export type ShownTasks = {
  readonly tasks: readonly MeasuringTask[];
  readonly undated: readonly UndatedReason[];
  /** Whether somebody is asked to measure it; of a year that is closed nobody is. */
  readonly isFollowed: boolean;
  /** The name of who is responsible; null when nobody is. */
  readonly responsible: string | null;
  /** Where somebody else is chosen; null for whoever may not. */
  readonly change: ReactNode;
  /** Where the figures of a time are written; null for whoever may not. */
  readonly measureHref: ((time: MeasuringTime) => string) | null;
};

type MeasuringTaskListProps = {
  shown: ShownTasks;
  /** Where what was measured stands on the page. */
  valuesHref: string;
};

/** The times of the year to measure, as what is done and what is to be done. */
export function MeasuringTaskList({ shown, valuesHref }: MeasuringTaskListProps) {
  const undated = useTranslations('plan.undated');
  const firstAhead = shown.tasks.find(({ state }) => state === 'ahead');
  return (
    <ul className="mt-2 max-w-measure text-sm">
      {shown.tasks.map((task) => (
        <li
          key={`${task.from} ${task.to} ${task.due}`}
          className="grid grid-cols-item items-center gap-x-2 border-t border-line py-1.5"
        >
          <TaskMark state={task.state} />
          <span className="flex flex-wrap gap-x-3">
            <WhenMeasured time={task} />
            <span className="text-ink-2">
              <Standing task={task} shown={shown} />
            </span>
          </span>
          <Way task={task} shown={shown} valuesHref={valuesHref} />
          {task === firstAhead && shown.isFollowed && shown.change}
        </li>
      ))}
      {shown.undated.map((why) => (
        <li key={why} className="border-t border-line py-1.5 text-ink-2">
          {undated(why)}
        </li>
      ))}
    </ul>
  );
}

function WhenMeasured({ time }: { time: MeasuringTime }) {
  const t = useTranslations('plan.time');
  return <b className="tabular-nums">{whenOf(time, t)}</b>;
}

type TimeWords = ReturnType<typeof useTranslations<'plan.time'>>;

const whenOf = ({ from, to }: MeasuringTime, t: TimeWords): string =>
  from === to ? from : t('span', { from, to });

function Standing({ task, shown }: { task: MeasuringTask; shown: ShownTasks }) {
  const t = useTranslations('measuringTasks');
  const { state, made, measures, due, to, opens } = task;
  const { isFollowed, responsible } = shown;
  if (state === 'done') {
    const day =
      made
        .map(({ registeredOn }) => registeredOn)
        .toSorted()
        .at(-1) ?? due;
    return t(made.some(({ hasValue }) => hasValue) ? 'line.registered' : 'line.withoutValue', { day });
  }
  const part = made.length > 0 ? [t('line.part', { made: made.length, measures })] : [];
  if (!isFollowed) return [t('line.notRegistered'), ...part].join('. ');
  const who = responsible ?? t('nobody');
  const standing = {
    late: [t('line.late', { due }), who],
    now: [t('line.now', { due }), who],
    ahead: [
      ...(due === to ? [] : [t('line.due', { due })]),
      responsible === null ? who : t('line.reminded', { name: responsible, day: opens }),
    ],
  };
  return [...standing[state], ...part].join('. ');
}

type WayProps = MeasuringTaskListProps & { task: MeasuringTask };

/** To what was measured, or to where it is written. */
function Way({ task, shown, valuesHref }: WayProps) {
  const t = useTranslations('measuringTasks');
  const when = whenOf(task, useTranslations('plan.time'));
  if (task.state === 'done') {
    return (
      <Link href={valuesHref} aria-label={t('valuesOf', { time: when })}>
        {t('values')}
      </Link>
    );
  }
  if (!shown.isFollowed || task.state === 'ahead') return null;
  return (
    shown.measureHref && (
      <Link href={shown.measureHref(task)} aria-label={t('measureTime', { time: when })}>
        {t('measure')}
      </Link>
    )
  );
}
