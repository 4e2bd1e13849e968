import { CalendarRange, FileDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ClosePlanDialog } from '@/components/plan/draft/close-plan-dialog';
import { buttonStyle } from '@/components/ui/button-style';
import { LinkButton } from '@/components/ui/link-button';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { PlanOutline, PlanSummary } from '@/lib/domain/plan/stored-plan';
import { today } from '@/lib/time/clock';
import { closePlanAction } from './actions';

type PlanDeedsProps = {
  slug: string;
  actor: Person;
  /** The plan that is shown; null when there is none. */
  plan: PlanOutline | null;
  /** All that the person may see. */
  plans: readonly PlanSummary[];
};

/** What a person may do with a plan: see the audits of its year, begin the next one, write in a draft, see what changed, close it. */
export function PlanDeeds({ slug, actor, plan, plans }: PlanDeedsProps) {
  const t = useTranslations('planDraft.deeds');
  const words = useTranslations('plan');
  const auditYear = useTranslations('auditYear');
  const href = `/t/${slug}/plan`;
  const mayBegin = can(actor, 'planDraft.begin');
  const year = Number(today().slice(0, 4));
  const isDraft = plan?.status === 'draft';
  const isInForce = plan?.status === 'decided';
  const documents = useTranslations('qualityDocument');
  const reviews = useTranslations('caseReviews');
  const hasDraft = plans.some((one) => one.status === 'draft' && one.year === plan?.year);
  return (
    <div className="flex flex-wrap gap-2">
      {plan && (
        <LinkButton href={`/t/${slug}/audits/year?year=${plan.year}`}>
          <CalendarRange />
          {auditYear('link')}
        </LinkButton>
      )}
      {plan && can(actor, 'plan.download') && (
        <a href={`/api${href}/${plan.id}/pdf`} download className={buttonStyle({})}>
          <FileDown />
          {words('print.button')}
        </a>
      )}
      {isDraft && can(actor, 'planDraft.edit') && (
        <LinkButton href={`${href}/${plan.id}/edit`} variant="primary">
          {t('write')}
        </LinkButton>
      )}
      {plan && (isDraft || plan.basedOnId !== null) && (
        <LinkButton href={`${href}/${plan.id}/changes`}>{t('changes')}</LinkButton>
      )}
      {mayBegin && !isDraft && <LinkButton href={`${href}/new`}>{t('begin')}</LinkButton>}
      {mayBegin && isInForce && !hasDraft && (
        <LinkButton href={`${href}/new?from=${plan.id}&year=${plan.year}`}>{t('revise')}</LinkButton>
      )}
      {can(actor, 'caseReview.read') && (
        <LinkButton href={`/t/${slug}/case-reviews`} variant="quiet">
          {reviews('title')}
        </LinkButton>
      )}
      {can(actor, 'document.read') && (
        <LinkButton href={`/t/${slug}/documents`} variant="quiet">
          {documents('link')}
        </LinkButton>
      )}
      {isInForce && plan.year <= year && can(actor, 'plan.close') && (
        <ClosePlanDialog year={plan.year} close={closePlanAction.bind(null, slug, plan.id)} />
      )}
    </div>
  );
}
