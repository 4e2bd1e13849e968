import { describe, expect, test } from 'vitest';
import { outcome } from '@/tests/support/outcome';
import { plainDate } from '../plain-date';
import { unitYears } from './unit-years';

const merger = { unitId: 'east', from: plainDate('2023-07-01'), predecessorIds: ['inner', 'south'] };
const daysOf = ({ points }: { points: readonly { heldOn: string }[] }) => points.map(({ heldOn }) => heldOn);

describe('one unit over the years', () => {
  test('has one line for its audits with one version of a template', () => {
    const all = ['2025-05-01', '2021-05-01', '2023-05-01'].map((heldOn) => outcome({ heldOn }));
    const { series, outcomes, mergers } = unitYears(all, 'unit', []);
    expect(series.map(daysOf)).toEqual([['2021-05-01', '2023-05-01', '2025-05-01']]);
    expect(outcomes.map(({ heldOn }) => heldOn)).toEqual(['2025-05-01', '2023-05-01', '2021-05-01']);
    expect(mergers).toEqual([]);
  });

  test('is shown with the units it was made of, and no line leads across the merger', () => {
    const all = [
      outcome({ unitId: 'inner', heldOn: '2021-05-01' }),
      outcome({ unitId: 'south', heldOn: '2021-06-01' }),
      outcome({ unitId: 'east', heldOn: '2023-10-01' }),
      outcome({ unitId: 'elsewhere', heldOn: '2023-10-01' }),
    ];
    const { series, mergers } = unitYears(all, 'east', [merger]);
    expect(series.map((one) => [one.own, ...daysOf(one)])).toEqual([
      [false, '2021-05-01'],
      [false, '2021-06-01'],
      [true, '2023-10-01'],
    ]);
    expect(mergers).toEqual(['2023-07-01']);
  });

  test('is followed back through every merger, and ends where units are said to have come from each other', () => {
    const back = { unitId: 'inner', from: plainDate('2010-01-01'), predecessorIds: ['first', 'east'] };
    const all = [outcome({ unitId: 'first', heldOn: '2009-05-01' })];
    const { outcomes, mergers } = unitYears(all, 'east', [merger, back]);
    expect(outcomes).toEqual(all);
    expect(mergers).toEqual(['2010-01-01', '2023-07-01']);
  });

  test('gets another line when the template gets another version, and says so', () => {
    const before = outcome({ heldOn: '2021-05-01' });
    const after = outcome({ heldOn: '2023-05-01', versionId: 'version-2', versionNumber: 2 });
    const { series, versionChanges } = unitYears([before, after], 'unit', []);
    expect(series.map(daysOf)).toEqual([['2021-05-01'], ['2023-05-01']]);
    expect(versionChanges).toEqual([after]);
  });

  test('has a line of its own for each template', () => {
    const all = [outcome({}), outcome({ templateId: 'other', versionId: 'other-1' })];
    const { series, versionChanges } = unitYears(all, 'unit', []);
    expect(series).toHaveLength(2);
    expect(versionChanges).toEqual([]);
  });

  test('says a share that lies just under the threshold as under it', () => {
    const [series] = unitYears(
      [outcome({ share: { earned: 74_999, possible: 100_000 } })],
      'unit',
      [],
    ).series;
    expect(series?.points[0]?.share).toBe(0.749);
  });
});
