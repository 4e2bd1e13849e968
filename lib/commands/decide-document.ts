import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { requireMemberName } from '@/lib/data/members';
import { lockDocument, requireDocument, updateDocumentToDecided } from '@/lib/data/quality-documents';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { calendarDay, optionalLine } from '@/lib/domain/input';
import {
  type DocumentObstacle,
  obstaclesOfDocument,
  type QualityDocument,
} from '@/lib/domain/quality-document/quality-document';
import { fail, ok, type Result } from '@/lib/domain/result';
import { buildQualitySnapshot } from '@/lib/report/quality/build-quality-snapshot';
import { qualitySnapshotSchema } from '@/lib/report/quality/quality-snapshot';
import { readLook } from '@/lib/report/read-look';
import { sha256Of } from '@/lib/report/snapshot';
import { newVerification } from '@/lib/report/verification';
import { type FreshProof, type Here, loginAgain } from '@/lib/session/fresh-login';
import { now, today } from '@/lib/time/clock';

export const documentToDecideSchema = z.object({
  documentId: z.uuid(),
  /** The draft's revision that the person has seen. */
  revision: z.int().min(0),
  /** The day of the board's decision. */
  day: calendarDay,
  /** Where it is written down, as *§ 12*. */
  reference: optionalLine(200),
  login: freshLoginSchema,
});
export type DocumentToDecide = z.infer<typeof documentToDecideSchema>;

export type DecideDocumentFailure =
  | { readonly code: 'incomplete'; readonly obstacles: readonly DocumentObstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure;

/**
 * Writes down that the board has decided a quality plan or report, with a fresh login: freezes it, and has its sealed
 * report made. Everything that stands in the way is said at once. @throws Denied (notFound).
 */
export async function decideDocument(
  actor: Person,
  asked: DocumentToDecide,
  here: Here,
): Promise<Result<{ version: number; reportId: string }, DecideDocumentFailure>> {
  const early = await withTenant(actor, 'document.decide', async (tx) =>
    readyToDecide(tx, await requireDocument(tx, asked.documentId), asked),
  );
  if (!early.ok) return early;
  const fresh = await loginAgain(actor, 'document', asked.login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'document.decide', async (tx) => {
    const document = await lockDocument(tx, asked.documentId);
    const ready = await readyToDecide(tx, document, asked);
    if (!ready.ok) return ready;
    return ok(await freeze(tx, actor, document, { asked, proof: fresh.value, ...ready.value }));
  });
}

/** The document of the same kind and year that it is a new version of, locked so that nobody else replaces it. */
async function readyToDecide(
  tx: ScopedTx,
  document: QualityDocument,
  { revision, day }: DocumentToDecide,
): Promise<Result<{ replaced: QualityDocument | null }, DecideDocumentFailure>> {
  const base = document.basedOnId === null ? null : await lockDocument(tx, document.basedOnId);
  const replaced = base && base.kind === document.kind && base.year === document.year ? base : null;
  const obstacles = [
    ...obstaclesOfDocument(document, { day, today: today() }),
    ...(replaced?.status === 'replaced' ? [{ code: 'base-replaced' } as const] : []),
  ];
  if (obstacles.length > 0) return fail({ code: 'incomplete', obstacles });
  return document.revision === revision ? ok({ replaced }) : fail({ code: 'changed-meanwhile' });
}

interface Frozen {
  readonly asked: DocumentToDecide;
  readonly proof: FreshProof;
  readonly replaced: QualityDocument | null;
}

async function freeze(
  tx: ScopedTx,
  { userId }: Person,
  document: QualityDocument,
  { asked: { day: decidedOn, reference }, proof, replaced }: Frozen,
): Promise<{ version: number; reportId: string }> {
  const version = (replaced?.version ?? 0) + 1;
  const at = now();
  const verification = newVerification();
  const snapshot = qualitySnapshotSchema.parse(
    buildQualitySnapshot(document, {
      reportVersion: version,
      tenant: { name: (await requireTenant(tx)).name, ...(await readLook(tx)) },
      at,
      decision: {
        decidedOn,
        reference,
        recordedBy: await requireMemberName(tx, userId),
        recordedAt: proof.at.toISOString(),
        method: proof.method,
        verification,
      },
    }),
  );
  const frozen = canonicalJson(snapshot);
  const sha256 = sha256Of(frozen);
  const reportId = await updateDocumentToDecided(tx, document, {
    ...{ decidedOn, reference, version, frozen, sha256 },
    replaces: replaced?.id ?? null,
    code: verification.code,
  });
  const { id, kind, year } = document;
  const detail = { kind, year, version, decidedOn, reference, sha256, replaces: replaced?.id ?? null };
  await insertLog(tx, { target: { type: 'qualityDocument', id }, detail });
  return { version, reportId };
}
