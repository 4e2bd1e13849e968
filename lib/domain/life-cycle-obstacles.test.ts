import { describe, expect, test } from 'vitest';
import { action } from '@/tests/support/arbitrary-case';
import { obstaclesOf } from '@/tests/support/obstacles';
import { judged, ready, said, today } from '@/tests/support/ready-audit';
import { type AuditStatus, judgementDay } from './audit';
import type { JudgedAction } from './judgement';
import { takeStep } from './life-cycle';
import { addDays, plainDate } from './plain-date';

describe('each of the other steps', () => {
  test('a visit is not begun without auditors, a day, or the self-assessment that the tenant has chosen', () => {
    const facts = { auditorIds: [], visitDate: null };
    expect(obstaclesOf('startFieldwork', facts).map(({ code }) => code)).toEqual([
      'auditorMissing',
      'visitDateMissing',
      'selfAssessmentFirst',
    ]);
  });

  test('a visit may begin without the answers of a manager who was asked, and says so', () => {
    const facts = { ...ready, status: 'selfAssessment' as const, selfAssessmentSubmitted: false };
    expect(takeStep('startFieldwork', facts)).toMatchObject({
      ok: true,
      value: { notices: [{ code: 'selfAssessmentNotSubmitted' }] },
    });
  });

  test('a draft is not begun before the visit has', () => {
    const ahead = addDays(today, 1);
    expect(obstaclesOf('startDrafting', { status: 'fieldwork', visitDate: ahead })).toEqual([
      { code: 'visitAhead', visitDate: ahead },
    ]);
  });

  test('fact review is given time, and only the manager may end it sooner', () => {
    expect(obstaclesOf('sendToFactReview', { status: 'drafting' }, { ...said, replyBy: today })).toEqual([
      { code: 'replyByNotAhead' },
    ]);
    const running = {
      status: 'factReview' as const,
      factReview: { replyBy: today, done: false, unanswered: 0 },
    };
    expect(obstaclesOf('endFactReview', running)).toEqual([{ code: 'factReviewRunning', replyBy: today }]);
    expect(obstaclesOf('endFactReview', { ...running, today: addDays(today, 1) })).toEqual([]);
    expect(obstaclesOf('finishFactReview', running)).toEqual([]);
  });

  test('what the tenant has not chosen cannot be done', () => {
    const choices = { selfAssessment: false, factReview: false, approval: false };
    expect(obstaclesOf('askForSelfAssessment', { choices })).toEqual([{ code: 'selfAssessmentNotChosen' }]);
    expect(obstaclesOf('sendToFactReview', { choices, status: 'drafting' })).toEqual([
      { code: 'factReviewNotChosen' },
    ]);
    expect(obstaclesOf('requestApproval', { choices, status: 'drafting' })).toEqual([
      { code: 'approvalNotChosen' },
    ]);
  });

  test('where the tenant refuses it, nothing is decided that singles a person out; elsewhere it is told', () => {
    const places = { items: ['plan'], actions: [2], inWhole: true };
    const told = [
      { code: 'personalDataInItems', items: ['plan'] },
      { code: 'personalDataInActions', actions: [2] },
      { code: 'personalDataInWhole' },
    ];
    const steps = [
      ['drafting', 'requestApproval'],
      ['approval', 'decide'],
    ] as const;
    for (const [status, step] of steps) {
      const facts = { ...ready, status };
      expect(obstaclesOf(step, { ...facts, personalData: { ...places, rule: 'refuse' } })).toEqual(told);
      const warned = takeStep(step, { ...facts, personalData: { ...places, rule: 'warn' } });
      expect(warned).toMatchObject({ ok: true, value: { notices: told } });
    }
  });

  test('an audit is closed when every action is verified or carried over', () => {
    const closing = (statuses: JudgedAction['status'][]) =>
      obstaclesOf('close', {
        status: 'decided',
        judgement: judged({
          actions: statuses.map((status, index) =>
            action({ number: index + 1, status, dueDate: addDays(today, -1) }),
          ),
        }),
      });
    expect(closing(['verified', 'carriedOver'])).toEqual([]);
    expect(closing([])).toEqual([]);
    expect(closing(['open', 'verified', 'returned', 'reported'])).toEqual([
      { code: 'actionsUnfinished', actions: [1, 3, 4] },
    ]);
  });

  test('whoever asked for an approval never gives it, nor does nobody', () => {
    const facts = { status: 'approval' as const };
    expect(obstaclesOf('approve', facts)).toEqual([]);
    expect(obstaclesOf('approve', facts, { ...said, by: 'auditor' })).toEqual([{ code: 'approverAsked' }]);
    expect(obstaclesOf('approve', facts, { reason: null, replyBy: null })).toEqual([
      { code: 'approverAsked' },
    ]);
  });

  test('an audit is handed over to one who neither manages the unit nor audits it already', () => {
    const handedTo = (receiverId: string) =>
      obstaclesOf('handOver', { auditorIds: ['auditor', 'manager'] }, { ...said, receiverId });
    expect(handedTo('receiver')).toEqual([]);
    expect(handedTo('auditor')).toEqual([{ code: 'receiverAudits' }]);
    expect(handedTo('manager')).toEqual([{ code: 'receiverManagesUnit' }, { code: 'receiverAudits' }]);
    expect(obstaclesOf('handOver', {}, { reason: null, replyBy: null })).toEqual([
      { code: 'receiverMissing' },
    ]);
  });

  test('an audit that has been decided before is decided anew, and not cancelled', () => {
    expect(obstaclesOf('cancel', { status: 'drafting', reopened: true })).toEqual([
      { code: 'decidedBefore' },
    ]);
  });

  test.each([
    ['cancel', 'approval'],
    ['returnToDrafting', 'approval'],
    ['reopen', 'decided'],
    ['reopen', 'closed'],
  ] as const)('%s needs a reason (%s)', (step, status) => {
    const facts = { status };
    expect(obstaclesOf(step, facts, { ...said, reason: '  ' })).toEqual([{ code: 'reasonMissing' }]);
    expect(obstaclesOf(step, facts)).toEqual([]);
  });

  test('the judgement looks at the decision date up to the decision, and at the real day afterwards', () => {
    const decisionDate = plainDate('2023-11-10');
    const day = (status: AuditStatus) => judgementDay(status, decisionDate, today);
    expect([day('drafting'), day('approval'), day('decided'), day('closed')]).toEqual([
      decisionDate,
      decisionDate,
      today,
      today,
    ]);
  });
});
