import { describe, expect, test } from 'vitest';
import { type PlainDate, plainDate } from '../plain-date';
import type { AuditRule } from './audit-rule';
import { type UnitInYear, unitsInYear, type YearFacts, type YearUnit } from './audit-year';
import { placeOf, type YearAudit } from './year-audit';
import { chosenUnits, yearAddress, yearChoiceSchema } from './year-choice';

const rule: AuditRule = {
  intervalYears: 2,
  weakFrom: 'mostlyCompliant',
  weakIntervalYears: 1,
  riskFrom: 8,
  riskIntervalYears: 1,
  visitsAMonth: 2,
};

const unit = (id: string, validTo: string | null = null, validFrom = '2015-01-01'): YearUnit => ({
  id,
  name: `Enhet ${id}`,
  validFrom: plainDate(validFrom),
  validTo: validTo === null ? null : plainDate(validTo),
});

let made = 0;

/** An audit with a planned day. */
function planned(unitId: string, visit: string | null, change: Partial<YearAudit> = {}): YearAudit {
  made += 1;
  return {
    id: `audit-${made}`,
    caseNumber: `2024-${String(made).padStart(4, '0')}`,
    unitId,
    status: 'planned',
    visitDate: visit === null ? null : plainDate(visit),
    outcome: null,
    templateId: 'template',
    templateName: 'Mall',
    auditors: [{ userId: 'a', name: 'Uppföljare A' }],
    ...change,
  };
}

type Judgement = NonNullable<YearAudit['outcome']>['judgement'];

const decided = (unitId: string, heldOn: string, judgement: Judgement = 'compliantAfterAction'): YearAudit =>
  planned(unitId, heldOn, { status: 'decided', outcome: { heldOn: plainDate(heldOn), judgement } });

const risk = (unitId: string, level: number, on = '2024-01-10', endedOn: string | null = null) => ({
  unitId,
  endedOn: endedOn as PlainDate | null,
  weighed: [{ on: plainDate(on), level }],
});

function year(
  { units = [unit('u')], successions = [], audits = [], risks = [] }: Partial<YearFacts>,
  { of = 2024, seesAll = true }: { of?: number; seesAll?: boolean } = {},
): UnitInYear[] {
  const asked = { year: of, today: plainDate('2024-05-20'), rule, seesAll: () => seesAll };
  return unitsInYear({ units, successions, audits, risks }, asked);
}

const one = (facts: Partial<YearFacts>, of?: number) => year(facts, of === undefined ? {} : { of })[0];

describe('a unit in a year', () => {
  test.each([
    ['is due every second year', [decided('u', '2022-05-01')], [], 'missing', 'regular', 2024],
    ['is not due the year between', [decided('u', '2023-05-01')], [], 'notDue', 'regular', 2025],
    [
      'is due the year after a weak judgement',
      [decided('u', '2023-05-01', 'nonCompliant')],
      [],
      'missing',
      'weak',
      2024,
    ],
    [
      'is due the year after where its risk is high',
      [decided('u', '2023-05-01')],
      [risk('u', 9)],
      'missing',
      'risk',
      2024,
    ],
    ['stays due when it was due before', [decided('u', '2019-05-01')], [], 'missing', 'regular', 2021],
    ['stands out when it was never followed up', [], [], 'missing', 'never', null],
    [
      'is counted from its last audit',
      [decided('u', '2023-05-01'), decided('u', '2020-05-01', 'nonCompliant')],
      [],
      'notDue',
      'regular',
      2025,
    ],
    [
      'no longer stands out when one is planned',
      [decided('u', '2022-05-01'), planned('u', '2024-10-01')],
      [],
      'audited',
      'regular',
      2024,
    ],
    [
      'no longer stands out when one is planned without a day',
      [planned('u', null)],
      [],
      'audited',
      'never',
      null,
    ],
    [
      'may have one before the rule asks for it',
      [decided('u', '2023-05-01'), planned('u', '2024-10-01')],
      [],
      'audited',
      'early',
      2025,
    ],
    [
      'is still due when what was planned is for another year',
      [decided('u', '2022-05-01'), planned('u', '2025-01-10')],
      [],
      'missing',
      'regular',
      2024,
    ],
    [
      'is counted from an audit that runs since last year',
      [planned('u', '2023-11-01', { status: 'drafting' })],
      [],
      'notDue',
      'regular',
      2025,
    ],
  ] as const)('%s', (_, audits, risks, standing, kind, dueYear) => {
    expect(one({ audits, risks })).toMatchObject({ standing, reason: { kind }, dueYear });
  });

  test('is followed up oftener for the risks that were open, as they were weighed by then', () => {
    const audits = [decided('u', '2023-05-01')];
    const dueFor = (...risks: YearFacts['risks']) => one({ audits, risks })?.dueYear;
    expect(dueFor(risk('u', 7))).toBe(2025);
    expect(dueFor(risk('u', 9, '2024-01-10', '2024-03-01'))).toBe(2025);
    expect(dueFor(risk('u', 9, '2025-02-01'))).toBe(2025);
    expect(dueFor(risk('other', 9))).toBe(2025);
    const eased = [
      { on: plainDate('2024-02-01'), level: 4 },
      { on: plainDate('2023-02-01'), level: 9 },
    ];
    expect(dueFor({ unitId: 'u', endedOn: null, weighed: eased })).toBe(2025);
    expect(dueFor(risk('u', 4), risk('u', 12))).toBe(2024);
  });

  test('has the audits of the units that it took over from, however long ago, as its own', () => {
    const units = [
      unit('first', '2020-06-30'),
      unit('second', '2023-06-30'),
      unit('heir', null, '2023-07-01'),
    ];
    const successions = [
      { unitId: 'heir', predecessorId: 'second' },
      { unitId: 'second', predecessorId: 'first' },
    ];
    const old = decided('first', '2019-03-01', 'nonCompliant');
    expect(year({ units, successions, audits: [old] })).toMatchObject([
      { unitId: 'heir', standing: 'missing', last: { year: 2019, judgement: 'nonCompliant' }, dueYear: 2020 },
    ]);
    const audits = [old, decided('second', '2023-03-01')];
    expect(year({ units, successions, audits })).toMatchObject([{ unitId: 'heir', dueYear: 2025 }]);
    const risks = [risk('second', 9)];
    expect(year({ units, successions, audits, risks })).toMatchObject([
      { reason: { kind: 'risk', level: 9 } },
    ]);
  });

  test('that was split gives its audits to each of its heirs', () => {
    const units = [
      unit('old', '2023-12-31'),
      unit('one', null, '2024-01-01'),
      unit('two', null, '2024-01-01'),
    ];
    const successions = ['one', 'two'].map((unitId) => ({ unitId, predecessorId: 'old' }));
    const found = year({ units, successions, audits: [decided('old', '2023-02-01')] });
    expect(found.map(({ unitId, dueYear }) => [unitId, dueYear])).toEqual([
      ['one', 2025],
      ['two', 2025],
    ]);
  });

  test('that has ended is there for the audit that it had in the year, and stands out for nothing', () => {
    const units = [unit('gone', '2024-03-31'), unit('silent', '2024-03-31')];
    expect(year({ units, audits: [decided('gone', '2024-02-01')] })).toMatchObject([
      { unitId: 'gone', standing: 'ended' },
    ]);
  });

  test('that has not begun is there for the audit that is planned of it', () => {
    const units = [unit('coming', null, '2024-09-01'), unit('later', null, '2024-09-01')];
    expect(year({ units, audits: [planned('coming', '2024-10-01')] })).toMatchObject([
      { unitId: 'coming', standing: 'audited' },
    ]);
  });

  test('is there in a year that has ended as it was when that year ended, and in one to come from its first day', () => {
    const units = [unit('former', '2023-12-31'), unit('new', null, '2025-01-01')];
    expect(year({ units }, { of: 2023 }).map(({ unitId }) => unitId)).toEqual(['former']);
    expect(year({ units }, { of: 2024 })).toEqual([]);
    expect(year({ units }, { of: 2025 }).map(({ unitId }) => unitId)).toEqual(['new']);
  });

  test('counts the audit that is planned this year as its last one when next year is looked at', () => {
    const audits = [decided('u', '2022-05-01'), planned('u', '2024-10-01')];
    expect(one({ audits }, 2025)).toMatchObject({ standing: 'notDue', dueYear: 2026 });
  });

  test('says only that it is due to those who see no planned audits', () => {
    expect(year({ audits: [decided('u', '2022-05-01')] }, { seesAll: false })).toMatchObject([
      { standing: 'due' },
    ]);
  });
});

describe('the calendar', () => {
  const units = ['never', 'due', 'overdue', 'undated', 'autumn', 'spring', 'between'].map((id) => unit(id));
  const audits = [
    decided('between', '2023-02-01'),
    decided('spring', '2024-03-01'),
    planned('autumn', '2024-10-01'),
    planned('undated', null),
    decided('due', '2022-02-01'),
    decided('overdue', '2020-02-01'),
  ];
  const found = year({ units, audits });
  const idsOf = (some: readonly UnitInYear[]) => some.map(({ unitId }) => unitId);
  const chosen = (address: Record<string, unknown>) =>
    idsOf(chosenUnits(found, { ...yearChoiceSchema.parse(address), year: 2024 }));

  test('begins with what is not due, goes by month, and ends with what stands out, the longest overdue first', () => {
    expect(idsOf(found)).toEqual(['between', 'spring', 'autumn', 'undated', 'overdue', 'due', 'never']);
  });

  test('shows those that stand out, those that are to be made, or those that are decided', () => {
    expect(chosen({ only: 'missing' })).toEqual(['overdue', 'due', 'never']);
    expect(chosen({ only: 'planned' })).toEqual(['autumn', 'undated']);
    expect(chosen({ only: 'decided' })).toEqual(['spring']);
    expect(chosen({ only: 'missing', sort: 'due' })).toEqual(['never', 'overdue', 'due']);
    expect(chosen({ sort: 'unit' })[0]).toBe('autumn');
  });

  test('keeps the choice in its address, and overlooks what no address can mean', () => {
    const choice = { ...yearChoiceSchema.parse({ view: 'table', only: 'missing', sort: 'due' }), year: 2024 };
    expect(yearAddress('/y', choice)).toBe('/y?year=2024&view=table&only=missing&sort=due');
    expect(yearAddress('/y', choice, { view: 'calendar', only: null, sort: 'calendar', year: 2025 })).toBe(
      '/y?year=2025',
    );
    const nonsense = { year: ['2024', 'x'], view: 'list', only: 'alla', sort: '' };
    expect(yearChoiceSchema.parse(nonsense)).toEqual(yearChoiceSchema.parse({}));
    for (const odd of ['', 'nu', '1999', '2101', '2024.5'])
      expect(yearChoiceSchema.parse({ year: odd }).year).toBe(null);
  });
});

describe('an audit in time', () => {
  test('has the month that it was held, else the one it is planned for', () => {
    const held = planned('u', '2024-02-01', {
      status: 'closed',
      outcome: { heldOn: plainDate('2024-03-05'), judgement: 'compliant' },
    });
    expect(placeOf(held, 2024)).toMatchObject({ year: 2024, month: 3, standing: 'decided' });
    expect(placeOf(planned('u', '2024-02-01'), 2024)).toMatchObject({ month: 2, standing: 'planned' });
    expect(placeOf(planned('u', null, { status: 'fieldwork' }), 2024)).toMatchObject({
      year: 2024,
      month: null,
      standing: 'running',
    });
  });

  test('is still to be done this year when it was planned for one that has ended and never begun', () => {
    expect(placeOf(planned('u', '2023-11-01'), 2024)).toMatchObject({ year: 2024, month: null });
    expect(placeOf(planned('u', '2023-11-01', { status: 'fieldwork' }), 2024)).toMatchObject({
      year: 2023,
      month: 11,
    });
  });
});
