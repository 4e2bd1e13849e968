import { describe, expect, test } from 'vitest';
import { outcome } from '@/tests/support/outcome';
import { compareUnits, type UnitFinding } from './unit-comparison';

const controls = [
  { key: 'rutin', name: 'Rutin' },
  { key: 'plan', name: 'Plan' },
];
const found = (unitId: string, concept: string, assessment: UnitFinding['assessment']): UnitFinding => ({
  unitId,
  concept,
  auditId: 'audit',
  item: concept,
  assessment,
  accepted: false,
});

describe('the units beside each other', () => {
  const outcomes = ['ö', 'a', 'm'].map((unitId) => outcome({ unitId }));
  const findings = [
    found('ö', 'rutin', 'unfulfilled'),
    found('ö', 'plan', 'partial'),
    found('a', 'rutin', 'notApplicable'),
    found('m', 'plan', 'unfulfilled'),
  ];

  test('count what is lacking, by unit and by control, and leave what was not asked empty', () => {
    const { units, controls: rows } = compareUnits(outcomes, controls, findings, 10);
    expect(units.map(({ name, lacking }) => [name, lacking])).toEqual([
      ['Enhet a', 0],
      ['Enhet m', 1],
      ['Enhet ö', 2],
    ]);
    expect(
      rows.map(({ lacking, cells }) => [lacking, ...cells.map((cell) => cell?.assessment ?? null)]),
    ).toEqual([
      [1, 'notApplicable', null, 'unfulfilled'],
      [2, null, 'unfulfilled', 'partial'],
    ]);
  });

  test('are those with the most that is lacking when there is no room for all', () => {
    const { units, unitCount } = compareUnits(outcomes, controls, findings, 2);
    expect(units.map(({ unitId }) => unitId)).toEqual(['m', 'ö']);
    expect(unitCount).toBe(3);
  });
});
