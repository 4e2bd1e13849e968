import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { YearSummary } from '@/lib/domain/overview/year-summary';
import { PageHeader } from '../ui/page-header';

type OverviewHeaderProps = {
  summary: YearSummary;
  /** The calendar day that it is. */
  today: string;
  action?: ReactNode;
};

/** A year in a few sentences: the plan and what was measured of it, then the audits and what is late. */
export function OverviewHeader({ summary, today, action }: OverviewHeaderProps) {
  const t = useTranslations('overview');
  const {
    plan,
    indicators,
    measured,
    missed,
    audits,
    lateActions: late,
    criticalActions: critical,
  } = summary;
  const year = String(summary.year);
  const { decided, all, due } = audits;
  const leads = [
    t('plan', { plan, year }),
    ...(indicators > 0 ? [t('measured', { indicators, measured, missed })] : []),
  ];
  const follows = [
    all === null || all === 0 ? t('auditsDecided', { decided, year }) : t('audits', { decided, all, year }),
    ...(due > 0 ? [t(all === null ? 'dueDecided' : 'due', { due })] : []),
    t('late', { late, critical }),
    t('asOf', { day: today }),
  ];
  return <PageHeader size="ask" title={leads.join(' ')} lede={follows.join(' ')} action={action} />;
}
