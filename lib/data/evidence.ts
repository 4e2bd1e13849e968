import {
  type Evidence,
  type EvidenceSide,
  type EvidenceTarget,
  type EvidenceType,
  type EvidenceVersion,
  evidenceTypes,
} from '@/lib/domain/evidence/evidence';
import { type EvidencePlace, isVisible } from '@/lib/domain/evidence/evidence-rights';
import { type AuditDetails, resourceOf } from './audits';
import { Denied, type ScopedTx } from './scope';

/** What an audit is to the rights to its evidence. */
export const evidencePlaceOf = (audit: AuditDetails): EvidencePlace => ({
  ...resourceOf(audit),
  status: audit.status,
});

/** The column's value as a known type. @throws when the database holds another one, which its check forbids. */
function typeOf(column: string): EvidenceType {
  const type = evidenceTypes.find((known) => known === column);
  if (!type) throw new Error(`Unknown type of evidence in the database: ${column}`);
  return type;
}

const parts = {
  remover: { select: { name: true } },
  versions: { orderBy: { number: 'desc' }, include: { member: { select: { name: true } } } },
} as const;

type VersionRow = Omit<EvidenceVersion, 'type' | 'by' | 'at' | 'asSent'> & {
  type: string;
  givenSha256: string;
  addedAt: Date;
  member: { name: string };
};

type Row = {
  id: string;
  item: string | null;
  actionId: string | null;
  title: string;
  side: string;
  removedAt: Date | null;
  removalReason: string | null;
  erased: boolean;
  remover: { name: string } | null;
  versions: VersionRow[];
};

const versionOf = ({ member, type, addedAt, givenSha256, ...row }: VersionRow): EvidenceVersion => ({
  id: row.id,
  number: row.number,
  name: row.name,
  type: typeOf(type),
  size: row.size,
  sha256: row.sha256,
  asSent: row.sha256 === givenSha256,
  by: member.name,
  at: addedAt.toISOString(),
});

const targetOf = ({ item, actionId }: Row): EvidenceTarget =>
  actionId === null ? { item: item ?? '', actionId } : { item: null, actionId };

const removalOf = ({ removedAt, removalReason, remover, erased }: Row): Evidence['removal'] =>
  removedAt && { by: remover?.name ?? '', at: removedAt.toISOString(), reason: removalReason ?? '', erased };

const sideOf = (column: string): EvidenceSide => (column === 'unit' ? 'unit' : 'auditor');

const evidenceOf = (row: Row): Evidence => ({
  id: row.id,
  target: targetOf(row),
  title: row.title,
  side: sideOf(row.side),
  versions: row.versions.map(versionOf),
  removal: removalOf(row),
});

/** All evidence in an audit that the transaction has reached, in the order it came; who sees which is for the caller. */
export async function listEvidence(tx: ScopedTx, auditId: string): Promise<Evidence[]> {
  const rows = await tx.db.evidence.findMany({ where: { auditId }, include: parts, orderBy: { id: 'asc' } });
  return rows.map(evidenceOf);
}

/** One piece of evidence in an audit that the transaction has reached, or null. */
export async function getEvidence(
  tx: ScopedTx,
  auditId: string,
  evidenceId: string,
): Promise<Evidence | null> {
  const row = await tx.db.evidence.findFirst({ where: { auditId, id: evidenceId }, include: parts });
  return row && evidenceOf(row);
}

/** Holds a piece of evidence against other writers until the transaction ends, then reads it as `getEvidence` does. */
export async function lockEvidence(
  tx: ScopedTx,
  auditId: string,
  evidenceId: string,
): Promise<Evidence | null> {
  await tx.db.$queryRaw`
    SELECT FROM evidence WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${evidenceId}::uuid FOR UPDATE`;
  return getEvidence(tx, auditId, evidenceId);
}

/**
 * Which of those on the same target that the actor may see holds the very bytes that were sent, in its newest version;
 * null for none.
 */
export async function getTwin(
  tx: ScopedTx,
  audit: AuditDetails,
  target: EvidenceTarget,
  givenSha256: string,
): Promise<{ readonly evidenceId: string; readonly title: string } | null> {
  const rows = await tx.db.evidence.findMany({
    where: { auditId: audit.id, ...target, removedAt: null },
    select: {
      id: true,
      title: true,
      side: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { givenSha256: true, sha256: true } },
    },
  });
  const place = evidencePlaceOf(audit);
  const twin = rows.find(
    ({ side, versions: [newest] }) =>
      [newest?.givenSha256, newest?.sha256].includes(givenSha256) &&
      isVisible(tx.actor, { target, side: sideOf(side) }, place),
  );
  return twin ? { evidenceId: twin.id, title: twin.title } : null;
}

/** What a version was sent as, in hexadecimal; null when there is no such version of that evidence. */
export async function getGivenHash(
  tx: ScopedTx,
  evidenceId: string,
  versionId: string,
): Promise<string | null> {
  const row = await tx.db.evidenceVersion.findFirst({
    where: { id: versionId, evidenceId },
    select: { givenSha256: true },
  });
  return row?.givenSha256 ?? null;
}

export interface NewEvidence {
  readonly id: string;
  readonly auditId: string;
  readonly target: EvidenceTarget;
  readonly title: string;
  readonly side: EvidenceSide;
  readonly at: Date;
}

/** A person's own evidence; it gets its first version in the same transaction. */
export async function insertEvidence(tx: ScopedTx, { target, at, ...evidence }: NewEvidence): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.evidence.create({
    data: { ...evidence, ...target, tenantId, addedBy: idOfPerson(tx), addedAt: at },
  });
}

export interface NewEvidenceVersion {
  readonly id: string;
  readonly evidenceId: string;
  readonly number: number;
  readonly name: string;
  readonly type: EvidenceType;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly givenSha256: string;
  readonly at: Date;
}

const PIECE_BYTES = 262_144;
const PIECES_AT_ONCE = 8;

/** A version with its bytes, which never change. */
export async function insertEvidenceVersion(
  tx: ScopedTx,
  { bytes, at, ...version }: NewEvidenceVersion,
): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.evidenceVersion.create({
    data: { ...version, tenantId, size: bytes.length, addedBy: idOfPerson(tx), addedAt: at },
  });
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, position) => position);
  for (let from = 0; from < pieces.length; from += PIECES_AT_ONCE) {
    await tx.db.evidencePiece.createMany({
      data: pieces.slice(from, from + PIECES_AT_ONCE).map((position) => ({
        tenantId,
        versionId: version.id,
        position,
        bytes: new Uint8Array(bytes.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES)),
      })),
    });
  }
}

/** The next stored pieces of a version, from a position counted from 0; none when it is at its end. */
export async function listEvidencePieces(
  tx: ScopedTx,
  versionId: string,
  from: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = await tx.db.evidencePiece.findMany({
    where: { versionId, position: { gte: from } },
    orderBy: { position: 'asc' },
    take: PIECES_AT_ONCE,
  });
  return rows.map(({ bytes }) => bytes);
}

/**
 * Marks evidence as taken away. As long as no decision rests on the audit its bytes are erased with it: something may
 * have been put there that must not be kept at all.
 */
export async function updateEvidenceToRemoved(
  tx: ScopedTx,
  { auditId, evidenceId, reason, at }: RemovalOfEvidence,
): Promise<void> {
  const { tenantId } = tx.actor;
  const erased = (await tx.db.auditSnapshot.count({ where: { auditId } })) === 0;
  await tx.db.evidence.update({
    where: { tenantId_id: { tenantId, id: evidenceId } },
    data: { removedAt: at, removedBy: idOfPerson(tx), removalReason: reason, erased },
  });
  if (erased) await tx.db.evidencePiece.deleteMany({ where: { version: { evidenceId } } });
}

export interface RemovalOfEvidence {
  readonly auditId: string;
  readonly evidenceId: string;
  readonly reason: string;
  readonly at: Date;
}

function idOfPerson({ actor, action }: ScopedTx): string {
  if (actor.kind !== 'person') throw new Denied('forbidden', action);
  return actor.userId;
}
