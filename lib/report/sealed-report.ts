import { createHash, X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '@/lib/domain/result';
import { translator } from '@/lib/text/translator';
import type { ReportRenderer } from './render';
import { sealPdf } from './seal';
import { languageOf, type StoredSnapshot, storedBytes } from './stored-snapshot';
import { type OpenKeyFailure, openTenantKey, type TenantKey } from './tenant-key';
import { verifySeal } from './verify-seal';

export interface SealedReport {
  readonly pdf: Uint8Array;
  /** Of the sealed bytes, in hexadecimal: what the public page tells. */
  readonly sha256: string;
}

interface SealingMeans {
  readonly renderer: Pick<ReportRenderer, 'render'>;
  readonly key: TenantKey;
  readonly keyEncryptionKey: Uint8Array;
  /** The real clock. */
  readonly sealedAt: Date;
}

/**
 * The snapshot's report under the tenant's seal, ready to be stored. Nothing is sealed after the certificate's last day.
 *
 * @throws when it cannot be rendered, or when our own verification does not accept what was made: such a report
 * must never be stored.
 */
export async function makeSealedReport(
  snapshot: StoredSnapshot,
  { renderer, key, keyEncryptionKey, sealedAt }: SealingMeans,
): Promise<Result<SealedReport, OpenKeyFailure | 'seal-has-ended'>> {
  if (new Date(new X509Certificate(key.certificate).validTo) < sealedAt) return fail('seal-has-ended');
  const opened = await openTenantKey(key, keyEncryptionKey);
  if (!opened.ok) return fail(opened.error);
  const { certificate, chain = [] } = key;
  const document = await renderer.render(storedBytes(snapshot));
  const t = translator(languageOf(snapshot), 'report');
  const reason = t('reason', { tenant: snapshot.tenant.name });
  const pdf = await sealPdf(document, {
    certificate,
    chain,
    privateKey: opened.value,
    reason,
    sealedAt,
  });
  const verified = await verifySeal(pdf, certificate);
  if (!verified.ok) throw new Error(`The sealed report does not verify: ${verified.error}`);
  return ok({ pdf, sha256: createHash('sha256').update(pdf).digest('hex') });
}
