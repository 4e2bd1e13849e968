import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionStatuses } from '../action';
import { auditStatuses } from '../audit';
import { addDays, partsOf, plainDate } from '../plain-date';
import { disposableFrom, isDue } from './due';
import { type AuditStanding, holdsOn } from './hold';
import { type AuditCandidate, previewOf } from './preview';
import type { RetentionRules } from './retention-rule';
import { auditTypes, type RetentionType } from './retention-type';

const today = plainDate('2026-11-22');

const free: AuditCandidate = {
  id: 'an-audit',
  caseNumber: '2014-0001',
  unitName: 'Enheten',
  clock: plainDate('2014-05-05'),
  evidence: 2,
  workingPapers: 40,
  status: 'closed',
  factReviewOpen: false,
  reportUnsealed: false,
  actions: [{ number: 1, status: 'verified', agreed: true, takenBy: [] }],
  continues: [],
};

const rules = (years: Partial<Record<RetentionType, number>>): RetentionRules =>
  Object.entries(years).map(([type, count]) => ({
    type: type as RetentionType,
    years: count,
    reference: 'KS § 12',
  }));

const preview = (years: Partial<Record<RetentionType, number>>, audit: AuditCandidate = free) =>
  previewOf(rules(years), { audits: [audit], messages: [], log: null }, today);

describe('the time', () => {
  test.each([
    ['2020-01-01', 5, '2026-01-01'],
    ['2020-12-31', 5, '2026-01-01'],
    ['2024-02-29', 1, '2026-01-01'],
  ])('of what ended on %s, kept for %s years, has passed on %s', (clock, years, day) => {
    expect(disposableFrom(plainDate(clock), years)).toBe(day);
    expect(isDue(plainDate(clock), years, plainDate(day))).toBe(true);
    expect(isDue(plainDate(clock), years, addDays(plainDate(day), -1))).toBe(false);
  });

  test('is never shorter than the years that were decided, and never a year longer', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(plainDate('2000-01-01'), count));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 100 }), (clock, years) => {
        const { year } = partsOf(disposableFrom(clock, years));
        expect(year - partsOf(clock).year).toBe(years + 1);
      }),
    );
  });
});

describe('what is due', () => {
  test('is nothing without a decision', () => {
    expect(preview({})).toEqual({ due: [], waiting: [] });
  });

  test('is the parts of an audit one by one while the audit is kept, and else the audit alone', () => {
    const of = (years: Partial<Record<RetentionType, number>>) => preview(years).due.map(({ type }) => type);
    expect(of({ evidence: 2 })).toEqual(['evidence']);
    expect(of({ evidence: 2, workingPapers: 2, audits: 20 })).toEqual(['workingPapers', 'evidence']);
    expect(of({ evidence: 2, workingPapers: 2, audits: 10 })).toEqual(['audits']);
    expect(of({ audits: 12 })).toEqual([]);
  });

  test('is not what has gone already', () => {
    expect(
      preview({ evidence: 2, workingPapers: 2 }, { ...free, evidence: 0, workingPapers: 0 }).due,
    ).toEqual([]);
  });

  test('is of an audit that waits for an earlier one what may go before it', () => {
    const found = preview({ evidence: 2, audits: 10 }, { ...free, continues: ['2013-0001'] });
    expect(found.due.map(({ type }) => type)).toEqual(['evidence']);
    expect(found.waiting).toMatchObject([
      { type: 'audits', holds: [{ code: 'earlier-kept', caseNumber: '2013-0001' }] },
    ]);
  });
});

const standing: fc.Arbitrary<AuditStanding> = fc.record({
  status: fc.constantFrom(...auditStatuses),
  factReviewOpen: fc.boolean(),
  reportUnsealed: fc.boolean(),
  continues: fc.array(fc.constant('2013-0001'), { maxLength: 1 }),
  actions: fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }),
      status: fc.constantFrom(...actionStatuses),
      agreed: fc.boolean(),
      takenBy: fc.array(
        fc.record({ caseNumber: fc.constant('2016-0001'), status: fc.constantFrom(...auditStatuses) }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 3 },
  ),
});

describe('what is under an open action is never disposed of', () => {
  test('whatever else is so: an agreed action that is neither verified nor taken over by a closed audit holds everything', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...auditTypes), (audit, type) => {
        const open = audit.actions.some(
          ({ status, agreed, takenBy }) =>
            agreed &&
            status !== 'verified' &&
            !(status === 'carriedOver' && takenBy.some((taking) => taking.status === 'closed')),
        );
        if (open) expect(holdsOn(type, audit)).not.toEqual([]);
      }),
    );
  });

  test('an audit that is not over, under review or without its seal holds everything', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...auditTypes), (audit, type) => {
        const over = audit.status === 'closed' || audit.status === 'cancelled';
        if (!over || audit.factReviewOpen || audit.reportUnsealed)
          expect(holdsOn(type, audit)).not.toEqual([]);
      }),
    );
  });

  test('what was only drafted in an audit that was cancelled holds nothing', () => {
    const actions = [{ number: 1, status: 'open', agreed: false, takenBy: [] }] as const;
    expect(holdsOn('audits', { ...free, status: 'cancelled', actions })).toEqual([]);
  });

  test('it says which, and where it has gone', () => {
    const taking = { caseNumber: '2016-0001', status: 'fieldwork' } as const;
    const actions = [
      { number: 3, status: 'returned', agreed: true, takenBy: [] },
      { number: 4, status: 'carriedOver', agreed: true, takenBy: [] },
      { number: 5, status: 'carriedOver', agreed: true, takenBy: [taking] },
    ] as const;
    expect(preview({ audits: 10 }, { ...free, actions }).waiting).toMatchObject([
      {
        type: 'audits',
        holds: [
          { code: 'action-open', number: 3 },
          { code: 'action-carried', number: 4, into: null },
          { code: 'action-carried', number: 5, into: '2016-0001' },
        ],
      },
    ]);
  });
});

test('messages go by their year, those of held audits wait; the log goes as far as nothing stops it', () => {
  const found = previewOf(
    rules({ messages: 2, log: 5 }),
    {
      audits: [],
      messages: [
        { year: 2020, free: 7, held: 2 },
        { year: 2024, free: 3, held: 0 },
      ],
      log: {
        lastSeq: 812,
        entries: 812,
        lastDay: plainDate('2020-10-01'),
        stoppedBy: { code: 'review-unsigned', month: '2020-10' },
      },
    },
    today,
  );
  expect(found.due).toMatchObject([
    { type: 'messages', clock: '2020-12-31', amount: 7 },
    { type: 'log', lastSeq: 812, amount: 812, due: '2026-01-01' },
  ]);
  expect(found.waiting).toMatchObject([
    { type: 'messages', amount: 2, holds: [{ code: 'audits-held' }] },
    { type: 'log', holds: [{ code: 'review-unsigned', month: '2020-10' }] },
  ]);
});
