import { X509Certificate } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { readInSeal } from '@/lib/commands/replace-seal';
import { listLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { listSeals, requireTenantSeal } from '@/lib/data/tenant-seals';
import { type Person, systemActor } from '@/lib/domain/actor';
import { requireEnv } from '@/lib/env';
import { renderReport } from '@/lib/report/render-report';
import { sealFacts } from '@/lib/report/seal-facts';
import { makeSealedReport } from '@/lib/report/sealed-report';
import { ADDRESS, openSession } from '../support/decide';
import { goldenSnapshot } from '../support/golden-snapshot';
import { connectedAs } from '../support/own-database';
import { askSignature } from '../support/pdf-programs';
import { FILE_PASSWORD, pkcs12File } from '../support/pkcs12-file';
import { madeAt, pkcs12Of } from '../support/pkcs12-of';
import { makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const YEAR_MS = 365 * 86_400_000;
const yearsAgo = (years: number) => new Date(Date.now() - years * YEAR_MS);

type Reading = { readonly as?: Person; readonly login?: string; readonly password?: string };

/** Reads a file in as whoever is given, the administrator else, in a session of their own. */
async function read(
  file: Uint8Array,
  { as = home.as.admin, login = PASSWORD, password = FILE_PASSWORD }: Reading = {},
) {
  const role = as === home.as.admin ? 'admin' : 'auditor';
  const email = `${role}@${home.slug}.example`;
  const sessionId = await openSession({ person: as, email, password: PASSWORD });
  const sent = { login: { password: login, code: '' }, file: Buffer.from(file).toString('base64'), password };
  return readInSeal(as, sent, { sessionId, address: ADDRESS });
}

/** Everything that is kept of the tenant's seals, their keys included. */
const kept = () =>
  connectedAs('superuser', async (client) => {
    const { rows } = await client.query(
      `SELECT id, encode(certificate, 'hex') AS certificate, encode(encrypted_key, 'hex') AS key, ended_at
       FROM tenant_seal WHERE tenant_id = $1 ORDER BY id`,
      [home.tenantId],
    );
    return rows;
  });

test.each([
  ['is opened with another password', () => pkcs12File().bytes, { password: 'ett annat' }, 'wrong-password'],
  ['is no such file', () => Buffer.from('hej'), {}, 'not-a-pkcs12'],
  [
    'has a certificate that has ended',
    async () => pkcs12Of(await madeAt(yearsAgo(21)), FILE_PASSWORD),
    {},
    'has-ended',
  ],
  [
    'has a certificate that does not hold yet',
    async () => pkcs12Of(await madeAt(new Date(Date.now() + YEAR_MS)), FILE_PASSWORD),
    {},
    'not-yet-valid',
  ],
  [
    'has a key that does not fit its certificate',
    async () => {
      const [one, other] = [await madeAt(yearsAgo(1)), await madeAt(yearsAgo(1))];
      return pkcs12Of({ ...one, privateKey: other.privateKey }, FILE_PASSWORD);
    },
    {},
    'key-of-another',
  ],
  ['has too weak a key', () => pkcs12File({ key: 'rsa:1024' }).bytes, {}, 'weak-key'],
] as const)('a file that %s leaves the seal as it was, and says why', async (_, file, reading, code) => {
  const before = await kept();
  expect(await read(await file(), reading)).toEqual({ ok: false, error: { code } });
  expect(await kept()).toEqual(before);
});

test('whoever does not prove who they are is not told what is in the file, and changes nothing', async () => {
  const before = await kept();
  const wrong = await read(Buffer.from('hej'), { login: 'fel lösenord' });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } });
  await expect(read(pkcs12File().bytes, { as: home.as.auditor })).rejects.toThrow(Denied);
  expect(await kept()).toEqual(before);
});

test('a seal that was read in seals from then on, as others see it; the old key is gone, and the log says so', async () => {
  const worker = systemActor('worker', home.tenantId, 'test');
  const old = await withTenant(worker, 'report.seal', requireTenantSeal);
  const { bytes, root } = pkcs12File({ key: 'rsa:3072', authority: true });
  const { fingerprint } = rightly(await read(bytes));
  const [inUse, former] = await withTenant(home.as.admin, 'seal.read', listSeals);
  expect(inUse && new X509Certificate(inUse.certificate).fingerprint256).toBe(fingerprint);
  expect(inUse && sealFacts(inUse.certificate)).toMatchObject({
    subject: 'Kommunens stämpel',
    issuer: 'Utfärdarens rot',
    selfIssued: false,
  });
  expect(former).toMatchObject({ id: old.id, endedAt: expect.any(Date) });
  expect((await kept()).find(({ id }) => id === old.id)?.key).toBeNull();

  const key = await withTenant(worker, 'report.seal', requireTenantSeal);
  const renderer = { render: renderReport, close: async () => {} };
  const keyEncryptionKey = requireEnv('KEY_ENCRYPTION_KEY');
  const sealedAt = new Date(Date.now() + 3_600_000);
  const report = rightly(
    await makeSealedReport(goldenSnapshot(), { renderer, key, keyEncryptionKey, sealedAt }),
  );
  const said = askSignature(Buffer.from(report.pdf), root);
  expect(said).toContain('Signature Validation: Signature is Valid.');
  expect(said).toContain('Certificate Validation: Certificate is Trusted.');

  const log = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 50));
  const deeds = log.filter(({ action }) => action === 'seal.replace');
  expect(deeds).toHaveLength(1);
  expect(deeds[0]).toMatchObject({ userId: home.as.admin.userId, detail: { origin: 'read', fingerprint } });
});

test('neither the file nor its password is kept, nor the key as it came', async () => {
  const { certificate, privateKey } = await madeAt(yearsAgo(1));
  rightly(await read(await pkcs12Of({ certificate, privateKey }, FILE_PASSWORD)));
  const [inUse] = (await kept()).filter(({ ended_at: endedAt }) => endedAt === null);
  expect(inUse.certificate).toBe(Buffer.from(certificate).toString('hex'));
  expect(inUse.key).not.toContain(Buffer.from(privateKey).toString('hex').slice(-64));
});
