import { expect, test } from 'vitest';
import { can } from './access';
import { person } from './actor';

const both = person({
  tenantId: 'tenant',
  userId: 'both',
  roles: ['auditor', 'unitManager'],
  unitIds: ['own'],
});

test('an auditor who manages a unit sees what is worked on everywhere but there', () => {
  const decided = false;
  expect(can(both, 'audit.work', { unitId: 'other', auditorIds: [], decided })).toBe(true);
  expect(can(both, 'audit.work', { unitId: 'own', auditorIds: [], decided })).toBe(false);
  expect(can(both, 'audit.work', { unitId: 'own', auditorIds: ['both'], decided })).toBe(false);
  expect(can(both, 'audit.read', { unitId: 'own', auditorIds: [], decided })).toBe(true);
});
