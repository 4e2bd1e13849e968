import { randomBytes, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeNewSeal } from '@/lib/commands/replace-seal';
import { withTenant } from '@/lib/data/scope';
import { listSeals, requireTenantSeal } from '@/lib/data/tenant-seals';
import { systemActor } from '@/lib/domain/actor';
import { readPkcs12 } from '@/lib/report/read-pkcs12';
import { renderReport } from '@/lib/report/render-report';
import { sealFacts } from '@/lib/report/seal-facts';
import { makeSealedReport } from '@/lib/report/sealed-report';
import { keepTenantKey } from '@/lib/report/tenant-key';
import { ADDRESS, openSession } from '../support/decide';
import { goldenSnapshot } from '../support/golden-snapshot';
import { connectedAs } from '../support/own-database';
import { askSignature } from '../support/pdf-programs';
import { FILE_PASSWORD, pkcs12File } from '../support/pkcs12-file';
import { makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

/** A moment after the certificates are made. */
const now = new Date(Date.now() + 3_600_000);
const keyEncryptionKey = randomBytes(32);
const golden = goldenSnapshot();
const renderer = { render: renderReport, close: async () => {} };

const open = (file: Uint8Array, password = FILE_PASSWORD, at = now) => readPkcs12({ file, password }, at);

describe('a PKCS #12 file', () => {
  test.each([
    ['an RSA key, encrypted as it is done now', { key: 'rsa:2048', way: 'modern', authority: true }],
    ['an RSA key, encrypted as it was done before', { key: 'rsa:3072', way: 'old', authority: false }],
    ['a key on a curve, encrypted as it is done now', { key: 'ec:P-384', way: 'modern', authority: true }],
    ['a key on a curve, encrypted as it was done before', { key: 'ec:P-256', way: 'old', authority: true }],
  ] as const)('with %s, seals a report that others call valid and trusted', async (_, wish) => {
    const { bytes, root } = pkcs12File(wish);
    const content = rightly(await open(bytes));
    expect(content.chain).toHaveLength(wish.authority ? 1 : 0);
    const key = keepTenantKey(content, keyEncryptionKey);
    const report = rightly(
      await makeSealedReport(golden, { renderer, key, keyEncryptionKey, sealedAt: now }),
    );
    const said = askSignature(Buffer.from(report.pdf), root);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Certificate Validation: Certificate is Trusted.');
    expect(said).toContain('Signer Certificate Common Name: Kommunens stämpel');
  });

  test('is refused in words: no such file, another password, too weak a key, not for this day', async () => {
    expect(await open(Buffer.from('hej'))).toEqual({ ok: false, error: 'not-a-pkcs12' });
    const file = pkcs12File({ days: 10 }).bytes;
    expect(await open(file, 'ett annat')).toEqual({ ok: false, error: 'wrong-password' });
    const old = pkcs12File({ way: 'old' }).bytes;
    expect(await open(old, 'ett annat')).toEqual({ ok: false, error: 'wrong-password' });
    expect(await open(pkcs12File({ key: 'rsa:1024' }).bytes)).toEqual({ ok: false, error: 'weak-key' });
    expect(await open(pkcs12File({ key: 'ec:secp256k1' }).bytes)).toEqual({
      ok: false,
      error: 'unknown-kind',
    });
    const later = new Date(now.getTime() + 20 * 86_400_000);
    expect(await open(file, FILE_PASSWORD, later)).toEqual({ ok: false, error: 'has-ended' });
    const earlier = new Date(now.getTime() - 2 * 86_400_000);
    expect(await open(file, FILE_PASSWORD, earlier)).toEqual({ ok: false, error: 'not-yet-valid' });
  });

  test('seals nothing after its last day', async () => {
    const content = rightly(await open(pkcs12File({ days: 10 }).bytes));
    const key = keepTenantKey(content, keyEncryptionKey);
    const sealedAt = new Date(now.getTime() + 20 * 86_400_000);
    expect(await makeSealedReport(golden, { renderer, key, keyEncryptionKey, sealedAt })).toEqual({
      ok: false,
      error: 'seal-has-ended',
    });
  });
});

describe('the seal of a tenant', () => {
  let home: TestTenant;
  beforeAll(async () => {
    home = await makeTenant('hemma');
  });

  const make = async (password: string) => {
    const email = `admin@${home.slug}.example`;
    const sessionId = await openSession({ person: home.as.admin, email, password: PASSWORD });
    const here = { sessionId, address: ADDRESS };
    return makeNewSeal(home.as.admin, { login: { password, code: '' } }, here);
  };

  test('is replaced by whoever proves who they are; the old private key is gone, its certificate verifies as before', async () => {
    expect(await make('fel')).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } });
    const worker = systemActor('worker', home.tenantId, 'prov');
    const old = await withTenant(worker, 'report.seal', requireTenantSeal);
    const { fingerprint } = rightly(await make(PASSWORD));
    const [inUse, former, ...others] = await withTenant(home.as.admin, 'seal.read', listSeals);
    if (!inUse || !former) throw new Error('There should be two seals');
    expect(others).toEqual([]);
    expect(sealFacts(inUse.certificate).fingerprint).toBe(fingerprint);
    expect(former).toMatchObject({ id: old.id, endedAt: expect.any(Date) });
    expect(Buffer.from(former.certificate)).toEqual(Buffer.from(old.certificate));
    const keys = await connectedAs('superuser', (client) =>
      client.query('SELECT encrypted_key FROM tenant_seal WHERE id = $1', [old.id]),
    );
    expect(keys.rows).toEqual([{ encrypted_key: null }]);
    const facts = sealFacts(inUse.certificate);
    expect(facts).toMatchObject({ selfIssued: true, subject: `Kommunen ${home.slug}` });
    expect(new X509Certificate(inUse.certificate).fingerprint256).toBe(fingerprint);
  });

  test('is one at a time, also when two replace it at once', async () => {
    const answers = await Promise.all([make(PASSWORD), make(PASSWORD)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const seals = await withTenant(home.as.admin, 'seal.read', listSeals);
    expect(seals.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });
});
