import type { PlainDate } from '../plain-date';
import { disposableFrom, isDue } from './due';
import { type AuditStanding, type Hold, holdsOn } from './hold';
import { type RetentionRules, yearsOf } from './retention-rule';
import { type AuditType, auditTypes, type RetentionType } from './retention-type';

/** One thing that is disposed of as a whole: something of an audit, the messages of a year, or the oldest part of the log. */
export type DisposalItem = {
  readonly type: RetentionType;
  /** The audit that it is of, as it is known; null for messages and the log. */
  readonly auditId: string | null;
  readonly caseNumber: string | null;
  readonly unitName: string | null;
  /** The last number of the log's part. */
  readonly lastSeq: number | null;
  /** The day that its years are counted from: the last one of what it holds. */
  readonly clock: PlainDate;
  /** From which day it may go. */
  readonly due: PlainDate;
  /** How many files, lines, messages or entries it is; one for an audit. */
  readonly amount: number;
};

export type WaitingItem = Omit<DisposalItem, 'lastSeq'> & { readonly holds: readonly Hold[] };

/** An audit that is over, and what there is of it. */
export type AuditCandidate = AuditStanding & {
  readonly id: string;
  readonly caseNumber: string;
  readonly unitName: string;
  /** The day on which it was closed or cancelled. */
  readonly clock: PlainDate;
  readonly evidence: number;
  readonly workingPapers: number;
};

/** The messages of a calendar year: those that may go, and those about audits that hold them. */
export type MessageYear = { readonly year: number; readonly free: number; readonly held: number };

/** The oldest part of the log that may go together, and why it ends before all that is due. */
export type OldLog = {
  readonly lastSeq: number;
  readonly entries: number;
  readonly lastDay: PlainDate;
  readonly stoppedBy: Hold | null;
};

export type RetentionCandidates = {
  readonly audits: readonly AuditCandidate[];
  readonly messages: readonly MessageYear[];
  /** Null while no part of it is due. */
  readonly log: OldLog | null;
};

export type RetentionPreview = { readonly due: DisposalItem[]; readonly waiting: WaitingItem[] };

/** More than this is proposed another time, so that a proposal can be read. */
export const mostItems = 500;

/** What the rules make due on a day: what may go now, oldest first, and what waits and why. */
export function previewOf(
  rules: RetentionRules,
  found: RetentionCandidates,
  today: PlainDate,
): RetentionPreview {
  const preview: RetentionPreview = { due: [], waiting: [] };
  for (const audit of found.audits) addAudit(preview, rules, audit, today);
  addMessages(preview, rules, found.messages, today);
  addLog(preview, rules, found.log);
  return preview;
}

function addAudit(
  { due, waiting }: RetentionPreview,
  rules: RetentionRules,
  audit: AuditCandidate,
  today: PlainDate,
): void {
  const { id: auditId, caseNumber, unitName, clock } = audit;
  for (const type of auditTypes.toReversed()) {
    const years = yearsOf(rules, type);
    const amount = amountOf(type, audit);
    if (years === null || amount === 0 || !isDue(clock, years, today)) continue;
    const item = { type, auditId, caseNumber, unitName, clock, due: disposableFrom(clock, years), amount };
    const holds = holdsOn(type, audit);
    if (holds.length > 0) waiting.push({ ...item, holds });
    else due.push({ ...item, lastSeq: null });
    // Whatever there is of it goes, or waits, with the whole.
    if (type === 'audits' && holds.every(({ code }) => code !== 'earlier-kept')) return;
  }
}

const amountOf = (type: AuditType, { evidence, workingPapers }: AuditCandidate): number =>
  ({ evidence, workingPapers, audits: 1 })[type];

function addMessages(
  { due, waiting }: RetentionPreview,
  rules: RetentionRules,
  found: readonly MessageYear[],
  today: PlainDate,
): void {
  const years = yearsOf(rules, 'messages');
  if (years === null) return;
  for (const { year, free, held } of found) {
    const clock = `${year}-12-31` as PlainDate;
    if (!isDue(clock, years, today)) continue;
    const item = { type: 'messages', ...ofNoAudit, clock, due: disposableFrom(clock, years) } as const;
    if (free > 0) due.push({ ...item, lastSeq: null, amount: free });
    if (held > 0) {
      waiting.push({ ...item, amount: held, holds: [{ code: 'audits-held', messages: held }] });
    }
  }
}

function addLog({ due, waiting }: RetentionPreview, rules: RetentionRules, found: OldLog | null): void {
  const years = yearsOf(rules, 'log');
  if (years === null || found === null) return;
  const { lastSeq, entries, lastDay: clock, stoppedBy } = found;
  const item = {
    type: 'log',
    ...ofNoAudit,
    clock,
    due: disposableFrom(clock, years),
    amount: entries,
  } as const;
  if (entries > 0) due.push({ ...item, lastSeq });
  if (stoppedBy) waiting.push({ ...item, amount: 0, holds: [stoppedBy] });
}

const ofNoAudit = { auditId: null, caseNumber: null, unitName: null };
