import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { isPartOf } from './part-of';
import { planSuccession, type StandingUnit, type Succession, type SuccessionPlan } from './succession';

const START = plainDate('2015-01-01');
const DAY = plainDate('2023-07-01');

const unit = (id: string, more: Partial<StandingUnit> = {}): StandingUnit => ({
  id,
  parentId: null,
  name: id,
  validFrom: START,
  validTo: null,
  predecessorIds: [],
  ...more,
});

const into = (id: string, sourceIds: string[], parentId: string | null = null): Succession => ({
  sourceIds,
  heirs: [{ id, parentId, managerIds: ['chief'] }],
  mainHeirId: id,
  fromDay: DAY,
});

const planned = (id: string, visitDate: string | null, auditorId = 'auditor') => ({
  id,
  unitId: 'north',
  caseNumber: `2023-${id}`,
  visitDate: visitDate === null ? null : plainDate(visitDate),
  auditorIds: [auditorId],
});

describe('units that become one', () => {
  const units = [
    unit('top'),
    unit('north', { parentId: 'top' }),
    unit('south'),
    unit('part', { parentId: 'north' }),
  ];

  test('end the day before, and their parts and what is planned from the day on go along', () => {
    const audits = [planned('1', '2023-06-30'), planned('2', '2023-07-01'), planned('3', null)];
    const situation = { units, planned: audits };
    const { obstacles, plan } = planSuccession(situation, into('west', ['north', 'south'], 'top'));
    expect(obstacles).toEqual([]);
    expect(plan).toEqual({
      lastDay: '2023-06-30',
      ends: ['north', 'south'],
      links: [
        { unitId: 'west', predecessorId: 'north' },
        { unitId: 'west', predecessorId: 'south' },
      ],
      moves: [{ unitId: 'part', parentId: 'west' }],
      auditIds: ['2', '3'],
    });
  });

  test('are told everything that stands in the way, all at once', () => {
    const late = [
      unit('north', { validFrom: DAY }),
      unit('south', { validTo: plainDate('2020-01-01') }),
      unit('gone', { validTo: plainDate('2023-06-30') }),
      unit('heir', { predecessorIds: ['gone'] }),
    ];
    const audits = [planned('1', null, 'chief')];
    const { obstacles } = planSuccession(
      { units: late, planned: audits },
      into('west', ['north', 'south', 'gone'], 'south'),
    );
    expect(obstacles).toEqual([
      { code: 'not-begun', name: 'north', day: DAY },
      { code: 'ended', name: 'south', day: '2020-01-01' },
      { code: 'passed-on', name: 'gone' },
      { code: 'inside', name: 'south' },
      { code: 'auditor-manages', caseNumber: '2023-1' },
    ]);
  });

  test('cannot become one that is a part of them, has ended, or came before them', () => {
    const codes = (id: string, sourceIds: string[], all = units) => {
      const parentId = all.find((one) => one.id === id)?.parentId ?? null;
      return planSuccession({ units: all, planned: [] }, into(id, sourceIds, parentId)).obstacles.map(
        ({ code }) => code,
      );
    };
    expect(codes('part', ['north'])).toEqual(['inside']);
    expect(codes('south', ['north'])).toEqual([]);
    const before = [unit('old', { validTo: START }), unit('new', { predecessorIds: ['old'] })];
    expect(codes('old', ['new'], before)).toEqual(['not-there', 'came-from']);
  });
});

/** The units after a succession, as the database holds them then. */
function after(units: readonly StandingUnit[], { heirs, fromDay }: Succession, plan: SuccessionPlan) {
  const born = heirs
    .filter(({ id }) => units.every((one) => one.id !== id))
    .map(({ id, parentId }) => unit(id, { parentId, validFrom: fromDay }));
  return [...units, ...born].map((one) => ({
    ...one,
    validTo: plan.ends.includes(one.id) ? plan.lastDay : one.validTo,
    parentId: plan.moves.find(({ unitId }) => unitId === one.id)?.parentId ?? one.parentId,
    predecessorIds: [
      ...one.predecessorIds,
      ...plan.links.filter(({ unitId }) => unitId === one.id).map(({ predecessorId }) => predecessorId),
    ],
  }));
}

function before(unitId: string, units: readonly StandingUnit[]): Set<string> {
  const line = new Set(units.find(({ id }) => id === unitId)?.predecessorIds);
  for (const id of line)
    for (const former of units.find((one) => one.id === id)?.predecessorIds ?? []) line.add(former);
  return line;
}

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyTree = fc.array(fc.nat(), { minLength: names.length, maxLength: names.length }).map((picks) =>
  names.map((id, at) => {
    const pick = (picks[at] ?? 0) % (at + 1);
    return unit(id, { parentId: pick === at ? null : (names[pick] ?? null) });
  }),
);
const anyStep = fc.record({
  sources: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 3 }),
  heirs: fc.array(fc.option(fc.nat(20)), { minLength: 1, maxLength: 3 }),
  parent: fc.option(fc.nat(20)),
});

test('whatever units do, none is ever a part of itself or comes from itself, and none is lost', () => {
  fc.assert(
    fc.property(anyTree, fc.array(anyStep, { maxLength: 8 }), (start, steps) => {
      let units: StandingUnit[] = start;
      for (const [index, { sources, heirs, parent }] of steps.entries()) {
        const pick = (at: number) => units[at % units.length]?.id ?? 'a';
        const sourceIds = [...new Set(sources.map(pick))];
        const heirIds = heirs.map((at, n) => (at === null ? `new-${index}-${n}` : pick(at)));
        const succession = {
          sourceIds,
          heirs: [...new Set(heirIds)]
            .filter((id) => !sourceIds.includes(id))
            .map((id) => ({
              id,
              parentId: units.find((one) => one.id === id)
                ? (units.find((one) => one.id === id)?.parentId ?? null)
                : parent === null
                  ? null
                  : pick(parent),
              managerIds: [],
            })),
          mainHeirId: '',
          fromDay: plainDate(`20${30 + index}-01-01`),
        };
        const [main] = succession.heirs;
        if (!main) continue;
        succession.mainHeirId = main.id;
        const { obstacles, plan } = planSuccession({ units, planned: [] }, succession);
        if (obstacles.length > 0) continue;
        const known = units.map(({ id }) => id);
        units = after(units, succession, plan);
        expect(units.map(({ id }) => id)).toEqual(expect.arrayContaining(known));
        for (const source of sourceIds) {
          const heirsOf = units.filter(({ id }) => before(id, units).has(source));
          expect(heirsOf.length).toBeGreaterThan(0);
          expect(units.some(({ parentId, validTo }) => parentId === source && validTo === null)).toBe(false);
        }
        for (const { id, parentId } of units) {
          expect(before(id, units).has(id)).toBe(false);
          if (parentId !== null) expect(isPartOf(parentId, id, units)).toBe(false);
        }
      }
    }),
  );
});
