import { type JudgementCase, judge } from '@/lib/domain/judgement';
import type { AuditFacts } from '@/lib/domain/life-cycle-requirements';
import { addDays, plainDate } from '@/lib/domain/plain-date';

export const today = plainDate('2023-11-13');
export const visitDate = plainDate('2023-10-27');

export function judged(parts: Partial<JudgementCase> = {}) {
  return judge({
    rules: { threshold: 0.75 },
    items: [],
    decisions: new Map(),
    actions: [],
    day: today,
    ...parts,
  });
}

/** An audit that lacks nothing: every tenant choice made and met. */
export const ready: AuditFacts = {
  status: 'planned',
  choices: { selfAssessment: true, factReview: true, approval: true },
  today,
  auditorIds: ['auditor'],
  unitManagerIds: ['manager'],
  visitDate,
  selfAssessmentSubmitted: true,
  judgement: judged(),
  choice: null,
  gatesWithoutReason: [],
  decisionDate: today,
  decisionDateMotive: null,
  factReview: { replyBy: addDays(today, -1), done: true, unanswered: 0 },
  approvals: 1,
  approval: { askedBy: 'auditor', unchanged: true },
  personalData: { items: [], actions: [], inWhole: false, rule: 'refuse' },
  reopened: false,
};

export const said = {
  reason: 'Enheten har lagts ned.',
  replyBy: addDays(today, 14),
  by: 'approver',
  receiverId: 'receiver',
};
