import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import type { PlanOutline } from '@/lib/domain/plan/stored-plan';
import { PlanTree } from './plan-tree';

type PlanFrameProps = {
  plan: PlanOutline;
  /** The address of the plan. */
  href: string;
  openId: string | null;
  /** What may be done with it. */
  deeds?: ReactNode;
  children: ReactNode;
};

/** What every page of a plan has: its name and standing, the way through it, and a paper. */
export function PlanFrame({ plan, href, openId, deeds, children }: PlanFrameProps) {
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
          <PlanTree areas={plan.areas} href={href} openId={openId} />
        </div>
        <Paper>{children}</Paper>
      </div>
    </Page>
  );
}
