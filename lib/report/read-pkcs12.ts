import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { types } from 'node:util';
import { P12Signer } from '@libpdf/core';
import { fromBER } from 'asn1js';
import { getEngine, PFX, setEngine } from 'pkijs';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/domain/result';

/** Why a PKCS #12 file gives no seal. */
export type Pkcs12Failure =
  | 'not-a-pkcs12'
  | 'wrong-password'
  | 'no-key'
  | 'no-certificate'
  | 'unknown-kind'
  | 'weak-key'
  | 'key-of-another'
  | 'not-yet-valid'
  | 'has-ended';

/** A key and certificate as they came, and the certificates that vouch for it, from its issuer on. */
export interface Pkcs12Content {
  readonly certificate: Uint8Array;
  /** PKCS #8 in DER. */
  readonly privateKey: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

const curves = ['prime256v1', 'secp384r1', 'secp521r1'];
/** In bits: what is held to be enough beyond 2030 begins at 2048 (NIST SP 800-57) for a seal of records. */
const shortestRsa = 2048;

/**
 * The key and certificate in a PKCS #12 file (RFC 7292), encrypted in the modern way or in the old one, when they fit
 * together, are strong enough, and hold on the day. It belongs in a thread of its own.
 */
export async function readPkcs12(
  { file, password }: { readonly file: Uint8Array; readonly password: string },
  now: Date,
): Promise<Result<Pkcs12Content, Pkcs12Failure>> {
  if (!isPkcs12(file)) return fail('not-a-pkcs12');
  const opened = await open(file, password);
  if (!opened.ok) return opened;
  const signer = opened.value;
  const privateKey = await exportedKey(signer);
  const certificates = [signer.certificate, ...signer.certificateChain].map(
    (der) => new X509Certificate(der),
  );
  return chosen(privateKey, certificates, now);
}

/** The library leaves a way of reckoning of its own behind, by which pkijs would verify no seal: what was there is put back. */
async function open(file: Uint8Array, password: string): Promise<Result<P12Signer, Pkcs12Failure>> {
  const engine = getEngine();
  try {
    return ok(await P12Signer.create(Uint8Array.from(file), password));
  } catch (error) {
    return fail(failureOf(error));
  } finally {
    setEngine(engine.name, engine.crypto ?? undefined);
  }
}

function isPkcs12(file: Uint8Array): boolean {
  try {
    const { offset, result } = fromBER(Uint8Array.from(file));
    return offset !== -1 && new PFX({ schema: result }).version === 3;
  } catch {
    return false;
  }
}

/**
 * The library tells by its words alone. Another password breaks the file's own checksum, or what is decrypted with it; what
 * is left then is a key that was found and could not be taken.
 */
function failureOf(error: unknown): Pkcs12Failure {
  const said = error instanceof Error ? error.message : '';
  if (said.startsWith('No private key')) return 'no-key';
  if (said.startsWith('No certificates')) return 'no-certificate';
  return /password|integrity|decrypt/i.test(said) ? 'wrong-password' : 'unknown-kind';
}

const keyHolder = z.object({
  privateKey: z.custom<webcrypto.CryptoKey>(types.isCryptoKey),
});

/** The signer holds its key for itself; it is asked for what it holds, and answers, or this throws. */
async function exportedKey(signer: P12Signer): Promise<Uint8Array> {
  const { privateKey } = keyHolder.parse({ ...signer });
  return new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', privateKey));
}

function chosen(
  privateKey: Uint8Array,
  certificates: readonly X509Certificate[],
  now: Date,
): Result<Pkcs12Content, Pkcs12Failure> {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) return fail('key-of-another');
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = own.publicKey;
  if (type === 'rsa' && (details?.modulusLength ?? 0) < shortestRsa) return fail('weak-key');
  if (type === 'ec' && !curves.includes(details?.namedCurve ?? '')) return fail('unknown-kind');
  if (new Date(own.validFrom) > now) return fail('not-yet-valid');
  if (new Date(own.validTo) <= now) return fail('has-ended');
  const chain = chainOf(own, certificates).map(({ raw }) => new Uint8Array(raw));
  return ok({ certificate: new Uint8Array(own.raw), privateKey, chain });
}

/** Those that vouch for a certificate, one after the other, by their signatures and not by their names alone. */
function chainOf(own: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let last = own; ; ) {
    const issuer = others.find(
      (other) =>
        other !== last && !chain.includes(other) && last.checkIssued(other) && last.verify(other.publicKey),
    );
    if (!issuer) return chain;
    chain.push(issuer);
    last = issuer;
  }
}
