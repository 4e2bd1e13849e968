import type { Result } from '@/lib/domain/result';
import { lastSignature, type SignatureProblem, signedBytes } from './byte-range';
import { checkDetached, type DetachedProblem } from './detached-signature';

export type SealProblem = SignatureProblem | DetachedProblem;

/**
 * Whether the document is whole and bears the tenant's seal: the seal covers every byte of the file but its own,
 * is made with the key of `certificate` (X.509 in DER), and not a bit of what it covers has changed since.
 */
export async function verifySeal(
  document: Uint8Array,
  certificate: Uint8Array,
): Promise<Result<null, SealProblem>> {
  const bytes = Buffer.from(document);
  const signature = lastSignature(bytes);
  if (!signature.ok) return signature;
  const { range, contents } = signature.value;
  const { start, length } = contents;
  const cms = Buffer.from(bytes.toString('latin1', start, start + length), 'hex');
  return checkDetached(cms, signedBytes(bytes, range), certificate);
}
