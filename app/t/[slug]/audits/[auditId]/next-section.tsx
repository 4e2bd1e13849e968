import { getLocale, getTranslations } from 'next-intl/server';
import { CancelAudit } from '@/components/audit/cancel-audit';
import { HandOver } from '@/components/audit/hand-over';
import { LastDayForm } from '@/components/audit/last-day-form';
import { NextStep, type Way, Ways } from '@/components/audit/next-step';
import type { TakeStep } from '@/components/audit/take-step';
import { LinkButton } from '@/components/ui/link-button';
import { PaperSection } from '@/components/ui/paper';
import { plainSteps } from '@/lib/commands/take-audit-step';
import { readAuditFacts } from '@/lib/data/audit-case';
import { getFormTargets } from '@/lib/data/audit-form';
import { type AuditDetails, requireAudit, resourceOf } from '@/lib/data/audits';
import { listAuditors } from '@/lib/data/members';
import { listManagerIds } from '@/lib/data/units';
import { type Action, can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import { type AuditStep, auditSteps, stepsFrom } from '@/lib/domain/life-cycle';
import type { Target } from '@/lib/domain/template/targets-of';
import { readAs } from '@/lib/session/require-actor';
import { explainNextStep } from '@/lib/text/explain-next-step';
import { today } from '@/lib/time/clock';
import { handOverAuditAction, takeAuditStepAction } from '../actions';
import { sendToFactReviewAction } from './fact-review/actions';
import { lastDayProposed } from './last-day';
import { askForSelfAssessmentAction } from './self-assessment/actions';

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
  const mayClose = next?.step === 'close' && next.obstacles.length === 0;
  return (
    <PaperSection title={t('title')}>
      {next || mayWork ? (
        <NextStep
          step={next?.step ?? null}
          obstacles={next?.obstacles ?? []}
          notices={next?.notices ?? []}
          mine={next !== null && can(actor, auditSteps[next.step].access, resourceOf(audit))}
          takeStep={next && act(next.step)}
          ways={mayClose ? closingFirst(ways) : ways}
          cancel={cancel}
          audit={named}
          aside={await seldom(actor, slug, audit)}
          form={
            next &&
            asksForLastDay(next.step) && <LastDay actor={actor} slug={slug} audit={audit} step={next.step} />
          }
        />
      ) : (
        <>
          {cancel && <p className="mb-2 text-sm text-ink-2">{t('notYours')}</p>}
          <div className="grid gap-2 tablet:flex tablet:flex-wrap">
            <Ways ways={ways} first="primary" />
            {cancel && <CancelAudit audit={named} cancel={cancel} />}
            {await seldom(actor, slug, audit)}
          </div>
        </>
      )}
    </PaperSection>
  );
}

type StepWithLastDay = 'sendToFactReview' | 'askForSelfAssessment';

const asksForLastDay = (step: AuditStep): step is StepWithLastDay =>
  step === 'sendToFactReview' || step === 'askForSelfAssessment';

type LastDayProps = Omit<NextSectionProps, 'mayWork'> & { step: StepWithLastDay };

/** A step that asks the unit for something is taken with a last day. */
async function LastDay({ actor, slug, audit, step }: LastDayProps) {
  const review = await getTranslations('factReview.sent');
  const self = await getTranslations('selfAssessment.ask');
  if (!can(actor, auditSteps[step].access, resourceOf(audit))) return null;
  const send = {
    sendToFactReview: sendToFactReviewAction.bind(null, slug, audit.id),
    askForSelfAssessment: askForSelfAssessmentAction.bind(null, slug, audit.id),
  };
  return (
    <LastDayForm
      {...(await lastDayProposed(
        actor,
        step === 'sendToFactReview' ? 'factReview' : 'selfAssessment',
        today(),
      ))}
      words={wordsOf(step === 'sendToFactReview' ? review : self)}
      variant="primary"
      send={send[step]}
    />
  );
}

const wordsOf = (t: (key: 'label' | 'hint' | 'missing' | 'button') => string) => ({
  label: t('label'),
  hint: t('hint'),
  missing: t('missing'),
  button: t('button'),
});

/** The steps that this person may take from here by the plain command; what else holds is for the step itself to say. */
function stepsOpenTo(actor: Person, audit: AuditDetails): AuditStep[] {
  const plain: readonly AuditStep[] = plainSteps;
  return stepsFrom(audit.status).filter(
    (step) =>
      step !== 'returnToDrafting' &&
      plain.includes(step) &&
      can(actor, auditSteps[step].access, resourceOf(audit)),
  );
}

async function explainedNextStep(actor: Person, audit: AuditDetails) {
  const targets = await getFormTargets(actor, 'audit.work', audit);
  const facts = await readAs(actor, 'audit.work', (tx) => readAuditFacts(tx, audit, today()));
  const voice = {
    t: await getTranslations('lifeCycle'),
    locale: await getLocale(),
    nameOf: (key: string) => nameOf(targets.get(key)) ?? key,
  };
  const next = explainNextStep(facts, voice, { reason: null, replyBy: null, by: actor.userId });
  if (next?.step !== 'close' || next.obstacles.length > 0) return next;
  return { ...next, notices: [(await getTranslations('closing'))('ready')] };
}

/** Handing the audit over and taking it up again: for those who may, where it can be done. */
async function seldom(actor: Person, slug: string, audit: AuditDetails) {
  const may = (step: AuditStep) =>
    stepsFrom(audit.status).includes(step) && can(actor, auditSteps[step].access, resourceOf(audit));
  const t = await getTranslations('closing.reopen');
  return (
    <>
      {may('handOver') && (
        <HandOver
          caseNumber={audit.caseNumber}
          {...(await handOverChoices(actor, audit))}
          handOver={handOverAuditAction.bind(null, slug, audit.id)}
        />
      )}
      {may('reopen') && (
        <LinkButton href={`/t/${slug}/audits/${audit.id}/reopen`} size="large" variant="quiet">
          {t('link')}
        </LinkButton>
      )}
    </>
  );
}

/** The audit's auditors, whoever asks first among them; and those who may take over from them. */
async function handOverChoices(actor: Person, { id, auditors, unitId }: AuditDetails) {
  const { able, managers } = await readAs(actor, 'audit.handOver', async (tx) => {
    await requireAudit(tx, id);
    const day = today();
    return { able: await listAuditors(tx, day), managers: await listManagerIds(tx, unitId, day) };
  });
  const audits = (userId: string) => auditors.some((one) => one.userId === userId);
  const isMe = ({ userId }: { userId: string }) => Number(userId === actor.userId);
  return {
    from: auditors.toSorted((a, b) => isMe(b) - isMe(a)),
    to: able.filter(({ userId }) => !audits(userId) && !managers.includes(userId)),
  };
}

const nameOf = (target: Target | undefined): string | undefined =>
  target && [target.number, target.name].filter(Boolean).join(' ');

/** When nothing is left but the closing judgement, the way there comes first. */
const closingFirst = (ways: readonly Way[]): Way[] =>
  ways.toSorted((a, b) => Number(b.name === 'toClosing') - Number(a.name === 'toClosing'));

/** Where the work is done that the audit waits for; once it is decided, all that was done can be read. */
function waysFrom(actor: Person, audit: AuditDetails, href: string, mayWork: boolean): Way[] {
  const { status, choices, reopened } = audit;
  const may = (action: Action) => can(actor, action, resourceOf(audit));
  const to = (name: Way['name'], page: string): Way => ({ name, href: `${href}/${page}` });
  const toChecklist = to('toChecklist', 'checklist');
  const toJudgement = to('toJudgement', 'judgement');
  const toReport = to('toReport', 'report');
  const toFactReview = to('toFactReview', 'fact-review');
  if (isDecided(status))
    return mayWork ? [toReport, toJudgement, toChecklist, to('toClosing', 'closing')] : [toReport];
  const earlier = reopened ? [toReport] : [];
  if (status === 'factReview' && may('factReview.read')) return [toFactReview, ...earlier];
  if (status === 'approval' && may('audit.approve'))
    return [to('toApproval', 'approval'), ...(mayWork ? [toJudgement] : []), ...earlier];
  if (!mayWork) return earlier;
  if (status === 'fieldwork') return [toChecklist, ...earlier];
  if (status !== 'drafting') return earlier;
  return choices.factReview ? [toJudgement, toFactReview, ...earlier] : [toJudgement, ...earlier];
}
