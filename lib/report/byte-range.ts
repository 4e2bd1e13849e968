import { fail, ok, type Result } from '@/lib/domain/result';

/** The bytes that a signature covers: `[0, before)` and `[after, end)`; what lies between is the signature. */
export interface ByteRange {
  readonly before: number;
  readonly after: number;
  readonly end: number;
}

export interface FoundSignature {
  readonly range: ByteRange;
  /** Where the hexadecimal digits of the signature lie. */
  readonly contents: { readonly start: number; readonly length: number };
}

export type SignatureProblem = 'no-seal' | 'not-whole-document';

/**
 * The last signature of the document, if it covers the whole of it: from the first byte to the last, with nothing
 * left out but its own digits. Readers of PDF call a document valid to which bytes were added after the last
 * signature; this does not.
 */
export function lastSignature(document: Buffer): Result<FoundSignature, SignatureProblem> {
  const text = document.toString('latin1');
  const match = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].at(-1);
  if (!match) return fail('no-seal');
  const [first = 0, before = 0, after = 0, rest = 0] = match.slice(1).map(Number);
  const end = after + rest;
  const contents = { start: before + 1, length: after - before - 2 };
  const isWhole = first === 0 && end === document.length && contents.length > 0;
  const between = text.slice(before, after);
  if (!isWhole || !/^<[0-9a-fA-F]+>$/.test(between)) return fail('not-whole-document');
  return ok({ range: { before, after, end }, contents });
}

export function signedBytes(document: Buffer, { before, after, end }: ByteRange): Uint8Array {
  return Buffer.concat([document.subarray(0, before), document.subarray(after, end)]);
}
