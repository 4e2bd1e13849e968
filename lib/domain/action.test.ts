import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditAction, actionContentSchema, actionStatuses, judgedAction } from './action';
import { type ActionStep, actionSteps, takeActionStep } from './action-step';
import { auditStatuses } from './audit';
import { defaultReportingOccasions } from './deadline/reporting-occasion';
import { addDays, plainDate } from './plain-date';

const today = plainDate('2024-05-02');

const action: AuditAction = {
  number: 2,
  text: 'Statistik för antal orosanmälningar.',
  links: ['antal-orosanmalningar'],
  critical: false,
  responsible: 'unit',
  deadline: { deadline: { kind: 'tertial', name: 'T1', year: 2024 }, words: 'Följs upp i samband T1 2024.' },
  followUp: { method: 'Kontroll i ILS webb', occasion: null },
  status: 'open',
  remediedOn: null,
  returnReason: null,
  extension: null,
  wished: null,
};

const decided = { audit: 'decided', today } as const;
const anyStep: fc.Arbitrary<ActionStep> = fc.oneof(
  fc.constant<ActionStep>({ step: 'report' }),
  fc.constant<ActionStep>({ step: 'carryOver' }),
  fc.constantFrom(null, 'Skäl').map((returnedFor): ActionStep => ({ step: 'undoReport', returnedFor })),
  fc
    .option(fc.integer({ min: -5, max: 5 }))
    .map((days): ActionStep => ({ step: 'verify', remediedOn: days === null ? null : addDays(today, days) })),
  fc.constantFrom(null, ' ', 'Skäl').map((reason): ActionStep => ({ step: 'return', reason })),
);

describe('an action', () => {
  test('is reported, returned with a reason, reported again and verified', () => {
    const path: ActionStep[] = [
      { step: 'report' },
      { step: 'return', reason: ' Rutinen saknar datum. ' },
      { step: 'report' },
      { step: 'verify', remediedOn: plainDate('2024-04-29') },
    ];
    const passed = [action];
    for (const step of path) {
      const taken = takeActionStep(passed.at(-1) ?? action, step, decided);
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
      passed.push(taken.value);
    }
    expect(passed.map(({ status, returnReason }) => [status, returnReason])).toEqual([
      ['open', null],
      ['reported', null],
      ['returned', 'Rutinen saknar datum.'],
      ['reported', null],
      ['verified', null],
    ]);
    expect(passed.at(-1)?.remediedOn).toBe('2024-04-29');
  });

  test('whose report is taken back stands as it stood before it', () => {
    const reported = { ...action, status: 'reported' as const };
    const undone = takeActionStep(reported, { step: 'undoReport', returnedFor: null }, decided);
    expect(undone).toEqual({ ok: true, value: action });
    const returned = takeActionStep(reported, { step: 'undoReport', returnedFor: 'Datum saknas.' }, decided);
    expect(returned).toMatchObject({ value: { status: 'returned', returnReason: 'Datum saknas.' } });
  });

  test('remedied during the visit is verified without having been reported', () => {
    const verify: ActionStep = { step: 'verify', remediedOn: plainDate('2024-05-01') };
    for (const audit of ['fieldwork', 'drafting', 'decided'] as const) {
      expect(takeActionStep(action, verify, { audit, today }).ok).toBe(true);
    }
  });

  test('is told everything that stands in the way of a step at once', () => {
    const verified = { ...action, status: 'verified' as const };
    const step: ActionStep = { step: 'verify', remediedOn: addDays(today, 1) };
    expect(takeActionStep(verified, step, { audit: 'closed', today })).toEqual({
      ok: false,
      error: [
        { code: 'wrongActionStatus', status: 'verified' },
        { code: 'wrongAuditStatus', status: 'closed' },
        { code: 'remedyDateAhead', remediedOn: addDays(today, 1) },
      ],
    });
    expect(takeActionStep(action, { step: 'return', reason: ' ' }, decided)).toMatchObject({
      error: [{ code: 'wrongActionStatus' }, { code: 'returnReasonMissing' }],
    });
    expect(takeActionStep(action, { step: 'verify', remediedOn: null }, decided)).toMatchObject({
      error: [{ code: 'remedyDateMissing' }],
    });
  });

  test('never changes what was agreed, and never comes back from verified or carried over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actionStatuses),
        fc.constantFrom(...auditStatuses),
        anyStep,
        (status, audit, step) => {
          const before = { ...action, status };
          const taken = takeActionStep(before, step, { audit, today });
          if (!taken.ok) return;
          const { status: after, remediedOn, returnReason } = taken.value;
          expect(taken.value).toEqual({ ...before, status: after, remediedOn, returnReason, wished: null });
          expect(['verified', 'carriedOver']).not.toContain(status);
          const wasReturned = step.step === 'undoReport' && step.returnedFor !== null;
          expect(after).toBe(wasReturned ? 'returned' : actionSteps[step.step].to);
          expect(remediedOn !== null).toBe(after === 'verified');
          expect(returnReason !== null).toBe(after === 'returned');
          expect(['closed', 'cancelled', 'factReview', 'approval']).not.toContain(audit);
        },
      ),
    );
  });

  test('is judged by its due date, not by its words', () => {
    const context = { occasions: defaultReportingOccasions, plannedAudits: [], decisionDate: today };
    expect(judgedAction(action, context)).toMatchObject({ number: 2, dueDate: '2024-04-30', status: 'open' });
    expect(judgedAction({ ...action, deadline: null }, context).dueDate).toBeNull();
    expect(judgedAction(action, { ...context, occasions: [] }).dueDate).toBeNull();
  });
});

describe('what is agreed about an action', () => {
  const { text, links, critical, responsible, deadline, followUp } = action;
  const content = { text, links, critical, responsible, deadline, followUp };

  test('may lack deadline, follow-up and links', () => {
    expect(actionContentSchema.safeParse(content).success).toBe(true);
    const bare = { ...content, deadline: null, followUp: null, links: [] };
    expect(actionContentSchema.safeParse(bare).success).toBe(true);
  });

  test.each([
    ['no text', { text: '  ' }],
    ['the same link twice', { links: ['a', 'a'] }],
    ['a follow-up that says nothing', { followUp: { method: null, occasion: null } }],
    ['a deadline without words', { deadline: { deadline: { kind: 'immediate' }, words: ' ' } }],
    ['a responsible nobody', { responsible: 'nobody' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(actionContentSchema.safeParse({ ...content, ...wrong }).success).toBe(false);
  });
});
