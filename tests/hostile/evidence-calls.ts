import { attachEvidence, mayAttachEvidence } from '@/lib/commands/attach-evidence';
import { downloadEvidence } from '@/lib/commands/download-evidence';
import { removeEvidence } from '@/lib/commands/remove-evidence';
import { holdAudit, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import {
  getEvidence,
  getGivenHash,
  getTwin,
  insertEvidence,
  insertEvidenceVersion,
  listEvidence,
  listEvidencePieces,
  lockEvidence,
  updateEvidenceToRemoved,
} from '@/lib/data/evidence';
import type { ScopedTx } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { aFile, attachOne } from '../support/attach-one';
import type { TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

/** On the decided audit, whose action has evidence; another unit's stays as it is. */
const onDecided = async (target: TestTenant): Promise<TestTenant> =>
  target.auditId === target.otherAuditId ? target : { ...target, auditId: target.decidedAuditId };

/** With one more piece of evidence on its action, from either side. */
const withEvidenceOf = (side: 'auditor' | 'unitManager') => async (target: TestTenant) => {
  const { decidedAuditId, actionId } = target;
  const more = await attachOne(target.as[side], { auditId: decidedAuditId, actionId });
  return { ...(await onDecided(target)), ...more };
};

const bothSides = {
  may: ['auditor', 'unitManager'],
  onlyOwnUnit: ['unitManager'],
  prepare: onDecided,
} as const satisfies Partial<Call>;
const writers = { ...bothSides, onlyOwnAudits: true } as const satisfies Partial<Call>;

const placeOn = ({ auditId, actionId }: TestTenant) => ({
  auditId,
  evidenceId: newId(),
  versionId: newId(),
  target: { item: null, actionId },
});

/** A function of the data room, in an audit that the transaction has reached. */
const reached =
  (work: (tx: ScopedTx, target: TestTenant) => Promise<unknown>) =>
  async (tx: ScopedTx, target: TestTenant): Promise<unknown> => {
    await requireAudit(tx, target.auditId);
    return work(tx, target);
  };

const there = (found: Promise<unknown>) => mustBe(found.then((value) => value !== null));
const some = (found: Promise<readonly unknown[]>) => mustBe(found.then((values) => values.length > 0));

const anEvidence = async (tx: ScopedTx, { auditId, actionId }: TestTenant) => {
  const evidence = { id: newId(), auditId, target: { item: null, actionId }, title: 'Rutin' };
  await insertEvidence(tx, { ...evidence, side: 'auditor', at: new Date() });
  return evidence.id;
};

const readers: readonly Call[] = [
  {
    of: 'evidence.listEvidence',
    ...bothSides,
    ...inside(
      'evidence.list',
      reached((tx, { auditId }) => some(listEvidence(tx, auditId))),
    ),
  },
  {
    of: 'evidence.getEvidence',
    ...bothSides,
    ...inside(
      'evidence.download',
      reached((tx, { auditId, evidenceId }) => there(getEvidence(tx, auditId, evidenceId))),
    ),
  },
  {
    of: 'evidence.listEvidencePieces',
    ...bothSides,
    ...inside(
      'evidence.download',
      reached((tx, { fileId }) => some(listEvidencePieces(tx, fileId, 0))),
    ),
  },
  {
    of: 'evidence.getGivenHash',
    ...writers,
    ...inside(
      'evidence.attach',
      reached((tx, { evidenceId, fileId }) => there(getGivenHash(tx, evidenceId, fileId))),
    ),
  },
  {
    of: 'evidence.getTwin',
    ...writers,
    ...inside(
      'evidence.attach',
      reached(async (tx, { auditId, actionId, evidenceId, fileId }) => {
        const hash = (await getGivenHash(tx, evidenceId, fileId)) ?? '';
        return there(getTwin(tx, await requireAudit(tx, auditId), { item: null, actionId }, hash));
      }),
    ),
  },
];

const writes: readonly Call[] = [
  {
    of: 'audits.holdAudit',
    ...writers,
    ...inside('evidence.attach', (tx, { auditId }) => holdAudit(tx, auditId)),
  },
  {
    of: 'evidence.lockEvidence',
    ...writers,
    ...inside(
      'evidence.remove',
      reached((tx, { auditId, evidenceId }) => there(lockEvidence(tx, auditId, evidenceId))),
    ),
  },
  { of: 'evidence.insertEvidence', ...writers, ...inside('evidence.attach', reached(anEvidence)) },
  {
    of: 'evidence.insertEvidenceVersion',
    ...writers,
    ...inside(
      'evidence.attach',
      reached(async (tx, target) => {
        const evidenceId = await anEvidence(tx, target);
        const sha256 = '0'.repeat(64);
        const version = { ...aFile(), id: newId(), evidenceId, number: 1, sha256, at: new Date() };
        await insertEvidenceVersion(tx, version);
      }),
    ),
  },
  {
    of: 'evidence.updateEvidenceToRemoved',
    ...writers,
    prepare: withEvidenceOf('auditor'),
    ...inside(
      'evidence.remove',
      reached((tx, { auditId, evidenceId }) =>
        updateEvidenceToRemoved(tx, { auditId, evidenceId, reason: 'Fel fil.', at: new Date() }),
      ),
    ),
  },
];

const removal = (actor: unknown, { auditId, evidenceId }: TestTenant) =>
  removeEvidence(actor as Person, { auditId, evidenceId, reason: 'Fel fil.' });

const commands: readonly Call[] = [
  {
    of: 'attach-evidence.mayAttachEvidence',
    action: 'evidence.attach',
    ...writers,
    make: (actor, target) => mayAttachEvidence(actor as Person, placeOn(target)),
  },
  {
    of: 'attach-evidence.attachEvidence',
    action: 'evidence.attach',
    ...writers,
    make: (actor, target) => attachEvidence(actor as Person, placeOn(target), aFile()),
  },
  {
    of: 'download-evidence.downloadEvidence',
    action: 'evidence.download',
    ...bothSides,
    make: (actor, { auditId, evidenceId, fileId }) =>
      downloadEvidence(actor as Person, { auditId, evidenceId, versionId: fileId }),
  },
  // Each side takes away what is its own; the other is among those who are refused.
  {
    of: 'remove-evidence.removeEvidence',
    action: 'evidence.remove',
    may: ['auditor'],
    onlyOwnAudits: true,
    prepare: withEvidenceOf('auditor'),
    make: removal,
  },
  {
    of: 'remove-evidence.removeEvidence',
    action: 'evidence.remove',
    may: ['unitManager'],
    onlyOwnUnit: ['unitManager'],
    prepare: withEvidenceOf('unitManager'),
    make: removal,
  },
];

/** Files on items and actions. */
export const evidenceCalls: readonly Call[] = [...readers, ...writes, ...commands];
