import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { DeficienciesLeft } from '@/components/audit/judgement/deficiencies-left';
import { DraftHistory } from '@/components/audit/judgement/draft-history';
import { JudgementDesk, type JudgementDeskProps } from '@/components/audit/judgement/judgement-desk';
import type { JudgementCommands } from '@/components/audit/judgement/judgement-view';
import { LockedNotice } from '@/components/audit/judgement/locked-notice';
import { Verdict } from '@/components/audit/judgement/verdict';
import { markedName } from '@/components/audit/marked-sentence';
import type { VerdictView } from '@/components/audit/verdict-body';
import { RaiseRisks } from '@/components/risks/raise-risks';
import { Page } from '@/components/ui/page';
import { resourceOf } from '@/lib/data/audits';
import { listDeficiencies } from '@/lib/data/risks';
import { can } from '@/lib/domain/access';
import { dueDateOfAction } from '@/lib/domain/action';
import type { Person } from '@/lib/domain/actor';
import { isDecided, isWritable } from '@/lib/domain/audit';
import { nameOfPlace } from '@/lib/domain/comments-on';
import { answeredComments } from '@/lib/domain/fact-review/fact-comment';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { whatWouldLift, whatWouldLower } from '@/lib/domain/judgement-lift';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { explainNotice, explainObstacle } from '@/lib/text/explain-obstacle';
import { today } from '@/lib/time/clock';
import { raiseRiskAction } from '../../../risks/actions';
import { requestApprovalAction } from '../approval/actions';
import { showFactCommentsAction } from '../fact-review/actions';
import {
  chooseJudgementAction,
  decideAuditAction,
  decideDeficiencyAction,
  saveActionAction,
  saveSummaryAction,
  setDecisionDateAction,
  withdrawActionAction,
} from './actions';
import { deficiencyViews, placeViews } from './deficiency-views';
import { type JudgementFacts, readJudgement } from './read-judgement';
import { phrasesHere, proposalOf } from './writing-help';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.station'))('judgement') };
}

/** Bedömning: deficiencies decided one by one, the actions they become, the judgement and the decision. */
export default async function JudgementPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const read = await readAs(actor, 'audit.work', (tx) => readJudgement(tx, id, today()));
  const t = await getTranslations('decision');
  const href = `/t/${slug}/audits/${id}`;
  const { audit } = read;
  const verdict = await verdictOf(read);
  const desk = await deskOf(read, actor, slug, verdict);
  const { may, deficiencies } = desk;
  const { language } = read.auditCase.version.content;
  return (
    <Page width="wide">
      <AuditHead
        audit={audit}
        href={href}
        mayWork
        title={t('title', { unit: audit.facts.unitName })}
        aside={may.decideDeficiencies && <DeficienciesLeft deficiencies={deficiencies} />}
      />
      <LockedNotice
        status={audit.status}
        decisionDate={audit.decisionDate}
        isOwn={can(actor, 'judgement.edit', resourceOf(audit))}
        reportHref={`${href}/report`}
      />
      <DraftHistory
        returnMotive={audit.status === 'drafting' ? read.auditCase.draft.returnMotive : null}
        reopening={read.reopening}
      />
      <div className="grid gap-5 wide:grid-cols-judgement wide:items-start">
        <aside className="wide:sticky wide:top-4 wide:order-last">
          <Verdict verdict={verdict} language={language} formHref={`${href}/checklist`} />
        </aside>
        <div>
          <JudgementDesk {...desk} />
          {isDecided(audit.status) && can(actor, 'risk.raise') && (
            <Raise actor={actor} slug={slug} auditId={id} />
          )}
        </div>
      </div>
    </Page>
  );
}

/** What the audit found lacking, to be raised as risks. */
async function Raise({ actor, slug, auditId }: { actor: Person; slug: string; auditId: string }) {
  const deficiencies = await readAs(actor, 'risk.raise', (tx) => listDeficiencies(tx, auditId));
  if (deficiencies.length === 0) return null;
  const raise = raiseRiskAction.bind(null, slug, auditId);
  return <RaiseRisks deficiencies={deficiencies} raise={raise} href={`/t/${slug}/risks`} />;
}

async function verdictOf({ audit, auditCase, facts }: JudgementFacts): Promise<VerdictView> {
  const { given, checklist, version, draft } = auditCase;
  const explained = { judgement: facts.judgement, lift: whatWouldLift(given), lower: whatWouldLower(given) };
  const told = explainJudgement(explained, {
    t: await getTranslations('judgement'),
    locale: await getLocale(),
    nameOf: (key) => markedName(key, nameOfPlace(key, checklist.targets)),
  });
  const { alternative, preliminary } = facts.judgement;
  const chosen = draft.choice?.alternative;
  const day = draft.decisionDate;
  return {
    ...told,
    alternative,
    preliminary,
    decided: isDecided(audit.status) && chosen && day ? { alternative: chosen, day } : null,
    alternatives: version.content.alternatives,
  };
}

async function deskOf(
  read: JudgementFacts,
  actor: Person,
  slug: string,
  verdict: VerdictView,
): Promise<JudgementDeskProps> {
  const { audit, auditCase, facts, step, obstacles, notices, previous, seen } = read;
  const locale = await getLocale();
  const { checklist, actions, calendar, draft, version } = auditCase;
  const resource = resourceOf(audit);
  const voice = {
    t: await getTranslations('lifeCycle'),
    locale,
    nameOf: (key: string) => nameOfPlace(key, checklist.targets),
  };
  const mayEditJudgement = can(actor, 'judgement.edit', resource) && isWritable('judgement', audit.status);
  const chosen = facts.choice?.alternative ?? verdict.alternative;
  const href = `/t/${slug}/audits/${audit.id}`;
  return {
    revision: audit.revision,
    ...deficiencyViews(auditCase, previous, { t: await getTranslations('answer'), locale }),
    actions: actions.map((action) => ({
      ...action,
      dueDate: dueDateOfAction(action, calendar),
    })),
    places: placeViews(auditCase),
    calendar: { ...calendar, today: calendar.decisionDate },
    draft,
    proposal: mayEditJudgement ? proposalOf(read) : null,
    phrases: phrasesHere(read),
    verdict,
    visitDate: audit.visitDate,
    today: facts.today,
    language: version.content.language,
    formHref: `${href}/checklist`,
    may: {
      decideDeficiencies:
        can(actor, 'deficiency.decide', resource) && isWritable('deficiencyDecisions', audit.status),
      editActions: can(actor, 'action.edit', resource) && isWritable('actionContent', audit.status),
      editJudgement: mayEditJudgement,
    },
    commands: commandsOf(slug, audit.id),
    decision: isWritable('judgement', audit.status)
      ? {
          obstacles: obstacles.map((obstacle) => explainObstacle(obstacle, voice)),
          notices: notices.map((notice) => explainNotice(notice, voice)),
          ask:
            step === 'requestApproval' && can(actor, 'audit.requestApproval', resource)
              ? {
                  seen,
                  ask: requestApprovalAction.bind(null, slug, audit.id),
                  approvalHref: `${href}/approval`,
                }
              : null,
          factReview: factReviewOf({ audit, auditCase }, actor, slug),
          dialog:
            step === 'decide' && can(actor, 'audit.decide', resource)
              ? {
                  caseNumber: audit.caseNumber,
                  unitName: audit.facts.unitName,
                  alternative: judgementCodes.indexOf(chosen) + 1,
                  decisionDate: calendar.decisionDate,
                  seen,
                  decide: decideAuditAction.bind(null, slug, audit.id),
                  reportHref: `${href}/report`,
                }
              : null,
        }
      : null,
  };
}

/** Where the unit has commented on the draft: whether the report is to show that. */
function factReviewOf(
  { audit, auditCase }: Pick<JudgementFacts, 'audit' | 'auditCase'>,
  actor: Person,
  slug: string,
) {
  if (answeredComments(auditCase.factReviews.comments).length === 0) return null;
  return {
    revision: audit.revision,
    shown: auditCase.draft.showFactComments,
    show: can(actor, 'factReview.show', resourceOf(audit))
      ? showFactCommentsAction.bind(null, slug, audit.id)
      : null,
  };
}

const commandsOf = (slug: string, auditId: string): JudgementCommands => ({
  decideDeficiency: decideDeficiencyAction.bind(null, slug, auditId),
  saveAction: saveActionAction.bind(null, slug, auditId),
  deleteAction: withdrawActionAction.bind(null, slug, auditId),
  saveSummary: saveSummaryAction.bind(null, slug, auditId),
  chooseJudgement: chooseJudgementAction.bind(null, slug, auditId),
  setDecisionDate: setDecisionDateAction.bind(null, slug, auditId),
});
