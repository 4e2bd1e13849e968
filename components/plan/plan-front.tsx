import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PaperSection } from '@/components/ui/paper';
import { QuietList, QuietRow } from '@/components/ui/quiet-list';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { PlanOutline, PlanSummary } from '@/lib/domain/plan/stored-plan';
import { Footnotes } from './footnotes';
import { PlanText } from './plan-text';

type PlanFrontProps = {
  plan: PlanOutline;
  others: readonly PlanSummary[];
  /** The address that the plans stand under. */
  plansHref: string;
  /** Where who is responsible for the indicators is chosen; null for whoever may not. */
  responsible: ReactNode;
  /** Whether somebody looks for what nobody is responsible for, and so has come to choose. */
  choosesResponsible: boolean;
  /** What comes before its words. */
  children?: ReactNode;
};

/** What a plan says as a whole: its introduction, its areas with their goals, its footnotes; and the way to other plans. */
export function PlanFront({
  plan,
  others,
  plansHref,
  responsible,
  choosesResponsible,
  children,
}: PlanFrontProps) {
  const t = useTranslations('plan');
  const tasks = useTranslations('measuringTasks');
  const section = responsible && (
    <div className="not-first:mt-10 print:hidden">
      <PaperSection title={tasks('areas.title')}>{responsible}</PaperSection>
    </div>
  );
  return (
    <>
      {choosesResponsible && section}
      {children}
      {plan.introduction.map(({ heading, text }) => (
        <PaperSection key={`${heading} ${text}`} title={heading}>
          <PlanText>{text}</PlanText>
        </PaperSection>
      ))}
      {plan.areas.map((area) => (
        <PaperSection key={area.id} title={`${shownLabel(area.label)} ${area.title}`}>
          {area.text !== null && <PlanText>{area.text}</PlanText>}
          <ul className="mt-3 grid gap-1 text-sm">
            {area.goals.map((goal) => (
              <li key={goal.id} className="grid grid-cols-numbered gap-x-2">
                <span className="text-ink-2 tabular-nums">{shownLabel(goal.label)}</span>
                <span>{goal.title}</span>
              </li>
            ))}
          </ul>
        </PaperSection>
      ))}
      {!choosesResponsible && section}
      <Footnotes footnotes={plan.footnotes} />
      <PaperSection title={t('origin')}>
        <p className="max-w-measure">{plan.origin}</p>
        {plan.decisionReference !== null && (
          <p className="max-w-measure">{t('decision', { reference: plan.decisionReference })}</p>
        )}
      </PaperSection>
      {others.length > 0 && (
        <PaperSection title={t('others')}>
          <QuietList>
            {others.map((other) => (
              <QuietRow
                key={other.id}
                aside={[
                  t(`status.${other.status}`, { year: String(other.year), day: other.decidedOn ?? '' }),
                  ...(other.version !== null && other.version > 1
                    ? [t('version', { version: String(other.version) })]
                    : []),
                ].join('. ')}
              >
                <Link href={`${plansHref}/${other.id}`}>{other.title}</Link>
              </QuietRow>
            ))}
          </QuietList>
        </PaperSection>
      )}
    </>
  );
}
