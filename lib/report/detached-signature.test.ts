import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkDetached, signDetached } from './detached-signature';
import { makeTenantKey, openTenantKey } from './tenant-key';

const content = Buffer.from('Det som är beslutat.');
const keyEncryptionKey = randomBytes(32);

async function signatory(name: string) {
  const key = await makeTenantKey({ name }, keyEncryptionKey, new Date('2026-11-21T12:00:00Z'));
  const opened = await openTenantKey(key, keyEncryptionKey);
  if (!opened.ok) throw new Error(opened.error);
  return { certificate: key.certificate, privateKey: opened.value };
}

const own = await signatory('Järva stadsdelsförvaltning');
const signature = Buffer.from(await signDetached(content, own));

/** A busy machine may need its time for a thousand verdicts. */
const patient = { timeout: 60_000 };

describe('a detached signature', () => {
  test('holds for its content and certificate, with zeros after it or without', async () => {
    const holds = { ok: true, value: null };
    expect(await checkDetached(signature, content, own.certificate)).toEqual(holds);
    expect(
      await checkDetached(Buffer.concat([signature, Buffer.alloc(100)]), content, own.certificate),
    ).toEqual(holds);
  });

  test('does not hold for other content, another certificate, or with anything else after it', async () => {
    const other = await signatory('Järva stadsdelsförvaltning');
    const longer = Buffer.concat([signature, Buffer.from([0, 1])]);
    const verdicts = await Promise.all([
      checkDetached(signature, Buffer.from('Något annat.'), own.certificate),
      checkDetached(signature, content, other.certificate),
      checkDetached(longer, content, own.certificate),
    ]);
    expect(verdicts.map((verdict) => !verdict.ok && verdict.error)).toEqual([
      'changed',
      'other-certificate',
      'malformed',
    ]);
  });

  test('does not hold with a key that is not the one of the certificate it carries', async () => {
    const { privateKey } = await signatory('En annan');
    const forged = await signDetached(content, { certificate: own.certificate, privateKey });
    expect(await checkDetached(forged, content, own.certificate)).toEqual({ ok: false, error: 'changed' });
  });

  test(
    'gives a verdict whatever byte of it is another, and never a good one in its certificate or value',
    patient,
    async () => {
      const certificateAt = signature.indexOf(own.certificate);
      const certificateEnd = certificateAt + own.certificate.length;
      for (let at = 0; at < signature.length; at += 1) {
        const changed = Buffer.from(signature);
        changed.writeUInt8(changed.readUInt8(at) ^ 0x11, at);
        const verdict = await checkDetached(changed, content, own.certificate);
        const matters = (at >= certificateAt && at < certificateEnd) || at >= signature.length - 64;
        if (matters) expect([at, verdict.ok]).toEqual([at, false]);
      }
    },
  );

  test('is malformed when it is nothing, or noise', async () => {
    for (const noise of [
      Buffer.alloc(0),
      Buffer.alloc(50),
      Buffer.from('30820101', 'hex'),
      randomBytes(900),
    ]) {
      const verdict = await checkDetached(noise, content, own.certificate);
      expect(verdict).toEqual({ ok: false, error: 'malformed' });
    }
  });
});
