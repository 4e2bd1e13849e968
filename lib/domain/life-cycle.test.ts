import { describe, expect, test } from 'vitest';
import { action, mandatory } from '@/tests/support/arbitrary-case';
import { obstaclesOf } from '@/tests/support/obstacles';
import { judged, ready, said, today, visitDate } from '@/tests/support/ready-audit';
import { type AuditStatus, auditStatuses } from './audit';
import { type AuditStep, auditSteps, stepsFrom, takeStep } from './life-cycle';
import type { AuditFacts } from './life-cycle-requirements';
import { addDays } from './plain-date';

const steps = Object.keys(auditSteps) as AuditStep[];

describe('the life of an audit', () => {
  test('runs from plan to close by the steps that the tenant has chosen', () => {
    const walk = (path: AuditStep[], choices: AuditFacts['choices']) => {
      let facts: AuditFacts = { ...ready, choices };
      const statuses: AuditStatus[] = [facts.status];
      for (const step of path) {
        const taken = takeStep(step, facts, said);
        if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.error)}`);
        facts = { ...facts, status: taken.value.status };
        statuses.push(facts.status);
      }
      return statuses;
    };
    expect(
      walk(
        [
          'askForSelfAssessment',
          'startFieldwork',
          'startDrafting',
          'sendToFactReview',
          'finishFactReview',
          'requestApproval',
          'returnToDrafting',
          'requestApproval',
          'approve',
          'decide',
          'close',
          'reopen',
          'sendToFactReview',
        ],
        { selfAssessment: true, factReview: true, approval: true },
      ),
    ).toEqual([
      'planned',
      'selfAssessment',
      'fieldwork',
      'drafting',
      'factReview',
      'drafting',
      'approval',
      'drafting',
      'approval',
      'approval',
      'decided',
      'closed',
      'drafting',
      'factReview',
    ]);
    expect(
      walk(['startFieldwork', 'startDrafting', 'decide', 'close'], {
        selfAssessment: false,
        factReview: false,
        approval: false,
      }),
    ).toEqual(['planned', 'fieldwork', 'drafting', 'decided', 'closed']);
  });

  test('every status but the last has a way out, and every status can be reached', () => {
    for (const status of auditStatuses) {
      expect(stepsFrom(status).length > 0, status).toBe(status !== 'cancelled');
      const reached = status === 'planned' || steps.some((step) => auditSteps[step].to === status);
      expect(reached, status).toBe(true);
    }
  });

  test('goes only these ways', () => {
    const ways = steps.flatMap((step) =>
      auditSteps[step].from.map((from) => `${from} → ${auditSteps[step].to ?? from}`),
    );
    const leading = ways.filter((way) => !way.endsWith('cancelled') && !/^(\w+) → \1$/.test(way));
    expect(leading).toEqual([
      'planned → selfAssessment',
      'planned → fieldwork',
      'selfAssessment → fieldwork',
      'fieldwork → drafting',
      'drafting → factReview',
      'factReview → drafting',
      'factReview → drafting',
      'drafting → approval',
      'approval → drafting',
      'drafting → decided',
      'approval → decided',
      'decided → closed',
      'decided → drafting',
      'closed → drafting',
    ]);
    expect(auditSteps.handOver.from).toEqual(auditStatuses.slice(0, auditStatuses.indexOf('closed')));
    expect(auditSteps.cancel.from).toEqual(auditStatuses.slice(0, auditStatuses.indexOf('decided')));
  });

  test('every step is allowed by an action of its own in the table of access', () => {
    expect(steps.map((step) => auditSteps[step].access)).toEqual(steps.map((step) => `audit.${step}`));
  });
});

describe('a decision', () => {
  test('lists everything that stands in its way, all of it at once', () => {
    const codes = obstaclesOf('decide', {
      status: 'drafting',
      auditorIds: ['manager'],
      judgement: judged({
        items: [mandatory('a', 'unassessed'), mandatory('b', 'partial'), mandatory('c', 'unfulfilled')],
        decisions: new Map([['c', { kind: 'requireAction' }]]),
      }),
      choice: { alternative: 'compliant', motive: null },
      gatesWithoutReason: ['gate'],
      decisionDate: addDays(visitDate, -1),
      factReview: { replyBy: null, done: false, unanswered: 2 },
    });
    expect(codes).toEqual([
      { code: 'auditorManagesUnit' },
      { code: 'itemsUnassessed', items: ['a'] },
      { code: 'gatesWithoutReason', items: ['gate'] },
      { code: 'deficienciesUndecided', items: ['b'] },
      { code: 'deficienciesWithoutAction', items: ['c'] },
      { code: 'overrideMotiveMissing' },
      { code: 'factReviewFirst' },
      { code: 'factCommentsUnanswered', count: 2 },
      { code: 'decisionDateBeforeVisit', visitDate },
      { code: 'decisionDateMotiveMissing' },
      { code: 'approvalFirst' },
    ]);
  });

  test('in the wrong status says only that', () => {
    expect(obstaclesOf('decide', { status: 'closed', auditorIds: [] })).toEqual([
      { code: 'wrongStatus', status: 'closed' },
    ]);
  });

  test.each([
    ['today', today, null, []],
    ['set back with a motive', visitDate, 'Uppföljningen hölls på papper.', []],
    ['set back without a motive', visitDate, ' ', ['decisionDateMotiveMissing']],
    ['before the visit', addDays(visitDate, -1), 'Motiv', ['decisionDateBeforeVisit']],
    ['ahead', addDays(today, 1), 'Motiv', ['decisionDateAhead']],
  ])('dated %s has the obstacles it should', (_when, decisionDate, decisionDateMotive, codes) => {
    const told = obstaclesOf('decide', { status: 'approval', decisionDate, decisionDateMotive });
    expect(told.map(({ code }) => code)).toEqual(codes);
  });

  test('is not stopped by an action without a deadline, but told what follows', () => {
    const judgement = judged({
      actions: [
        action({ dueDate: null }),
        action({ number: 2, dueDate: addDays(today, -1), critical: true }),
        action({ number: 3, dueDate: addDays(today, -2) }),
      ],
    });
    expect(takeStep('decide', { ...ready, status: 'approval', judgement })).toEqual({
      ok: true,
      value: {
        status: 'decided',
        notices: [
          { code: 'actionsWithoutDeadline', actions: [1], leadsTo: 'mostlyCompliant' },
          { code: 'actionsOverdue', actions: [2, 3], leadsTo: 'nonCompliant' },
        ],
      },
    });
  });

  test('awaits approval where the tenant has chosen it', () => {
    expect(obstaclesOf('decide', { status: 'approval', approvals: 0 })).toEqual([
      { code: 'approvalMissing' },
    ]);
    expect(obstaclesOf('decide', { status: 'drafting' })).toEqual([{ code: 'approvalFirst' }]);
  });

  test('does not rest on an approval of what has changed since', () => {
    const approval = { askedBy: 'auditor', unchanged: false };
    expect(obstaclesOf('decide', { status: 'approval', approval })).toEqual([
      { code: 'approvedDraftChanged' },
    ]);
    expect(obstaclesOf('approve', { status: 'approval', approval })).toEqual([
      { code: 'approvedDraftChanged' },
    ]);
  });
});
