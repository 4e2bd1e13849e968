import { randomBytes, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyIdOf, makeTenantKey, openTenantKey, reencryptTenantKey } from './tenant-key';

const now = new Date('2026-11-21T12:00:00Z');
const keyEncryptionKey = randomBytes(32);
const key = await makeTenantKey({ name: 'Järva stadsdelsförvaltning' }, keyEncryptionKey, now);

describe("a tenant's key", () => {
  test('has a certificate in the name of the tenant, self-signed, valid for twenty years', () => {
    const certificate = new X509Certificate(key.certificate);
    expect(certificate.subject).toBe('C=SE\nO=Järva stadsdelsförvaltning\nCN=Järva stadsdelsförvaltning');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(new Date(certificate.validFrom)).toEqual(now);
    expect(new Date(certificate.validTo)).toEqual(new Date('2046-11-21T12:00:00Z'));
  });

  test('takes a name of any length and any letters', async () => {
    const { certificate } = await makeTenantKey(
      { name: '漢😀'.repeat(100) },
      keyEncryptionKey,
      new Date('2040-01-01'),
    );
    expect(new X509Certificate(certificate).subject).toContain('O=漢😀');
  });

  test('opens with the key it was encrypted under, and then cannot be exported', async () => {
    const opened = await openTenantKey(key, keyEncryptionKey);
    expect(opened).toMatchObject({ ok: true, value: { extractable: false, usages: ['sign'] } });
  });

  test('says so when another key encryption key is given', async () => {
    const opened = await openTenantKey(key, randomBytes(32));
    expect(opened).toEqual({ ok: false, error: 'other-key-encryption-key' });
  });

  test('does not open when a bit of it has changed, or when it stands with another certificate', async () => {
    const damaged = Buffer.from(key.encryptedKey);
    damaged.writeUInt8(damaged.readUInt8(20) ^ 1, 20);
    const failure = { ok: false, error: 'damaged-key' };
    expect(await openTenantKey({ ...key, encryptedKey: damaged }, keyEncryptionKey)).toEqual(failure);
    expect(await openTenantKey({ ...key, encryptedKey: new Uint8Array(4) }, keyEncryptionKey)).toEqual(
      failure,
    );
    const other = await makeTenantKey({ name: 'En annan' }, keyEncryptionKey, now);
    expect(await openTenantKey({ ...key, certificate: other.certificate }, keyEncryptionKey)).toEqual(
      failure,
    );
  });

  test('moves to a new key encryption key, and no longer opens with the old one', async () => {
    const to = randomBytes(32);
    const moved = reencryptTenantKey(key, { from: keyEncryptionKey, to });
    if (!moved.ok) throw new Error(moved.error);
    expect(moved.value.keyId).toBe(keyIdOf(to));
    expect(await openTenantKey(moved.value, to)).toMatchObject({ ok: true });
    expect(await openTenantKey(moved.value, keyEncryptionKey)).toMatchObject({ ok: false });
  });

  test('never lies open in what is stored', () => {
    expect(Buffer.from(key.encryptedKey).includes(Buffer.from('06072a8648ce3d0201', 'hex'))).toBe(false);
  });
});
