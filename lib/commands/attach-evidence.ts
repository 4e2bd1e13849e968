import { createHash } from 'node:crypto';
import { listActions } from '@/lib/data/actions';
import { readAuditForm } from '@/lib/data/audit-form';
import { type AuditDetails, holdAudit, requireAudit } from '@/lib/data/audits';
import {
  evidencePlaceOf,
  getGivenHash,
  getTwin,
  insertEvidence,
  insertEvidenceVersion,
  lockEvidence,
} from '@/lib/data/evidence';
import { insertLog } from '@/lib/data/log';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import {
  type EvidenceSide,
  type EvidenceTarget,
  type EvidenceType,
  titleOf,
} from '@/lib/domain/evidence/evidence';
import { isAttachable, sideOf } from '@/lib/domain/evidence/evidence-rights';
import { fail, ok, type Result } from '@/lib/domain/result';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { now } from '@/lib/time/clock';

/** Where a file is to lie. Its ids are made where it is sent from, so that sending it again does nothing twice. */
export interface PlaceOfFile {
  readonly auditId: string;
  readonly evidenceId: string;
  readonly versionId: string;
  readonly target: EvidenceTarget;
}

/** A file that has been looked into. */
export interface FileToKeep {
  /** As whoever sent it called it. */
  readonly name: string;
  readonly type: EvidenceType;
  /** What is kept. */
  readonly bytes: Uint8Array;
  /** SHA-256 of what was sent, in hexadecimal. */
  readonly givenSha256: string;
}

/** `same-bytes`: the very file lies on the same target already. `removed`: the evidence it was to renew is gone. */
export type AttachFailure =
  | { readonly code: 'audit-locked' | 'removed' }
  | { readonly code: 'same-bytes'; readonly title: string };

async function requireTarget(tx: ScopedTx, audit: AuditDetails, target: EvidenceTarget): Promise<void> {
  const isThere =
    target.item === null
      ? (await listActions(tx, audit.id)).some(({ id }) => id === target.actionId)
      : await isAsked(tx, audit, target.item);
  if (!isThere) throw new Denied('notFound', 'target of evidence');
}

async function isAsked(tx: ScopedTx, { id, versionId }: AuditDetails, item: string): Promise<boolean> {
  const { form } = await readAuditForm(tx, id, versionId);
  return targetsOf(form).get(item)?.type === 'item';
}

/** The side that the person stands on, when it may put evidence there now. */
async function sideIn(
  tx: ScopedTx,
  audit: AuditDetails,
  target: EvidenceTarget,
): Promise<Result<EvidenceSide, { readonly code: 'audit-locked' }>> {
  await requireTarget(tx, audit, target);
  const place = evidencePlaceOf(audit);
  const side = sideOf(tx.actor, place);
  return side !== null && isAttachable(side, target, place) ? ok(side) : fail({ code: 'audit-locked' });
}

/**
 * Whether the person may put evidence there now: asked before a file is read at all.
 *
 * @throws Denied (notFound) for an audit out of reach, or a target that it lacks.
 */
export async function mayAttachEvidence(
  actor: Person,
  { auditId, target }: Pick<PlaceOfFile, 'auditId' | 'target'>,
): Promise<Result<EvidenceSide, AttachFailure>> {
  return withTenant(actor, 'evidence.attach', async (tx) =>
    sideIn(tx, await requireAudit(tx, auditId), target),
  );
}

/**
 * Keeps a file as new evidence, or as the next version of what is there. Sent again it is answered as the first time.
 *
 * @throws Denied (notFound) for an audit out of reach, a target that it lacks, or evidence of somebody else's.
 */
export async function attachEvidence(
  actor: Person,
  place: PlaceOfFile,
  file: FileToKeep,
): Promise<Result<null, AttachFailure>> {
  return withTenant(actor, 'evidence.attach', async (tx) => {
    const audit = await holdAudit(tx, place.auditId);
    const side = await sideIn(tx, audit, place.target);
    if (!side.ok) return side;
    const { evidenceId, versionId } = place;
    const sentBefore = await getGivenHash(tx, evidenceId, versionId);
    if (sentBefore === file.givenSha256) return ok(null);
    const twin = await getTwin(tx, audit, place.target, file.givenSha256);
    if (twin) return fail({ code: 'same-bytes', title: twin.title });
    const number = await numberFor(tx, place, side.value, file.name);
    if (!number.ok) return number;
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const version = { ...file, id: versionId, evidenceId, number: number.value, sha256, at: now() };
    await insertEvidenceVersion(tx, version);
    await insertLog(tx, {
      target: { type: 'evidence', id: evidenceId },
      detail: { caseNumber: audit.caseNumber, version: number.value, sha256 },
    });
    return ok(null);
  });
}

/** The number of the version to come; what it is a version of is made when it is the first. */
async function numberFor(
  tx: ScopedTx,
  { auditId, evidenceId, target }: PlaceOfFile,
  side: EvidenceSide,
  name: string,
): Promise<Result<number, AttachFailure>> {
  const known = await lockEvidence(tx, auditId, evidenceId);
  if (!known) {
    await insertEvidence(tx, { id: evidenceId, auditId, target, title: titleOf(name), side, at: now() });
    return ok(1);
  }
  const isSame = known.target.item === target.item && known.target.actionId === target.actionId;
  if (!isSame || known.side !== side) throw new Denied('notFound', 'evidence');
  if (known.removal) return fail({ code: 'removed' });
  return ok((known.versions[0]?.number ?? 0) + 1);
}
