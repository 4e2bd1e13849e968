import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judged, ready, said, today } from '@/tests/support/ready-audit';
import { type AuditPart, type AuditStatus, auditStatuses, isWritable, writableIn } from './audit';
import type { JudgedAction } from './judgement';
import { judgementCodes } from './judgement-code';
import { type AuditStep, auditSteps, stepsFrom, takeStep } from './life-cycle';
import type { AuditFacts, StepRequest } from './life-cycle-requirements';
import { personalDataRules } from './personal-data/personal-data-in-case';
import { addDays } from './plain-date';

const steps = Object.keys(auditSteps) as AuditStep[];

const anyDay = fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days));
const anyItem = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  requirement: fc.constant('mandatory' as const),
  weight: fc.constant(1),
  assessment: fc.constantFrom('fulfilled', 'partial', 'unassessed'),
});
const anyFacts: fc.Arbitrary<Omit<AuditFacts, 'status'>> = fc.record({
  choices: fc.record({ selfAssessment: fc.boolean(), factReview: fc.boolean(), approval: fc.boolean() }),
  today: fc.constant(today),
  auditorIds: fc.subarray(['auditor', 'manager']),
  unitManagerIds: fc.subarray(['manager']),
  visitDate: fc.option(anyDay),
  selfAssessmentSubmitted: fc.boolean(),
  judgement: fc
    .record({
      items: fc.uniqueArray(anyItem, { selector: ({ key }) => key }),
      actions: fc.array(
        fc.record({
          number: fc.integer({ min: 1, max: 4 }),
          links: fc.constant([]),
          critical: fc.boolean(),
          status: fc.constantFrom<JudgedAction['status']>('open', 'returned', 'verified', 'carriedOver'),
          dueDate: fc.option(anyDay),
          remediedOn: fc.constant(null),
        }),
        { maxLength: 2 },
      ),
    })
    .map(judged),
  choice: fc.option(
    fc.record({ alternative: fc.constantFrom(...judgementCodes), motive: fc.constantFrom(null, 'Motiv') }),
  ),
  gatesWithoutReason: fc.subarray(['gate']),
  decisionDate: anyDay,
  decisionDateMotive: fc.constantFrom(null, ' ', 'Motiv'),
  factReview: fc.record({ replyBy: fc.option(anyDay), done: fc.boolean(), unanswered: fc.nat(2) }),
  approvals: fc.nat(1),
  approval: fc.record({ askedBy: fc.constantFrom(null, 'auditor'), unchanged: fc.boolean() }),
  personalData: fc.record({
    items: fc.subarray(['a']),
    actions: fc.subarray([1]),
    inWhole: fc.boolean(),
    rule: fc.constantFrom(...personalDataRules),
  }),
  reopened: fc.boolean(),
});
const anyRequest = fc.record({ reason: fc.constantFrom(null, ' ', 'Skäl'), replyBy: fc.option(anyDay) });
type Attempt = [pick: number, facts: Omit<AuditFacts, 'status'>, request: StepRequest];

/** Attempts that mostly suit where the audit stands, so that walks get far; now and then any step at all. */
const anyWalk: fc.Arbitrary<Attempt[]> = fc.array(
  fc.tuple(
    fc.nat(),
    fc.oneof({ weight: 4, arbitrary: fc.constant(ready) }, { weight: 1, arbitrary: anyFacts }),
    fc.oneof({ weight: 4, arbitrary: fc.constant(said) }, { weight: 1, arbitrary: anyRequest }),
  ),
  { minLength: 10, maxLength: 40 },
);

function stepTried(status: AuditStatus, pick: number): AuditStep {
  const fitting = stepsFrom(status).filter((step) => step !== 'cancel');
  const choice = pick % 10 < 8 && fitting.length > 0 ? fitting : steps;
  return choice[Math.floor(pick / 10) % choice.length] ?? 'cancel';
}

/** Every status that a sequence of attempted steps passes through, whatever the facts were at each of them. */
function passedThrough(walk: Attempt[]): AuditStatus[] {
  const passed: AuditStatus[] = ['planned'];
  for (const [pick, facts, request] of walk) {
    const status = passed.at(-1) ?? 'planned';
    const taken = takeStep(stepTried(status, pick), { ...facts, status }, request);
    if (taken.ok) passed.push(taken.value.status);
  }
  return passed;
}

describe('whatever steps are tried, in whatever order', () => {
  test('an audit never leaves the table', () => {
    const table = new Set(
      steps.flatMap((step) => auditSteps[step].from.map((from) => `${from}>${auditSteps[step].to ?? from}`)),
    );
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const passed = passedThrough(walk);
        for (const [index, status] of passed.slice(1).entries()) {
          expect(table).toContain(`${passed[index]}>${status}`);
        }
      }),
    );
  });

  test('what has been decided is closed or reopened with a reason, and never cancelled', () => {
    let decidedOnes = 0;
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const passed = passedThrough(walk);
        const decided = passed.indexOf('decided');
        if (decided < 0) return;
        decidedOnes += 1;
        for (const [index, status] of passed.entries()) {
          const next = passed[index + 1] ?? status;
          if (status === 'decided') expect(['decided', 'closed', 'drafting']).toContain(next);
          if (status === 'closed') expect(['closed', 'drafting']).toContain(next);
        }
      }),
      { numRuns: 500 },
    );
    expect(decidedOnes).toBeGreaterThan(50);
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...auditStatuses), anyRequest, (facts, status, request) => {
        const cancelled = takeStep('cancel', { ...facts, status, reopened: true }, request);
        const reopened = takeStep('reopen', { ...facts, status }, { ...request, reason: ' ' });
        expect([cancelled.ok, reopened.ok]).toEqual([false, false]);
      }),
    );
  });

  test('no draft is approved by the one who asked, nor decided on another approval than that of the draft', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const waiting = { ...facts, status: 'approval' as const };
        const by = facts.approval.askedBy ?? undefined;
        const own = { reason: null, replyBy: null, ...(by && { by }) };
        expect(takeStep('approve', waiting, own).ok).toBe(false);
        if (!facts.choices.approval || !takeStep('decide', waiting).ok) return;
        expect(facts.approvals > 0 && facts.approval.unchanged).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what a decision rests on is locked from the decision on, and everything in the end', () => {
    const parts = Object.keys(writableIn) as AuditPart[];
    const writable = (status: AuditStatus) => parts.filter((part) => isWritable(part, status));
    expect(writable('decided').sort()).toEqual(['actionEvidence', 'actionThread', 'closingJudgement']);
    expect(writable('closed')).toEqual([]);
    expect(writable('cancelled')).toEqual([]);
  });

  test('the draft lies still while others read it', () => {
    for (const part of ['findings', 'deficiencyDecisions', 'actionContent', 'judgement'] as const) {
      expect([isWritable(part, 'factReview'), isWritable(part, 'approval')]).toEqual([false, false]);
    }
  });

  test('no audit is decided with a requirement unassessed, a deficiency undecided or a day to come', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...auditStatuses), (facts, status) => {
        if (!takeStep('decide', { ...facts, status }).ok) return;
        expect(facts.judgement.preliminary).toBe(false);
        expect(facts.judgement.reasons.map(({ code }) => code)).not.toContain('deficiencyUndecided');
        expect(facts.decisionDate <= today).toBe(true);
        expect(facts.visitDate !== null && facts.visitDate <= facts.decisionDate).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
