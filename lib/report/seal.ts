import type { webcrypto } from 'node:crypto';
import { PDF, type Signer } from '@libpdf/core';
import { lastSignature, signedBytes } from './byte-range';
import { signDetached } from './detached-signature';

/** Enough for the certificate and the signature several times over, and for a time stamp one day. */
const reservedBytes = 8192;

export interface Sealing {
  /** The tenant's certificate, X.509 in DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: webcrypto.CryptoKey;
  /** The certificates that vouch for it, in DER; none when it vouches for itself. */
  readonly chain?: readonly Uint8Array[];
  /** Shown by readers of PDF beside the seal. */
  readonly reason: string;
  /** The real clock. It stands in the file, not in the signature: PAdES B-B has no signed time of its own. */
  readonly sealedAt: Date;
}

/**
 * The document under the tenant's electronic seal: PAdES B-B (ETSI EN 319 142-1), added as an update that leaves
 * every byte of the document as it was. Anything done to the document later breaks the seal.
 *
 * @throws when the bytes are not a PDF.
 */
export async function sealPdf(document: Uint8Array, sealing: Sealing): Promise<Uint8Array> {
  const { certificate, privateKey, chain = [], reason, sealedAt } = sealing;
  const sealed = await withPlaceholder(document, { certificate, chain, reason, sealedAt });
  const signature = lastSignature(sealed);
  if (!signature.ok) throw new Error(`The place for the seal cannot be found: ${signature.error}`);
  const { range, contents } = signature.value;
  const cms = await signDetached(signedBytes(sealed, range), { certificate, privateKey, chain });
  const hex = Buffer.from(cms).toString('hex');
  if (hex.length > contents.length) throw new Error('The seal does not fit in the place left for it');
  sealed.write(hex.padEnd(contents.length, '0'), contents.start, 'latin1');
  return sealed;
}

/**
 * The document with a signature field whose `Contents` is to be filled in. The library's own signature carries a
 * signing time, which PAdES baseline forbids (EN 319 142-1, 6.3), so ours is written over it.
 */
async function withPlaceholder(
  document: Uint8Array,
  { certificate, chain = [], reason, sealedAt }: Omit<Sealing, 'privateKey'>,
): Promise<Buffer> {
  const signer: Signer = {
    certificate,
    keyType: 'EC',
    signatureAlgorithm: 'ECDSA',
    sign: async () => new Uint8Array(72),
  };
  const pdf = await PDF.load(document);
  const { bytes } = await pdf.sign({
    signer,
    reason,
    fieldName: 'Seal',
    signingTime: sealedAt,
    level: 'B-B',
    estimatedSize: reservedBytes + chain.reduce((sum, { length }) => sum + length, 0),
  });
  return Buffer.from(bytes);
}
