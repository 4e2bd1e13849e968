import { webcrypto } from 'node:crypto';
import { fromBER } from 'asn1js';
import { AuthenticatedSafe, CertBag, Certificate, PFX, PrivateKeyInfo, SafeBag, SafeContents } from 'pkijs';
import { makeCertificate } from '@/lib/report/tenant-certificate';

const oid = { key: '1.2.840.113549.1.12.10.1.1', certificate: '1.2.840.113549.1.12.10.1.3' } as const;

const parsed = (der: BufferSource) => fromBER(der).result;

export type KeyAndCertificate = {
  /** PKCS #8 in DER. */
  readonly privateKey: ArrayBuffer;
  /** X.509 in DER. */
  readonly certificate: Uint8Array;
};

/** A new key, and a certificate for it that holds for twenty years from a moment. */
export async function madeAt(moment: Date): Promise<KeyAndCertificate> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await makeCertificate('Kommunens stämpel', pair, moment);
  return { certificate, privateKey: await webcrypto.subtle.exportKey('pkcs8', pair.privateKey) };
}

/** A PKCS #12 file of any key and any certificate, also of two that OpenSSL would not put together. */
export async function pkcs12Of(
  { privateKey, certificate }: KeyAndCertificate,
  password: string,
): Promise<Uint8Array> {
  const key = new SafeBag({
    bagId: oid.key,
    bagValue: new PrivateKeyInfo({ schema: parsed(privateKey) }),
  });
  const held = new SafeBag({
    bagId: oid.certificate,
    bagValue: new CertBag({ parsedValue: new Certificate({ schema: parsed(Uint8Array.from(certificate)) }) }),
  });
  const contents = new SafeContents({ safeBags: [key, held] });
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value: contents }] },
  });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await safe.makeInternalValues({ safeContents: [{}] });
  await file.makeInternalValues({
    password: Uint8Array.from(Buffer.from(password)).buffer,
    iterations: 2048,
    pbkdf2HashAlgorithm: { name: 'SHA-256' },
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(file.toSchema().toBER());
}
