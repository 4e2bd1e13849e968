import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecidePlanDialog } from '@/components/plan/draft/decide-plan-dialog';
import { DiscardPlan } from '@/components/plan/draft/discard-plan';
import { PlanChanges } from '@/components/plan/draft/plan-changes';
import { PlanCheck } from '@/components/plan/draft/plan-check';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listPlansOfYear, requirePlanInFull } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import { checkPlan } from '@/lib/domain/plan/draft/check-plan';
import { obstaclesOfDecision } from '@/lib/domain/plan/draft/decide-plan';
import { diffPlans } from '@/lib/domain/plan/draft/diff-plans';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { decidePlanAction, discardPlanDraftAction } from '../../actions';

type Props = { params: Promise<{ slug: string; planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planDraft.deeds'))('changes') };
}

async function readChanges(tx: ScopedTx, planId: string) {
  const plan = await requirePlanInFull(tx, planId);
  const base = plan.basedOnId === null ? null : await requirePlanInFull(tx, plan.basedOnId);
  return { plan, base, others: await listPlansOfYear(tx, plan.year) };
}

/** What a plan changes against the one it was copied from; of a draft, what is left before the board decides it. */
export default async function PlanChangesPage({ params }: Props) {
  const { slug, planId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(planId);
  const { plan, base, others } = await readAs(actor, 'plan.read', (tx) => readChanges(tx, id));
  const t = await getTranslations('planDraft');
  const planHref = `/t/${slug}/plan/${id}`;
  const isDraft = plan.status === 'draft';
  const editHref = isDraft && can(actor, 'planDraft.edit') ? `${planHref}/edit` : null;
  const day = today();
  return (
    <Page>
      <PageHeader
        title={t('changes.title', { title: plan.title })}
        lede={
          base ? t('changes.lede', { title: base.title, year: String(base.year) }) : t('changes.ledeEmpty')
        }
        action={
          <LinkButton href={editHref ?? planHref}>
            {editHref === null ? plan.title : t('deeds.write')}
          </LinkButton>
        }
      />
      <Paper>
        {isDraft && (
          <PaperSection title={t('check.title')}>
            <PlanCheck
              obstacles={obstaclesOfDecision(plan, others, { day, today: day })}
              notes={checkPlan(plan).notes}
              editHref={editHref}
            />
            {editHref !== null && (
              <div className="mt-4 flex flex-wrap gap-2">
                <DecidePlanDialog
                  planId={id}
                  revision={plan.revision}
                  today={day}
                  decide={decidePlanAction.bind(null, slug)}
                  planHref={planHref}
                />
                <DiscardPlan
                  discard={discardPlanDraftAction.bind(null, slug, id, plan.revision)}
                  plansHref={`/t/${slug}/plan`}
                />
              </div>
            )}
          </PaperSection>
        )}
        <PaperSection title={t('deeds.changes')}>
          {base ? (
            <PlanChanges diff={diffPlans(base, plan)} language={plan.language} editHref={editHref} />
          ) : (
            <p>{t('changes.all')}</p>
          )}
        </PaperSection>
      </Paper>
    </Page>
  );
}
