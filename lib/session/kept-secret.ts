import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { StoredSecret } from '@/lib/data/totp';
import { requireEnv } from '@/lib/env';
import { keyIdOf } from '@/lib/report/tenant-key';

const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts a secret for the database under the installation's key (AES-256-GCM: nonce, ciphertext, tag). `of` says whose
 * it is and what for, and must be the same when it is opened: a row that is copied onto another opens nothing there.
 */
export function keepSecret(secret: string, of: string): StoredSecret {
  const key = requireEnv('KEY_ENCRYPTION_KEY');
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(of));
  const encrypted = Buffer.concat([
    nonce,
    cipher.update(secret, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { encrypted, keyId: keyIdOf(key) };
}

/** @throws when it was kept under another key, for something else, or has been changed. */
export function openSecret({ encrypted, keyId }: StoredSecret, of: string): string {
  const key = requireEnv('KEY_ENCRYPTION_KEY');
  if (keyId !== keyIdOf(key)) throw new Error(`A secret is kept under another key: ${keyId}`);
  const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(of));
  decipher.setAuthTag(encrypted.subarray(-tagLength));
  const body = encrypted.subarray(nonceLength, -tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
