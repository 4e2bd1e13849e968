import { FileSearch } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { CommentList } from '@/components/audit/fact-review/comment-list';
import type { CommentView } from '@/components/audit/fact-review/comment-view';
import { InReport } from '@/components/audit/fact-review/in-report';
import { RoundList } from '@/components/audit/fact-review/round-list';
import { RunningNotice } from '@/components/audit/fact-review/running-notice';
import { LastDayForm } from '@/components/audit/last-day-form';
import { CorrectionLink } from '@/components/corrections/correction-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Paper, PaperSection } from '@/components/ui/paper';
import { resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { takesComments } from '@/lib/domain/fact-review/fact-review';
import { isComment } from '@/lib/domain/fact-review/fact-said';
import { settleJudgement } from '@/lib/domain/judgement-choice';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { plainRequest, takeStep } from '@/lib/domain/life-cycle';
import { today } from '@/lib/time/clock';
import { lastDayProposed } from '../last-day';
import {
  endFactReviewAction,
  replyToFactCommentAction,
  sendToFactReviewAction,
  showFactCommentsAction,
} from './actions';
import { commentViews } from './comment-views';
import type { FactReviewFacts } from './read-fact-review';

type ResultViewProps = { read: FactReviewFacts; actor: Person; slug: string; href: string };

/** What the unit said and what came of it: for the auditor to reply, for everyone else to read. */
export async function ResultView({ read, actor, slug, href }: ResultViewProps) {
  const { audit, auditCase, reader } = read;
  const t = await getTranslations('factReview');
  const { rounds } = auditCase.factReviews;
  const comments = commentViews(auditCase, reader, href);
  const mayWork = reader === 'auditor';
  const waiting = comments.filter(({ reply }) => reply === null).length;
  return (
    <>
      <AuditHead
        audit={audit}
        href={href}
        mayWork={mayWork}
        title={t('titleOf', { unit: audit.facts.unitName })}
        aside={
          mayWork &&
          waiting > 0 && <p className="font-medium text-sm">{t('unanswered', { count: waiting })}</p>
        }
      />
      <div className="grid gap-5 wide:grid-cols-judgement wide:items-start">
        <aside className="grid gap-5 wide:sticky wide:top-4 wide:order-last">
          {rounds.length > 0 && (
            <RoundList
              rounds={rounds}
              counts={countsOf(read)}
              judgement={mayWork ? judgementOf(read) : null}
            />
          )}
        </aside>
        <div className="grid gap-5">
          <Running read={read} actor={actor} slug={slug} />
          {rounds.length === 0 && (
            <EmptyState icon={FileSearch} title={t('notSent.title')} headingLevel={2}>
              {t('notSent.text')}
            </EmptyState>
          )}
          {rounds.some(({ ended }) => ended) && (
            <Comments read={read} actor={actor} slug={slug} comments={comments} />
          )}
          <SendAgain read={read} actor={actor} slug={slug} href={href} />
          {can(actor, 'history.correct', resourceOf(audit)) && <CorrectionLink href={href} />}
        </div>
      </div>
    </>
  );
}

type PartProps = Omit<ResultViewProps, 'href'>;

function Running({ read, actor, slug }: PartProps) {
  const { audit, auditCase } = read;
  const round = auditCase.factReviews.rounds.at(-1);
  if (audit.status !== 'factReview' || !round) return null;
  const mayEnd = can(actor, 'audit.endFactReview', resourceOf(audit));
  return (
    <RunningNotice
      day={round.replyBy}
      isOver={!takesComments(round, today())}
      end={mayEnd ? endFactReviewAction.bind(null, slug, audit.id) : null}
    />
  );
}

function Comments({ read, actor, slug, comments }: PartProps & { comments: readonly CommentView[] }) {
  const { audit, auditCase } = read;
  const { rounds } = auditCase.factReviews;
  const isMine = (action: 'factReview.reply' | 'factReview.show') => can(actor, action, resourceOf(audit));
  const mayReply = isMine('factReview.reply') && isWritable('factReplies', audit.status);
  const mayShow = isMine('factReview.show') && isWritable('judgement', audit.status);
  return (
    <Paper>
      <CommentList
        comments={comments}
        reply={mayReply ? replyToFactCommentAction.bind(null, slug, audit.id) : null}
        severalRounds={rounds.length > 1}
      />
      <InReport
        revision={audit.revision}
        shown={auditCase.draft.showFactComments}
        comments={comments}
        show={mayShow ? showFactCommentsAction.bind(null, slug, audit.id) : null}
      />
    </Paper>
  );
}

/** The draft may be sent as often as it takes; otherwise the way on to the decision. */
async function SendAgain({ read, actor, slug, href }: ResultViewProps) {
  const { audit, auditCase, facts } = read;
  const t = await getTranslations('factReview');
  if (audit.status !== 'drafting' || !can(actor, 'audit.sendToFactReview', resourceOf(audit))) return null;
  const days = await lastDayProposed(actor, 'factReview', today());
  const taken = takeStep('sendToFactReview', facts, { ...plainRequest, replyBy: days.proposed });
  const again = auditCase.factReviews.rounds.length > 0;
  return (
    <Paper>
      <PaperSection title={t('title')}>
        <div className="grid gap-6">
          {again && (
            <LinkButton
              href={`${href}/judgement`}
              variant="primary"
              size="large"
              className="justify-self-start"
            >
              {t('toDecision')}
            </LinkButton>
          )}
          {taken.ok ? (
            <LastDayForm
              {...days}
              words={{
                label: t('sent.label'),
                hint: t('sent.hint'),
                missing: t('sent.missing'),
                button: t(again ? 'sent.again' : 'sent.button'),
              }}
              variant={again ? 'default' : 'primary'}
              send={sendToFactReviewAction.bind(null, slug, audit.id)}
            />
          ) : (
            !again && <p>{t('notSent.text')}</p>
          )}
        </div>
      </PaperSection>
    </Paper>
  );
}

/** What the unit said in the last round that has ended. */
function countsOf({ auditCase }: FactReviewFacts) {
  const { rounds, comments } = auditCase.factReviews;
  const last = rounds.findLast(({ ended }) => ended);
  if (!last) return null;
  const said = comments.filter(({ reviewId }) => reviewId === last.id);
  return {
    agrees: said.filter(({ said: each }) => each?.agrees).length,
    comments: said.filter(({ said: each }) => isComment(each)).length,
  };
}

function judgementOf({ auditCase, facts }: FactReviewFacts) {
  const last = auditCase.factReviews.rounds.at(-1);
  if (!last) return null;
  const settled = settleJudgement(facts.judgement, auditCase.draft.choice);
  const now = settled.ok ? settled.value.alternative : facts.judgement.alternative;
  return { now: judgementCodes.indexOf(now) + 1, before: judgementCodes.indexOf(last.judgement) + 1 };
}
