import { listAnswers } from '@/lib/data/answers';
import type { AuditCase } from '@/lib/data/audit-case';
import { getOutcomeShare } from '@/lib/data/audit-outcomes';
import { listReopenings, type Reopening } from '@/lib/data/audit-reopenings';
import { type AuditDetails, getPreviousAudit, requireAudit } from '@/lib/data/audits';
import { listPhrases } from '@/lib/data/phrases';
import type { ScopedTx } from '@/lib/data/scope';
import type { Answer } from '@/lib/domain/answer';
import type { FulfilledShare } from '@/lib/domain/fulfilled-share';
import { type AuditStep, takeStep } from '@/lib/domain/life-cycle';
import type { AuditFacts, Notice, Obstacle } from '@/lib/domain/life-cycle-requirements';
import type { Phrase } from '@/lib/domain/phrase';
import type { PlainDate } from '@/lib/domain/plain-date';
import { doesStand, type Targets } from '@/lib/domain/standing';
import { readDraft } from '@/lib/report/read-draft';

/** The last audit's answers by item, its day, and what was fulfilled then. */
export type PreviousAnswers = {
  readonly day: PlainDate;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly share: FulfilledShare | null;
};

export type JudgementFacts = {
  readonly audit: AuditDetails;
  readonly auditCase: AuditCase;
  readonly facts: AuditFacts;
  /** What leads the draft on: the decision, or first the approval of another. */
  readonly step: AuditStep;
  readonly obstacles: readonly Obstacle[];
  readonly notices: readonly Notice[];
  readonly previous: PreviousAnswers | null;
  readonly phrases: readonly Phrase[];
  /** What the person approves who decides on what is read here. */
  readonly seen: string;
  /** Why it was taken up again since its last decision; null unless it was. */
  readonly reopening: Reopening | null;
};

/** All that the page of the judgement shows, read in one transaction. @throws Denied (notFound). */
export async function readJudgement(
  tx: ScopedTx,
  auditId: string,
  today: PlainDate,
): Promise<JudgementFacts> {
  const audit = await requireAudit(tx, auditId);
  const { auditCase, facts, sha256: seen } = await readDraft(tx, audit, today);
  const step = audit.choices.approval && audit.status === 'drafting' ? 'requestApproval' : 'decide';
  const taken = takeStep(step, facts);
  const [reopening = null] = audit.reopened ? await listReopenings(tx, auditId) : [];
  return {
    audit,
    auditCase,
    facts,
    step,
    obstacles: taken.ok ? [] : taken.error,
    notices: taken.ok ? taken.value.notices : [],
    previous: await previousOf(tx, audit, auditCase.checklist.targets),
    phrases: await listPhrases(tx),
    seen,
    reopening,
  };
}

async function previousOf(
  tx: ScopedTx,
  audit: AuditDetails,
  targets: Targets,
): Promise<PreviousAnswers | null> {
  const previous = await getPreviousAudit(tx, audit);
  const day = previous?.visitDate ?? previous?.decisionDate;
  if (!previous || !day) return null;
  const fields = await listAnswers(tx, previous.id);
  const answers = fields.flatMap((stored): [string, Answer][] =>
    stored.field === 'answer' && doesStand(targets, stored) ? [[stored.target, stored.value]] : [],
  );
  return { day, answers: new Map(answers), share: await getOutcomeShare(tx, previous.id) };
}
