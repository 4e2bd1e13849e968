import { describe, expect, test } from 'vitest';
import { can, type Resource } from './access';
import { person, type Role } from './actor';

const someone = (userId: string, roles: Role[], unitIds: string[] = []) =>
  person({ tenantId: 'tenant', userId, roles, unitIds });

const outside = (parts: Partial<NonNullable<Resource['outside']>>, unitId?: string): Resource => ({
  ...(unitId && { unitId }),
  decided: true,
  outside: { handlerId: null, assigneeId: null, reportedById: null, ...parts },
});

const auditor = someone('auditor', ['auditor']);
const admin = someone('admin', ['admin']);
const manager = someone('manager', ['unitManager'], ['own']);
const reader = someone('reader', ['reader']);

describe('an action that belongs to no audit', () => {
  test('is followed up by every auditor and administrator, until one of them is chosen', () => {
    for (const one of [auditor, admin]) expect(can(one, 'action.verify', outside({}))).toBe(true);
    expect(can(auditor, 'action.verify', outside({ handlerId: 'admin' }))).toBe(false);
    expect(can(admin, 'action.verify', outside({ handlerId: 'admin' }))).toBe(true);
    for (const one of [manager, reader]) expect(can(one, 'action.verify', outside({}, 'own'))).toBe(false);
  });

  test('is verified by nobody who is to do it, has reported it, or manages its unit', () => {
    expect(can(auditor, 'action.verify', outside({ assigneeId: 'auditor' }))).toBe(false);
    expect(can(auditor, 'action.verify', outside({ reportedById: 'auditor' }))).toBe(false);
    expect(can(auditor, 'action.verify', outside({ reportedById: 'auditor', handlerId: 'auditor' }))).toBe(
      false,
    );
    const both = someone('both', ['auditor', 'unitManager'], ['own']);
    expect(can(both, 'action.verify', outside({}, 'own'))).toBe(false);
    expect(can(both, 'action.verify', outside({}, 'other'))).toBe(true);
  });

  test('is reported by whoever was chosen to do it, and by whoever manages its unit', () => {
    expect(can(manager, 'action.report', outside({}, 'own'))).toBe(true);
    expect(can(manager, 'action.report', outside({}, 'other'))).toBe(false);
    expect(can(manager, 'action.report', outside({}))).toBe(false);
    for (const one of [auditor, admin, manager])
      expect(can(one, 'action.report', outside({ assigneeId: one.userId }))).toBe(true);
    expect(can(admin, 'action.report', outside({}))).toBe(false);
  });

  test('is read by managers of its unit and by whoever is to do it; readers have the board alone', () => {
    expect(can(manager, 'action.read', outside({}))).toBe(false);
    expect(can(manager, 'action.read', outside({ assigneeId: 'manager' }))).toBe(true);
    expect(can(reader, 'action.read', outside({}))).toBe(false);
    expect(can(reader, 'action.list', outside({}))).toBe(true);
  });

  test('is never carried over, and what belongs to an audit is never said anew', () => {
    expect(can(auditor, 'action.carryOver', outside({}))).toBe(false);
    const ofAudit = { unitId: 'own', auditorIds: ['auditor'], decided: true };
    for (const action of ['action.raise', 'action.reword', 'action.withdraw'] as const)
      expect(can(auditor, action, ofAudit)).toBe(false);
    expect(can(admin, 'action.verify', ofAudit)).toBe(false);
    expect(can(admin, 'action.report', ofAudit)).toBe(false);
  });
});
