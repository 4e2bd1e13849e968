import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { lastSignature, signedBytes } from '@/lib/report/byte-range';
import { renderReport } from '@/lib/report/render-report';
import { sealPdf } from '@/lib/report/seal';
import { makeSealedReport } from '@/lib/report/sealed-report';
import { snapshotBytes } from '@/lib/report/snapshot';
import { makeTenantKey, openTenantKey, type TenantKey } from '@/lib/report/tenant-key';
import { verifySeal } from '@/lib/report/verify-seal';
import { goldenSnapshot } from '@/tests/support/golden-snapshot';
import { ask, askSignature, inFolder, run } from '@/tests/support/pdf-programs';

const golden = goldenSnapshot();
const keyEncryptionKey = randomBytes(32);
const sealedAt = new Date('2026-11-21T12:00:00Z');
const renderer = { render: renderReport, close: async () => {} };

let key: TenantKey;
let document: Uint8Array;
let sealed: Buffer;

beforeAll(async () => {
  key = await makeTenantKey(golden.tenant, keyEncryptionKey, new Date('2026-11-21T11:00:00Z'));
  document = await renderReport(snapshotBytes(golden));
  const report = await makeSealedReport(golden, { renderer, key, keyEncryptionKey, sealedAt });
  if (!report.ok) throw new Error(report.error);
  sealed = Buffer.from(report.value.pdf);
});

function flippedAt(at: number): Buffer {
  const changed = Buffer.from(sealed);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}

/** The CMS in the document, and the bytes it covers. */
function partsOf(pdf: Buffer) {
  const found = lastSignature(pdf);
  if (!found.ok) throw new Error(found.error);
  const { range, contents } = found.value;
  const hex = pdf.toString('latin1', contents.start, contents.start + contents.length);
  return { cms: Buffer.from(hex, 'hex'), content: signedBytes(pdf, range), contents };
}

describe('a sealed report', () => {
  test('is called valid, whole and trusted by others who trust the certificate of the tenant', () => {
    const said = askSignature(sealed, key.certificate);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Certificate Validation: Certificate is Trusted.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signer Certificate Common Name: Järva stadsdelsförvaltning');
    expect(said.match(/Signature #/g)).toHaveLength(1);
  });

  test('is not trusted by those who trust another tenant of the same name', async () => {
    const other = await makeTenantKey(golden.tenant, keyEncryptionKey, sealedAt);
    expect(askSignature(sealed, other.certificate)).not.toContain('Certificate is Trusted');
  });

  test('is a CAdES signature that OpenSSL verifies, with no signing time in it', () => {
    const { cms, content } = partsOf(sealed);
    inFolder((folder) => {
      const file = (name: string) => join(folder, name);
      writeFileSync(file('cms'), cms);
      writeFileSync(file('content'), content);
      writeFileSync(file('der'), key.certificate);
      run('openssl', ['x509', '-inform', 'DER', '-in', file('der'), '-out', file('pem')]);
      const args = [
        '-inform',
        'DER',
        '-in',
        file('cms'),
        '-content',
        file('content'),
        '-CAfile',
        file('pem'),
      ];
      const said = run('openssl', [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-purpose',
        'any',
        '-out',
        file('out'),
        ...args,
      ]);
      expect(said).toContain('CAdES Verification successful');
      const attributes = run('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', file('cms')]);
      expect(attributes).toContain('id-smime-aa-signingCertificateV2');
      expect(attributes).not.toContain('signingTime');
    });
  });

  test('is the document as it was, with the seal after it', () => {
    expect(sealed.subarray(0, document.length).equals(Buffer.from(document))).toBe(true);
    expect(ask('qpdf', sealed, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
    expect(ask('pdfinfo', sealed, (file) => [file])).toMatch(/^Tagged: +yes$/m);
  });

  test('verifies with us, for its own tenant alone', async () => {
    expect(await verifySeal(sealed, key.certificate)).toEqual({ ok: true, value: null });
    const other = await makeTenantKey(golden.tenant, keyEncryptionKey, sealedAt);
    expect(await verifySeal(sealed, other.certificate)).toEqual({ ok: false, error: 'other-certificate' });
  });

  test('no longer verifies when any one byte of it is another', async () => {
    const { contents, cms } = partsOf(sealed);
    const certificateAt = contents.start + 2 * cms.indexOf(key.certificate);
    const signatureEnds = contents.start + cms.toString('hex').replace(/(00)+$/, '').length;
    const inDocument = [
      0,
      9,
      5000,
      sealed.length >> 1,
      contents.start - 2,
      contents.start - 1,
      sealed.length - 2,
    ];
    const inCertificate = [1, 201, 601].map((offset) => certificateAt + offset);
    const inSignature = [signatureEnds - 1, signatureEnds - 61, contents.start + contents.length - 1];
    for (const at of [...inDocument, ...inCertificate, ...inSignature]) {
      const result = await verifySeal(flippedAt(at), key.certificate);
      expect([at, result.ok]).toEqual([at, false]);
    }
    expect(askSignature(flippedAt(5000), key.certificate)).not.toContain('Signature is Valid');
  });

  test('no longer verifies when anything is added after it, though others still call it valid', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% added')]);
    expect(askSignature(longer, key.certificate)).toContain('Signature is Valid');
    expect(await verifySeal(longer, key.certificate)).toEqual({ ok: false, error: 'not-whole-document' });
    const updated = await (await PDF.load(new Uint8Array(sealed))).save({ incremental: true });
    const annotated = await annotate(sealed);
    expect(annotated.length).toBeGreaterThan(updated.length);
    expect(await verifySeal(annotated, key.certificate)).toEqual({ ok: false, error: 'not-whole-document' });
  });

  test('does not verify when another has put a seal of their own over it', async () => {
    const other = await makeTenantKey({ name: 'En annan' }, keyEncryptionKey, sealedAt);
    const opened = await openTenantKey(other, keyEncryptionKey);
    if (!opened.ok) throw new Error(opened.error);
    const { certificate } = other;
    const twice = await sealPdf(document, { certificate, privateKey: opened.value, reason: 'x', sealedAt });
    expect(await verifySeal(twice, certificate)).toEqual({ ok: true, value: null });
    expect(await verifySeal(twice, key.certificate)).toEqual({ ok: false, error: 'other-certificate' });
  });

  test('does not verify when it has no seal, or something else in its place', async () => {
    expect(await verifySeal(document, key.certificate)).toEqual({ ok: false, error: 'no-seal' });
    expect(await verifySeal(new Uint8Array(), key.certificate)).toEqual({ ok: false, error: 'no-seal' });
    const { contents } = partsOf(sealed);
    const blank = Buffer.from(sealed);
    blank.fill('0', contents.start, contents.start + contents.length);
    expect(await verifySeal(blank, key.certificate)).toEqual({ ok: false, error: 'malformed' });
  });

  test('is not made with a key that does not open', async () => {
    const means = { renderer, key, keyEncryptionKey: randomBytes(32), sealedAt };
    expect(await makeSealedReport(golden, means)).toEqual({ ok: false, error: 'other-key-encryption-key' });
  });
});

/** The document with its title changed by an update, as an editor would do it. */
async function annotate(pdf: Buffer): Promise<Uint8Array> {
  const loaded = await PDF.load(new Uint8Array(pdf));
  loaded.setTitle('Något annat');
  return loaded.save({ incremental: true });
}
