import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApproveDraft, ReturnDraft } from '@/components/audit/approval/approve-draft';
import { DraftToApprove, type DraftToApproveView } from '@/components/audit/approval/draft-to-approve';
import { AuditHead } from '@/components/audit/audit-head';
import { DecideSection } from '@/components/audit/judgement/decide-section';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { Paper, PaperSection } from '@/components/ui/paper';
import { type Approval, listApprovals } from '@/lib/data/approvals';
import { type AuditDetails, requireAudit, resourceOf } from '@/lib/data/audits';
import { requireMemberName } from '@/lib/data/members';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { takeStep } from '@/lib/domain/life-cycle';
import { buildSnapshot } from '@/lib/report/build-snapshot';
import { placeName } from '@/lib/report/place-name';
import { type ReadDraft, readDraft } from '@/lib/report/read-draft';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { explainNotice, explainObstacle } from '@/lib/text/explain-obstacle';
import { today } from '@/lib/time/clock';
import { formatDay } from '@/lib/time/format';
import { takeAuditStepAction } from '../../actions';
import { decideAuditAction } from '../judgement/actions';
import { approveAuditAction } from './actions';

type Props = { params: Promise<{ slug: string; auditId: string }> };

type Read = {
  readonly audit: AuditDetails;
  readonly draft: ReadDraft;
  readonly askedBy: string | null;
  readonly given: readonly Approval[];
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lifeCycle.status'))('approval') };
}

/** A draft that waits for four eyes: what is to be approved, who asked, and the decision once it is approved. */
export default async function ApprovalPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const read = await readAs(actor, 'audit.approve', async (tx): Promise<Read> => {
    const audit = await requireAudit(tx, id);
    const draft = await readDraft(tx, audit, today());
    const by = draft.auditCase.draft.approval?.by;
    const given = await listApprovals(tx, id, audit.revision);
    return { audit, draft, askedBy: by ? await requireMemberName(tx, by) : null, given };
  });
  const { audit } = read;
  const t = await getTranslations('closing.approval');
  const life = await getTranslations('lifeCycle.status');
  const href = `/t/${slug}/audits/${id}`;
  return (
    <Page>
      <AuditHead
        audit={audit}
        href={href}
        mayWork={can(actor, 'audit.work', resourceOf(audit))}
        title={t('title', { unit: audit.facts.unitName })}
      />
      {audit.status === 'approval' ? (
        <Waiting actor={actor} slug={slug} read={read} />
      ) : (
        <Notice title={t('notWaiting')}>{t('notWaitingText', { status: life(audit.status) })}</Notice>
      )}
    </Page>
  );
}

type WaitingProps = { actor: Person; slug: string; read: Read };

async function Waiting({ actor, slug, read }: WaitingProps) {
  const { audit, draft, askedBy, given } = read;
  const t = await getTranslations('closing.approval');
  const href = `/t/${slug}/audits/${audit.id}`;
  const asked = draft.auditCase.draft.approval;
  return (
    <>
      <p className="mb-6 max-w-measure text-ink-2">{t('lede')}</p>
      <Paper>
        <PaperSection title={t('draft')}>
          <DraftToApprove draft={await viewOf(read)} />
          {can(actor, 'audit.work', resourceOf(audit)) && (
            <p className="mt-4">
              <LinkButton href={`${href}/judgement`}>{t('toJudgement')}</LinkButton>
            </p>
          )}
        </PaperSection>
        <PaperSection title={(await getTranslations('lifeCycle.status'))('approval')}>
          <div className="grid gap-4">
            {asked && <p>{t('asked', { name: askedBy ?? '', day: asked.on })}</p>}
            {given.map(({ name, at }) => (
              <p key={name}>{t('given', { name, day: formatDay(at) })}</p>
            ))}
            <ApprovalSteps actor={actor} slug={slug} read={read} />
          </div>
        </PaperSection>
        {given.length > 0 && (
          <PaperSection title={t('decide')}>
            <Decision actor={actor} slug={slug} read={read} />
          </PaperSection>
        )}
      </Paper>
    </>
  );
}

const voiceOf = async ({ draft }: Read) => ({
  t: await getTranslations('lifeCycle'),
  locale: await getLocale(),
  nameOf: (key: string) => placeName(key, draft.auditCase.checklist.targets),
});

/** Approving and returning, for whoever may; for the others, what the draft waits for. */
async function ApprovalSteps({ actor, slug, read }: WaitingProps) {
  const { audit, draft, given } = read;
  const t = await getTranslations('closing.approval');
  const asked = draft.auditCase.draft.approval;
  const taken = takeStep('approve', draft.facts, { reason: null, replyBy: null, by: actor.userId });
  const voice = await voiceOf(read);
  const waits = taken.ok ? [] : taken.error.map((obstacle) => explainObstacle(obstacle, voice));
  return (
    <>
      {given.length === 0 && waits.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {given.length === 0 && <p className="text-sm text-ink-2">{t('waits')}</p>}
      <div className="flex flex-wrap gap-2">
        {taken.ok && given.length === 0 && asked && (
          <ApproveDraft
            caseNumber={audit.caseNumber}
            unitName={audit.facts.unitName}
            seen={asked.sha256}
            approve={approveAuditAction.bind(null, slug, audit.id)}
          />
        )}
        <ReturnDraft
          take={takeAuditStepAction.bind(null, slug, audit.id, 'returnToDrafting')}
          doneHref={`/t/${slug}/audits/${audit.id}`}
        />
      </div>
    </>
  );
}

/** The decision, for the audit's own auditors once the draft is approved. */
async function Decision({ actor, slug, read }: WaitingProps) {
  const { audit, draft } = read;
  const { auditCase, facts, sha256: seen } = draft;
  const taken = takeStep('decide', facts);
  const voice = await voiceOf(read);
  const chosen = facts.choice?.alternative ?? facts.judgement.alternative;
  const dialog = {
    caseNumber: audit.caseNumber,
    unitName: audit.facts.unitName,
    alternative: judgementCodes.indexOf(chosen) + 1,
    decisionDate: auditCase.calendar.decisionDate,
    seen,
    decide: decideAuditAction.bind(null, slug, audit.id),
    reportHref: `/t/${slug}/audits/${audit.id}/report`,
  };
  return (
    <DecideSection
      obstacles={taken.ok ? [] : taken.error.map((obstacle) => explainObstacle(obstacle, voice))}
      notices={taken.ok ? taken.value.notices.map((notice) => explainNotice(notice, voice)) : []}
      dialog={can(actor, 'audit.decide', resourceOf(audit)) ? dialog : null}
    />
  );
}

/** The draft in the words of the report that would be made of it. */
async function viewOf({ draft: { parts, auditCase, facts } }: Read): Promise<DraftToApproveView> {
  const unmade = { approvals: [], verification: { code: '', address: null } };
  const snapshot = buildSnapshot({
    ...parts,
    ...unmade,
    reportVersion: 1,
    replaces: null,
    frozenAt: new Date(0),
  });
  const { content } = auditCase.version;
  const { chosen, motive } = snapshot.judgement;
  const nameOf = (key: string) => placeName(key, auditCase.checklist.targets);
  const { because } = explainJudgement(
    { judgement: facts.judgement, lift: { single: [], together: null }, lower: [] },
    { t: await getTranslations('judgement'), locale: await getLocale(), nameOf },
  );
  return {
    language: content.language,
    alternative: {
      number: judgementCodes.indexOf(chosen) + 1,
      text: content.alternatives.find(({ code }) => code === chosen)?.text ?? '',
    },
    motive,
    because,
    summary: snapshot.summary,
    judgementComment: snapshot.judgementComment,
    decisionDate: auditCase.draft.decisionDate,
    accepted: snapshot.deficiencies
      .filter(({ standing }) => standing === 'accepted')
      .map(({ item, motive: why }) => ({ name: nameOf(item), motive: why ?? '' })),
    actions: snapshot.actions.map(({ number, text, deadline }) => ({
      number,
      text,
      deadline: deadline?.words ?? null,
    })),
  };
}
