import { endSelfCheck } from '@/lib/commands/end-self-check';
import { linkSelfCheck } from '@/lib/commands/link-self-check';
import { recordSelfCheckResult } from '@/lib/commands/record-self-check-result';
import { saveSelfCheck } from '@/lib/commands/save-self-check';
import { newId } from '@/lib/data/columns';
import {
  deleteRiskSelfCheck,
  insertRiskSelfCheck,
  insertSelfCheck,
  insertSelfCheckResult,
  listSelfChecks,
  requireSelfCheck,
  updateSelfCheck,
} from '@/lib/data/self-checks';
import type { Person } from '@/lib/domain/actor';
import { resultOf, selfCheckContent } from '../support/risk-register';
import { type Call, inside, mustBe } from './call';
import { ofKeepers, read, savedBy } from './risk-calls';

const readCalls: readonly Call[] = [
  {
    of: 'self-checks.listSelfChecks',
    ...read,
    ...inside('risk.read', (tx, { selfCheckId }) =>
      mustBe(listSelfChecks(tx).then((checks) => checks.some(({ id }) => id === selfCheckId))),
    ),
  },
  {
    of: 'self-checks.requireSelfCheck',
    ...read,
    ...inside('risk.read', (tx, { selfCheckId }) => requireSelfCheck(tx, selfCheckId)),
  },
];

const selfCheckCallsOfKeepers: readonly Call[] = [
  {
    of: 'self-checks.insertSelfCheck',
    may: ['auditor', 'admin'],
    ...inside('selfCheck.edit', (tx, target) =>
      insertSelfCheck(tx, {
        id: newId(),
        ...selfCheckContent(target.slug, null),
        savedBy: null,
        savedAt: new Date(),
      }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'self-checks.updateSelfCheck',
    ...ofKeepers,
    ...inside('selfCheck.edit', (tx, target) =>
      mustBe(
        updateSelfCheck(tx, { id: target.selfCheckId, revision: 1 }, { title: 'Ny', ...savedBy(target) }),
      ),
    ),
  },
  {
    of: 'self-checks.insertSelfCheckResult',
    ...ofKeepers,
    ...inside('selfCheck.record', (tx, { selfCheckId, slug, as }) =>
      insertSelfCheckResult(tx, {
        ...resultOf(slug),
        selfCheckId,
        recordedBy: as.admin.userId,
        at: new Date(),
      }),
    ),
  },
  {
    of: 'self-checks.insertRiskSelfCheck',
    ...ofKeepers,
    ...inside('selfCheck.link', (tx, { riskId, selfCheckId }) =>
      insertRiskSelfCheck(tx, { riskId, selfCheckId }),
    ),
  },
  {
    of: 'self-checks.deleteRiskSelfCheck',
    ...ofKeepers,
    ...inside('selfCheck.link', (tx, { riskId, selfCheckId }) =>
      deleteRiskSelfCheck(tx, { riskId, selfCheckId }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'save-self-check.saveSelfCheck',
    action: 'selfCheck.edit',
    ...ofKeepers,
    make: (actor, { selfCheckId, riskId, slug }) =>
      saveSelfCheck(actor as Person, {
        selfCheckId,
        revision: 1,
        content: selfCheckContent(slug, null),
        riskId,
      }),
  },
  {
    of: 'end-self-check.endSelfCheck',
    action: 'selfCheck.end',
    ...ofKeepers,
    make: (actor, { selfCheckId }) =>
      endSelfCheck(actor as Person, { selfCheckId, revision: 1, ended: true }),
  },
  {
    of: 'link-self-check.linkSelfCheck',
    action: 'selfCheck.link',
    ...ofKeepers,
    make: (actor, { riskId, selfCheckId }) =>
      linkSelfCheck(actor as Person, { riskId, selfCheckId, linked: true }),
  },
  {
    of: 'record-self-check-result.recordSelfCheckResult',
    action: 'selfCheck.record',
    ...ofKeepers,
    make: (actor, { selfCheckId, slug }) =>
      recordSelfCheckResult(actor as Person, { selfCheckId, result: resultOf(slug) }),
  },
];

/** Self-checks, what they showed, and the risks that they watch. */
export const selfCheckCalls: readonly Call[] = [...readCalls, ...selfCheckCallsOfKeepers];
