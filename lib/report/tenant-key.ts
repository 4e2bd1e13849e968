import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  webcrypto,
  X509Certificate,
} from 'node:crypto';
import { fail, ok, type Result } from '@/lib/domain/result';
import { makeCertificate } from './tenant-certificate';

/** A tenant's key as it is stored: the certificate is public, the private key is encrypted. */
export interface TenantKey {
  /** X.509 in DER. */
  readonly certificate: Uint8Array;
  /** PKCS #8 under AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag. */
  readonly encryptedKey: Uint8Array;
  /** Names the key that it was encrypted under, as `keyIdOf` does. */
  readonly keyId: string;
  /** The certificates that vouch for it, in DER, from its issuer on; none when it vouches for itself. */
  readonly chain?: readonly Uint8Array[];
}

const nonceLength = 12;
const tagLength = 16;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * Makes the key and certificate that a tenant seals with (ECDSA on P-256). The private key leaves this function
 * only under `keyEncryptionKey`, 32 bytes that the installation keeps outside the database.
 *
 * @throws RangeError when `keyEncryptionKey` is not 32 bytes.
 */
export async function makeTenantKey(
  tenant: { readonly name: string },
  keyEncryptionKey: Uint8Array,
  now: Date,
): Promise<TenantKey> {
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await makeCertificate(tenant.name, pair, now);
  const privateKey = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  return keepTenantKey({ certificate, privateKey, chain: [] }, keyEncryptionKey);
}

/**
 * A key from elsewhere as it is stored. `privateKey` is PKCS #8 in DER, and is wiped.
 *
 * @throws RangeError when `keyEncryptionKey` is not 32 bytes.
 */
export function keepTenantKey(
  key: {
    readonly certificate: Uint8Array;
    readonly privateKey: Uint8Array;
    readonly chain: readonly Uint8Array[];
  },
  keyEncryptionKey: Uint8Array,
): TenantKey {
  const { certificate, privateKey, chain } = key;
  const encryptedKey = encrypt(privateKey, keyEncryptionKey, certificate);
  privateKey.fill(0);
  return { certificate, encryptedKey, keyId: keyIdOf(keyEncryptionKey), chain };
}

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** What a key signs by, as its certificate says. @throws when it is of no kind that we seal with. */
function algorithmOf(certificate: Uint8Array) {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = new X509Certificate(certificate)
    .publicKey;
  if (type === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const namedCurve = curves[details?.namedCurve ?? ''];
  if (type !== 'ec' || namedCurve === undefined) throw new Error('A seal has a key of an unknown kind');
  return { name: 'ECDSA', namedCurve };
}

export type OpenKeyFailure = 'other-key-encryption-key' | 'damaged-key';

/** The private key, for sealing alone: it cannot be exported again. */
export async function openTenantKey(
  { certificate, encryptedKey, keyId }: TenantKey,
  keyEncryptionKey: Uint8Array,
): Promise<Result<webcrypto.CryptoKey, OpenKeyFailure>> {
  if (keyId !== keyIdOf(keyEncryptionKey)) return fail('other-key-encryption-key');
  const privateKey = decrypt(encryptedKey, keyEncryptionKey, certificate);
  if (!privateKey) return fail('damaged-key');
  const kind = algorithmOf(certificate);
  const opened = await webcrypto.subtle.importKey('pkcs8', privateKey, kind, false, ['sign']);
  privateKey.fill(0);
  return ok(opened);
}

/** The same private key under another key encryption key, for when the installation changes its own. */
export function reencryptTenantKey(
  key: TenantKey,
  { from, to }: { readonly from: Uint8Array; readonly to: Uint8Array },
): Result<TenantKey, OpenKeyFailure> {
  if (key.keyId !== keyIdOf(from)) return fail('other-key-encryption-key');
  const privateKey = decrypt(key.encryptedKey, from, key.certificate);
  if (!privateKey) return fail('damaged-key');
  return ok({ ...key, encryptedKey: encrypt(privateKey, to, key.certificate), keyId: keyIdOf(to) });
}

/** A name for a key encryption key that says nothing about the key: 16 hexadecimal digits of its hash. */
export function keyIdOf(keyEncryptionKey: Uint8Array): string {
  return createHash('sha256')
    .update('foljsam key encryption key')
    .update(keyEncryptionKey)
    .digest('hex')
    .slice(0, 16);
}

/** The certificate is authenticated along with the key, so that the two cannot be taken apart. */
function encrypt(privateKey: Uint8Array, keyEncryptionKey: Uint8Array, certificate: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyEncryptionKey, nonce, { authTagLength: tagLength });
  cipher.setAAD(certificate);
  return Buffer.concat([nonce, cipher.update(privateKey), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(
  encrypted: Uint8Array,
  keyEncryptionKey: Uint8Array,
  certificate: Uint8Array,
): Uint8Array | null {
  if (encrypted.length <= nonceLength + tagLength) return null;
  const nonce = encrypted.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', keyEncryptionKey, nonce, { authTagLength: tagLength });
  decipher.setAAD(certificate);
  decipher.setAuthTag(encrypted.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(encrypted.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    // The tag does not hold: the key, its certificate or the stored bytes are not what they were.
    return null;
  }
}
