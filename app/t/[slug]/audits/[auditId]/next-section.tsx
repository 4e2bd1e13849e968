import { getLocale, getTranslations } from 'next-intl/server';
import { CancelAudit } from '@/components/audit/cancel-audit';
import { NextStep, type Way, Ways } from '@/components/audit/next-step';
import type { TakeStep } from '@/components/audit/take-step';
import { PaperSection } from '@/components/ui/paper';
import { plainSteps } from '@/lib/commands/take-audit-step';
import { readAuditFacts } from '@/lib/data/audit-case';
import { getFormTargets } from '@/lib/data/audit-form';
import { type AuditDetails, resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import { type AuditStep, auditSteps, stepsFrom } from '@/lib/domain/life-cycle';
import type { Target } from '@/lib/domain/template/targets-of';
import { readAs } from '@/lib/session/require-actor';
import { explainNextStep } from '@/lib/text/explain-next-step';
import { today } from '@/lib/time/clock';
import { takeAuditStepAction } from '../actions';

type NextSectionProps = { actor: Person; slug: string; audit: AuditDetails; mayWork: boolean };

/** What leads the audit on, and the ways to its pages: each person sees what is theirs to do or to read. */
export async function NextSection({ actor, slug, audit, mayWork }: NextSectionProps) {
  const t = await getTranslations('audits.next');
  const steps = stepsOpenTo(actor, audit);
  const act = (step: AuditStep): TakeStep | null =>
    steps.includes(step) ? takeAuditStepAction.bind(null, slug, audit.id, step) : null;
  const cancel = act('cancel');
  const named = { caseNumber: audit.caseNumber, unitName: audit.facts.unitName };
  const ways = waysFrom(actor, audit, `/t/${slug}/audits/${audit.id}`, mayWork);
  if (!mayWork && !cancel && ways.length === 0) return null;
  if (audit.status === 'cancelled') return null;
  const next = mayWork ? await explainedNextStep(actor, audit) : null;
  return (
    <PaperSection title={t('title')}>
      {next || mayWork ? (
        <NextStep
          step={next?.step ?? null}
          obstacles={next?.obstacles ?? []}
          notices={next?.notices ?? []}
          mine={next !== null && can(actor, auditSteps[next.step].access, resourceOf(audit))}
          takeStep={next && act(next.step)}
          ways={ways}
          cancel={cancel}
          audit={named}
        />
      ) : (
        <>
          {cancel && <p className="mb-2 text-sm text-ink-2">{t('notYours')}</p>}
          <div className="grid gap-2 tablet:flex tablet:flex-wrap">
            <Ways ways={ways} first="primary" />
            {cancel && <CancelAudit audit={named} cancel={cancel} />}
          </div>
        </>
      )}
    </PaperSection>
  );
}

/** The steps that this person may take from here by the plain command; what else holds is for the step itself to say. */
function stepsOpenTo(actor: Person, audit: AuditDetails): AuditStep[] {
  const plain: readonly AuditStep[] = plainSteps;
  return stepsFrom(audit.status).filter(
    (step) => plain.includes(step) && can(actor, auditSteps[step].access, resourceOf(audit)),
  );
}

async function explainedNextStep(actor: Person, audit: AuditDetails) {
  const targets = await getFormTargets(actor, 'audit.work', audit);
  const facts = await readAs(actor, 'audit.work', (tx) => readAuditFacts(tx, audit, today()));
  return explainNextStep(facts, {
    t: await getTranslations('lifeCycle'),
    locale: await getLocale(),
    nameOf: (key) => nameOf(targets.get(key)) ?? key,
  });
}

const nameOf = (target: Target | undefined): string | undefined =>
  target && [target.number, target.name].filter(Boolean).join(' ');

/** Where the work is done that the audit waits for; once it is decided, all that was done can be read. */
function waysFrom(actor: Person, audit: AuditDetails, href: string, mayWork: boolean): Way[] {
  const { status, choices } = audit;
  const toChecklist: Way = { name: 'toChecklist', href: `${href}/checklist` };
  const toJudgement: Way = { name: 'toJudgement', href: `${href}/judgement` };
  const toReport: Way = { name: 'toReport', href: `${href}/report` };
  if (isDecided(status)) return mayWork ? [toReport, toJudgement, toChecklist] : [toReport];
  const toFactReview: Way = { name: 'toFactReview', href: `${href}/fact-review` };
  if (status === 'factReview' && can(actor, 'factReview.read', resourceOf(audit))) return [toFactReview];
  if (!mayWork) return [];
  if (status === 'fieldwork') return [toChecklist];
  if (status === 'drafting' && choices.factReview) return [toJudgement, toFactReview];
  return status === 'drafting' || status === 'approval' ? [toJudgement] : [];
}
