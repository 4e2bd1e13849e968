import { exportResults } from '@/lib/commands/export-results';
import { getOutcomeShare, insertOutcome } from '@/lib/data/audit-outcomes';
import {
  countAccepted,
  type FindingFilter,
  listControlFindings,
  listFailures,
  listFoundItems,
  listMergers,
  listOutcomes,
  listUnitFindings,
} from '@/lib/data/findings';
import { readResults } from '@/lib/data/results';
import type { Person } from '@/lib/domain/actor';
import { plainDate } from '@/lib/domain/plain-date';
import { resultsChoiceSchema } from '@/lib/domain/results/results-choice';
import { draftOne, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const readers = { may: EVERYONE } as const satisfies Partial<Call>;

const nonEmpty = (list: Promise<readonly unknown[]>) => mustBe(list.then(({ length }) => length > 0));

const filterOf = ({ decidedAuditId }: TestTenant): FindingFilter => ({
  auditIds: [decidedAuditId],
  requirement: 'all',
  countAccepted: true,
});

/** Of long ago, so that the unit's newest one goes on being the one that found something. */
const anOutcome = {
  heldOn: plainDate('2001-01-01'),
  unitName: 'Enheten',
  operatingForm: 'municipal',
  shareEarned: 0,
  sharePossible: 0,
  threshold: 0.75,
  proposed: 'compliant',
  chosen: 'compliant',
  deficiencies: 0,
  remarks: 0,
} as const;

/** What decided audits found, and what is made of it. */
export const resultCalls: readonly Call[] = [
  {
    of: 'audit-outcomes.insertOutcome',
    may: ['auditor'],
    prepare: async (target) => ({ ...target, ...(await draftOne(target.as.auditor, target, target.slug)) }),
    ...inside('audit.decide', (tx, { auditId }) => insertOutcome(tx, { auditId, ...anOutcome }, [])),
  },
  {
    of: 'audit-outcomes.getOutcomeShare',
    may: ['auditor'],
    ...inside('audit.work', (tx, { decidedAuditId }) =>
      mustBe(getOutcomeShare(tx, decidedAuditId).then((share) => share !== null)),
    ),
  },
  {
    of: 'findings.listOutcomes',
    ...readers,
    ...inside('results.read', async (tx, { decidedAuditId }) =>
      nonEmpty(listOutcomes(tx).then((all) => all.filter(({ auditId }) => auditId === decidedAuditId))),
    ),
  },
  {
    of: 'findings.listFailures',
    ...readers,
    ...inside('results.read', (tx, target) => nonEmpty(listFailures(tx, 'control', filterOf(target), []))),
  },
  {
    of: 'findings.listUnitFindings',
    ...readers,
    ...inside('results.read', (tx, target) => nonEmpty(listUnitFindings(tx, filterOf(target), ['rutin']))),
  },
  {
    of: 'findings.countAccepted',
    ...readers,
    ...inside('results.read', (tx, target) =>
      mustBe(countAccepted(tx, filterOf(target)).then((count) => count > 0)),
    ),
  },
  {
    of: 'findings.listFoundItems',
    ...readers,
    ...inside('results.read', (tx, target) => nonEmpty(listFoundItems(tx, filterOf(target)))),
  },
  {
    of: 'findings.listControlFindings',
    ...readers,
    ...inside('results.read', async (tx, { decidedAuditId }) =>
      nonEmpty(
        listControlFindings(tx, 'rutin').then((all) =>
          all.filter(({ auditId }) => auditId === decidedAuditId),
        ),
      ),
    ),
  },
  {
    of: 'findings.listMergers',
    ...readers,
    ...inside('results.read', async (tx, { unitId }) =>
      nonEmpty(listMergers(tx).then((all) => all.filter((merger) => merger.unitId === unitId))),
    ),
  },
  {
    of: 'results.readResults',
    ...readers,
    ...inside('results.read', async (tx, { decidedAuditId }) =>
      mustBe(
        readResults(tx, resultsChoiceSchema.parse({})).then(
          (read) => read?.all.some(({ auditId }) => auditId === decidedAuditId) ?? false,
        ),
      ),
    ),
  },
  {
    of: 'export-results.exportResults',
    action: 'results.export',
    ...readers,
    make: (actor) => exportResults(actor as Person, {}, 'sv'),
    foreign: 'stays-at-home',
  },
];
