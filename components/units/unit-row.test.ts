import { describe, expect, it } from 'vitest';
import { type UnitBranch, type UnitRow, unitTree, validityOn } from './unit-row';

function unit(id: string, parentId: string | null = null): UnitRow {
  return {
    id,
    name: id,
    href: `/${id}`,
    parentId,
    providerName: 'Kommunen',
    operatingForm: 'municipal',
    validFrom: '2020-01-01',
    validTo: null,
    addressProtected: false,
    managers: [],
  };
}

const names = (branches: readonly UnitBranch[]): unknown[] =>
  branches.map((branch) =>
    branch.parts.length > 0 ? [branch.unit.id, names(branch.parts)] : branch.unit.id,
  );

describe('the tree of units', () => {
  it('puts every unit under the one it is a part of, in the order of the list', () => {
    const tree = unitTree([unit('c', 'a'), unit('a'), unit('b', 'a'), unit('d', 'b'), unit('e')]);
    expect(names(tree)).toEqual([['a', ['c', ['b', ['d']]]], 'e']);
  });

  it('shows at the top a unit whose parent the reader may not see', () => {
    expect(names(unitTree([unit('b', 'hidden')]))).toEqual(['b']);
  });
});

describe('the validity of a unit', () => {
  it('holds on its first and on its last day', () => {
    const period = { validFrom: '2023-07-01', validTo: '2024-06-30' };
    expect(validityOn(period, '2023-06-30')).toBe('planned');
    expect(validityOn(period, '2023-07-01')).toBe('valid');
    expect(validityOn(period, '2024-06-30')).toBe('valid');
    expect(validityOn(period, '2024-07-01')).toBe('ended');
  });
});
