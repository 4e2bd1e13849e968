import { createHash } from 'node:crypto';
import { attachEvidence, mayAttachEvidence, type PlaceOfFile } from '@/lib/commands/attach-evidence';
import { downloadEvidence, type FileAddress } from '@/lib/commands/download-evidence';
import { listEvidencePieces } from '@/lib/data/evidence';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type EvidenceVersion, mediaTypes, mostEvidenceBytes } from '@/lib/domain/evidence/evidence';
import { type SentFile, sentFileSchema } from '@/lib/domain/evidence/evidence-message';
import { processEvidenceInspector } from '@/lib/files/evidence/evidence-inspector';
import { attachmentHeader } from './attachment-header';
import { idOrDenied, newIdOrDenied } from './id-from-address';
import { withSentFile } from './sent-file';
import { refusal } from './tenant-route';

/** The ids in the address of one file. */
export interface FileParams {
  readonly auditId: string;
  readonly evidenceId: string;
  readonly fileId: string;
}

/** What comes beside the bytes, as JSON that is encoded for an address, since a header holds no other letters. */
export const SENT_FILE_HEADER = 'x-evidence';

/** Takes in one file. Whoever may not put it there gets nothing of it read. @throws Denied. */
export async function takeEvidence(actor: Person, request: Request, params: FileParams): Promise<Response> {
  const sent = sentFileIn(request);
  if (!sent) return refusal(422, 'malformed');
  const place: PlaceOfFile = {
    auditId: idOrDenied(params.auditId),
    evidenceId: newIdOrDenied(params.evidenceId),
    versionId: newIdOrDenied(params.fileId),
    target: sent.target,
  };
  const may = await mayAttachEvidence(actor, place);
  if (!may.ok) return refusal(409, may.error.code);
  return withSentFile(request, mostEvidenceBytes, (bytes) => keep(actor, place, sent.name, bytes));
}

async function keep(actor: Person, place: PlaceOfFile, name: string, bytes: Uint8Array): Promise<Response> {
  const givenSha256 = createHash('sha256').update(bytes).digest('hex');
  const inspected = await processEvidenceInspector()(bytes);
  if (!inspected.ok) {
    return refusal(inspected.error === 'too-many-at-once' ? 503 : 422, inspected.error);
  }
  const kept = await attachEvidence(actor, place, { ...inspected.value, name, givenSha256 });
  if (kept.ok) return Response.json({ kept: true });
  const { code, ...more } = kept.error;
  return refusal(409, code, more);
}

function sentFileIn(request: Request): SentFile | null {
  try {
    const header = JSON.parse(decodeURIComponent(request.headers.get(SENT_FILE_HEADER) ?? ''));
    return sentFileSchema.safeParse(header).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Hands out one file piece by piece: to be saved, never shown. That a browser which shows it all the same lets it run
 * nothing stands in `next.config.ts`, whose policy goes before any that is given here. @throws Denied.
 */
export async function giveEvidence(actor: Person, params: FileParams): Promise<Response> {
  const address: FileAddress = {
    auditId: idOrDenied(params.auditId),
    evidenceId: idOrDenied(params.evidenceId),
    versionId: idOrDenied(params.fileId),
  };
  const version = await downloadEvidence(actor, address);
  return new Response(bytesOf(actor, version), {
    headers: {
      'content-type': mediaTypes[version.type],
      'content-length': String(version.size),
      'content-disposition': attachmentHeader(safeNameOf(version)),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The name as it was given, with the ending of what the file is: a name has no say in what it is opened with. */
function safeNameOf({ name, type }: EvidenceVersion): string {
  const ending = `.${type}`;
  const isSo = name.toLowerCase().endsWith(ending) || (type === 'jpg' && /\.jpeg$/i.test(name));
  return isSo ? name : `${name}${ending}`;
}

function bytesOf(actor: Person, { id }: EvidenceVersion): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    async pull(controller) {
      const pieces = await withTenant(actor, 'evidence.download', (tx) =>
        listEvidencePieces(tx, id, position),
      );
      position += pieces.length;
      for (const piece of pieces) controller.enqueue(piece);
      if (pieces.length === 0) controller.close();
    },
  });
}
