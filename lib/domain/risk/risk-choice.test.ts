import { describe, expect, test } from 'vitest';
import type { RiskSummary } from './risk';
import { chosenRisks, riskAddress, riskChoiceSchema } from './risk-choice';
import { defaultRiskScale, type RiskScale, type RiskWeight } from './risk-level';

function risk(number: number, weight: RiskWeight | null, other: Partial<RiskSummary> = {}): RiskSummary {
  const current = weight && {
    ...weight,
    id: `${number}`,
    assessedOn: '2026-01-01' as never,
    after: null,
    scale: defaultRiskScale,
    motive: null,
    by: null,
  };
  const rest = { withoutSelfCheck: 'missing', selfChecks: 0, actions: 0, endedOn: null } as const;
  return { id: `risk-${number}`, number, area: 'Barn', title: `Risk ${number}`, current, ...rest, ...other };
}

const alone = (level: number): RiskWeight => ({ level, likelihood: null, consequence: null });
const at = (likelihood: number, consequence: number): RiskWeight => ({
  level: likelihood * consequence,
  likelihood,
  consequence,
});

const risks = [
  risk(1, at(2, 4)),
  risk(2, alone(9), { area: 'Vuxna' }),
  risk(3, at(4, 2), { selfChecks: 2 }),
  risk(4, null, { withoutSelfCheck: 'notCarriedOut' }),
  risk(5, at(3, 3), { endedOn: '2026-02-01' as never }),
];

const shown = (address: Record<string, unknown>, scale: RiskScale = defaultRiskScale) =>
  chosenRisks(risks, riskChoiceSchema.parse(address), scale).map(({ number }) => number);

describe('the register', () => {
  test('shows what has not ended, the gravest first, and last what nobody has weighed', () => {
    expect(shown({})).toEqual([2, 1, 3, 4]);
    expect(shown({ dir: 'up' })).toEqual([4, 1, 3, 2]);
    expect(shown({ sort: 'number' })).toEqual([1, 2, 3, 4]);
    expect(shown({ sort: 'area', dir: 'down' })).toEqual([2, 1, 3, 4]);
  });

  test('shows one area, one group, or one cell of the matrix', () => {
    expect(shown({ area: 'Vuxna' })).toEqual([2]);
    expect(shown({ only: 'unchecked' })).toEqual([2, 1, 4]);
    expect(shown({ only: 'undistributed' })).toEqual([2, 4]);
    expect(shown({ only: 'ended' })).toEqual([5]);
    expect(shown({ cell: '4x2' })).toEqual([3]);
  });

  test('places no risk in the matrix of another scale than the one it was weighed on', () => {
    const other = { ...defaultRiskScale, likelihood: ['Sällan', 'Ibland', 'Ofta', 'Alltid'] };
    expect(shown({ cell: '4x2' }, other)).toEqual([]);
  });

  test('keeps the choice in its address, and overlooks what no address can mean', () => {
    const address = riskAddress(
      '/r',
      riskChoiceSchema.parse({ cell: '3x2', only: 'unchecked', sort: 'title' }),
    );
    expect(address).toBe('/r?only=unchecked&cell=3x2&sort=title');
    expect(
      riskChoiceSchema.parse({ only: 'alla', cell: 'x', sort: '', dir: 'åt sidan', area: ['a'] }),
    ).toEqual(riskChoiceSchema.parse({}));
    expect(riskAddress('/r', riskChoiceSchema.parse({}))).toBe('/r');
  });
});
