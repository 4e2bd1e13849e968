import { describe, expect, test } from 'vitest';
import { ready, said } from '@/tests/support/ready-audit';
import { can } from './access';
import { type Person, person, type Role } from './actor';
import { type AuditStatus, auditStatuses } from './audit';
import { type AuditStep, auditSteps, takeStep } from './life-cycle';
import type { AuditFacts } from './life-cycle-requirements';

const one = (userId: string, roles: Role[], unitIds: string[] = []): Person =>
  person({ userId, tenantId: 'tenant', roles, unitIds });

/** Everyone who could try, on an audit of `unit` that `auditor` conducts and asked to have approved. */
const callers = {
  auditor: one('auditor', ['auditor']),
  otherAuditor: one('other', ['auditor']),
  /** An auditor of the audit who has become a manager of its unit. */
  auditorWhoManages: one('auditor', ['auditor', 'unitManager'], ['unit']),
  manager: one('manager', ['unitManager'], ['unit']),
  otherManager: one('elsewhere', ['unitManager'], ['other unit']),
  admin: one('admin', ['admin']),
  adminWhoManages: one('admin', ['admin', 'unitManager'], ['unit']),
  reader: one('reader', ['reader']),
} as const;
type Caller = keyof typeof callers;

const audit = { unitId: 'unit', auditorIds: ['auditor'] };
const beforeTheDecision = [
  'planned',
  'selfAssessment',
  'fieldwork',
  'drafting',
  'factReview',
  'approval',
] as const satisfies readonly AuditStatus[];

/** Who may take each step and when, where all that the step asks for is there. Everything else is refused. */
const allowed: Record<AuditStep, { readonly by: readonly Caller[]; readonly from: readonly AuditStatus[] }> =
  {
    askForSelfAssessment: { by: ['auditor', 'admin', 'adminWhoManages'], from: ['planned'] },
    startFieldwork: { by: ['auditor'], from: ['selfAssessment'] },
    startDrafting: { by: ['auditor'], from: ['fieldwork'] },
    sendToFactReview: { by: ['auditor'], from: ['drafting'] },
    finishFactReview: { by: ['manager', 'auditorWhoManages', 'adminWhoManages'], from: ['factReview'] },
    endFactReview: { by: ['auditor'], from: ['factReview'] },
    requestApproval: { by: ['auditor'], from: ['drafting'] },
    approve: { by: ['otherAuditor', 'admin'], from: ['approval'] },
    returnToDrafting: { by: ['auditor', 'otherAuditor', 'admin'], from: ['approval'] },
    decide: { by: ['auditor'], from: ['approval'] },
    close: { by: ['auditor'], from: ['decided'] },
    reopen: { by: ['auditor'], from: ['decided', 'closed'] },
    handOver: { by: ['auditor', 'admin', 'adminWhoManages'], from: [...beforeTheDecision, 'decided'] },
    cancel: { by: ['auditor', 'admin', 'adminWhoManages'], from: beforeTheDecision },
  };

const names = Object.keys(callers) as Caller[];
const steps = Object.keys(auditSteps) as AuditStep[];

function isAllowed(step: AuditStep, caller: Caller, status: AuditStatus): boolean {
  const actor = callers[caller];
  const facts: AuditFacts = { ...ready, status };
  const decided = status === 'decided' || status === 'closed';
  return (
    can(actor, auditSteps[step].access, { ...audit, decided }) &&
    takeStep(step, facts, { ...said, by: actor.userId }).ok
  );
}

describe('every step, by everyone, in every status', () => {
  test.each(steps)('%s', (step) => {
    const { by, from } = allowed[step];
    for (const caller of names) {
      for (const status of auditStatuses) {
        const expected = by.includes(caller) && from.includes(status);
        expect(isAllowed(step, caller, status), `${caller} in ${status}`).toBe(expected);
      }
    }
  });

  test('an audit whose tenant has chosen nothing goes straight from the plan to the visit, and from the draft to the decision', () => {
    const choices = { selfAssessment: false, factReview: false, approval: false };
    expect(takeStep('startFieldwork', { ...ready, choices, status: 'planned' }, said).ok).toBe(true);
    expect(takeStep('decide', { ...ready, choices, status: 'drafting' }, said).ok).toBe(true);
  });
});
