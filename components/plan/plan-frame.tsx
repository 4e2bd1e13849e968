import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { type IndicatorToMeasure, isChosen, type TaskChoice } from '@/lib/domain/plan/indicator-to-measure';
import { standingOf } from '@/lib/domain/plan/measuring-task';
import type { PlanOutline, PlanOutlineArea } from '@/lib/domain/plan/stored-plan';
import { PlanTree } from './plan-tree';
import { TaskChips, withChoice } from './task-chips';

/** What is to be measured of a plan, and which of it somebody looks at. */
export type PlanToMeasure = {
  readonly indicators: readonly IndicatorToMeasure[];
  readonly choice: TaskChoice | null;
  /** Whether the person may choose who is responsible. */
  readonly assigns: boolean;
};

type PlanFrameProps = {
  plan: PlanOutline;
  /** The address of the plan. */
  href: string;
  openId: string | null;
  /** Null for a draft, which nobody measures. */
  measuring: PlanToMeasure | null;
  /** What may be done with it. */
  deeds?: ReactNode;
  children: ReactNode;
};

/** What every page of a plan has: its name and standing, the way through it, and a paper. */
export function PlanFrame({ plan, href, openId, measuring, deeds, children }: PlanFrameProps) {
  const t = useTranslations('plan');
  const goals = plan.areas.flatMap((area) => area.goals);
  const counts = {
    areas: plan.areas.length,
    goals: goals.length,
    indicators: goals.flatMap(({ indicators }) => indicators).length,
  };
  const standing = t(`status.${plan.status}`, { year: String(plan.year), day: plan.decidedOn ?? '' });
  const facts = [
    standing,
    ...(plan.version === null ? [] : [t('version', { version: String(plan.version) })]),
    t('counts', counts),
  ];
  return (
    <Page width="wide">
      <PageHeader title={plan.title} lede={`${facts.join('. ')}.`} action={deeds} />
      <div className="grid grid-cols-1 items-start gap-6 desktop:grid-cols-beside">
        {/* On a phone, whoever has chosen an indicator sees it first. */}
        <div className={openId === null ? undefined : 'order-last desktop:order-first'}>
          <WayThrough areas={plan.areas} href={href} openId={openId} measuring={measuring} />
        </div>
        <Paper>{children}</Paper>
      </div>
    </Page>
  );
}

type WayThroughProps = Pick<PlanFrameProps, 'href' | 'openId' | 'measuring'> & {
  areas: readonly PlanOutlineArea[];
};

/** The way through a plan, with how its measurements stand and what one may look for among them. */
function WayThrough({ areas, href, openId, measuring }: WayThroughProps) {
  const t = useTranslations('measuringTasks');
  if (measuring === null) {
    return <PlanTree areas={areas} href={href} openId={openId} standings={new Map()} query="" />;
  }
  const { indicators, choice, assigns } = measuring;
  const chosen = new Set(
    indicators.filter((indicator) => isChosen(indicator, choice)).map((indicator) => indicator.id),
  );
  const standings = indicators.flatMap(({ id, tasks }) => {
    const state = standingOf(tasks);
    return state ? [[id, state] as const] : [];
  });
  const here = openId === null ? href : `${href}/indicators/${openId}`;
  return (
    <>
      <TaskChips indicators={indicators} choice={choice} here={here} assigns={assigns} />
      <PlanTree
        areas={choice === null ? areas : withOnly(areas, chosen)}
        href={href}
        openId={openId}
        standings={new Map(standings)}
        query={withChoice('', choice)}
      />
      {choice !== null && chosen.size === 0 && <p className="px-2 text-ink-2">{t('noneChosen')}</p>}
    </>
  );
}

/** Some of a plan's indicators, with the goals and areas that have them. */
function withOnly(
  areas: readonly PlanOutlineArea[],
  chosen: ReadonlySet<string>,
): readonly PlanOutlineArea[] {
  return areas
    .map((area) => ({
      ...area,
      goals: area.goals
        .map((goal) => ({ ...goal, indicators: goal.indicators.filter(({ id }) => chosen.has(id)) }))
        .filter(({ indicators }) => indicators.length > 0),
    }))
    .filter(({ goals }) => goals.length > 0);
}
