import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TaskState } from '@/lib/domain/plan/measuring-task';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { PlanOutlineArea } from '@/lib/domain/plan/stored-plan';
import { TaskMark } from './task-mark';

type PlanTreeProps = {
  areas: readonly PlanOutlineArea[];
  /** The address of the plan. */
  href: string;
  /** The indicator that is open, if any. */
  openId: string | null;
  /** How the measurements of the indicators stand, by their ids. */
  standings: ReadonlyMap<string, TaskState>;
  /** What is chosen among the indicators, as it follows an address; empty when all are shown. */
  query: string;
};

/**
 * Areas, goals and indicators as a way through the plan. The area of what is open stands open, and all of them where only
 * some indicators are shown.
 */
export function PlanTree({ areas, openId, ...way }: PlanTreeProps) {
  const { href, query } = way;
  const t = useTranslations('plan');
  return (
    <nav aria-label={t('contents')} className="print:hidden">
      <Link
        href={`${href}${query}`}
        aria-current={openId === null ? 'page' : undefined}
        className="flex min-h-target items-center px-2 text-ink no-underline hover:bg-accent-soft current:font-bold current:inset-shadow-place-side"
      >
        {t('about')}
      </Link>
      {areas.map((area) => (
        <details
          key={`${area.id} ${query}`}
          open={query !== '' || area.goals.some((goal) => goal.indicators.some(({ id }) => id === openId))}
          className="group border-t border-line"
        >
          <summary className="flex min-h-target cursor-pointer items-baseline gap-x-2.5 px-2 py-2">
            <ChevronRight className="shrink-0 self-center text-ink-3 group-open:rotate-90" />
            <b className="text-accent">{shownLabel(area.label)}</b>
            <span className="min-w-0 flex-1">{area.title}</span>
            <span className="text-sm text-ink-2">{t('goalCount', { count: area.goals.length })}</span>
          </summary>
          <ul className="pb-3 pl-2">
            {area.goals.map((goal) => (
              <li key={goal.id} className="mt-2">
                <p className="px-2 text-sm text-ink-2">
                  {shownLabel(goal.label)} {goal.title}
                </p>
                <Indicators goal={goal} openId={openId} {...way} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

function Indicators({
  goal,
  href,
  openId,
  standings,
  query,
}: Omit<PlanTreeProps, 'areas'> & { goal: PlanOutlineArea['goals'][number] }) {
  return (
    <ul className="ml-2 border-l border-line">
      {goal.indicators.map(({ id, label, title }) => (
        <li key={id}>
          <Link
            href={`${href}/indicators/${id}${query}`}
            prefetch={false}
            aria-current={id === openId ? 'page' : undefined}
            className="grid min-h-target grid-cols-item content-center gap-x-2 px-2 py-1.5 text-sm text-ink no-underline hover:bg-accent-soft current:bg-sheet current:font-bold current:inset-shadow-place-side"
          >
            <span className="text-ink-2 tabular-nums">{shownLabel(label)}</span>
            <span>{title}</span>
            <Mark state={standings.get(id)} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Mark({ state }: { state: TaskState | undefined }) {
  const t = useTranslations('measuringTasks.state');
  if (state === undefined) return null;
  return (
    <span className="self-center">
      <TaskMark state={state} />
      <span className="sr-only">{t(state)}</span>
    </span>
  );
}
