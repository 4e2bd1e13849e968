import { fileTypeFromBuffer } from 'file-type';
import { type EvidenceType, evidenceTypes, type FileRefusal } from '@/lib/domain/evidence/evidence';
import { fail, ok, type Result } from '@/lib/domain/result';
import { officeRefusal } from './office-file';
import { pdfRefusal } from './pdf-file';
import { cleanPicture } from './picture-file';

/** A file that may be kept: what it is, and the bytes to keep. */
export interface InspectedFile {
  readonly type: EvidenceType;
  readonly bytes: Uint8Array;
}

export type Inspection = Result<InspectedFile, FileRefusal>;

/** What phones save photographs in, and this server cannot make anew without what is hidden in it. */
const photoFormats = ['heic', 'heif', 'avif'];
const macroFormats = ['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm'];

/**
 * What a file is by its content, and the bytes of it to keep, or why it is not taken. Whatever the bytes are, it gives
 * an answer; it may take long over it and need much memory, so it belongs in a thread of its own: see
 * `evidenceInspector`.
 */
export async function inspectEvidence(bytes: Uint8Array): Promise<Inspection> {
  if (bytes.length === 0) return fail('empty');
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  if (found === 'cfb') return fail('old-or-locked-office');
  if (found !== undefined && photoFormats.includes(found)) return fail('photo-format');
  if (found !== undefined && macroFormats.includes(found)) return fail('macros');
  const type = evidenceTypes.find((known) => known === found);
  if (!type) return fail('unknown-type');
  if (type === 'jpg' || type === 'png' || type === 'webp') {
    const cleaned = await cleanPicture(bytes, type);
    return cleaned.ok ? ok({ type, bytes: cleaned.value }) : cleaned;
  }
  const refusal = await (type === 'pdf' ? pdfRefusal(bytes) : officeRefusal(bytes));
  return refusal === null ? ok({ type, bytes }) : fail(refusal);
}
