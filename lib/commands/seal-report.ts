import { insertLog } from '@/lib/data/log';
import { lockReportToSeal, updateReportToFailed, updateReportToSealed } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { requireTenantSeal } from '@/lib/data/tenant-seals';
import type { SystemActor } from '@/lib/domain/actor';
import { requireEnv } from '@/lib/env';
import { processRenderer } from '@/lib/report/process-renderer';
import { makeSealedReport, type SealedReport } from '@/lib/report/sealed-report';
import { readStored } from '@/lib/report/stored-snapshot';
import { now } from '@/lib/time/clock';

async function sealed(actor: SystemActor, snapshot: string, sealedAt: Date): Promise<SealedReport> {
  const key = await withTenant(actor, 'report.seal', requireTenantSeal);
  const keyEncryptionKey = requireEnv('KEY_ENCRYPTION_KEY');
  const means = { renderer: processRenderer(), key, keyEncryptionKey, sealedAt };
  const made = await makeSealedReport(readStored(Buffer.from(snapshot, 'utf8')), means);
  if (!made.ok) throw new Error(`The tenant's key cannot be opened: ${made.error}`);
  return made.value;
}

/**
 * Makes a report of its snapshot, seals it and keeps it. Done twice, the second time changes nothing.
 * @throws when it cannot be rendered or sealed; then it is marked as failed, to be tried again.
 */
export async function sealReport(actor: SystemActor, reportId: string): Promise<void> {
  try {
    await seal(actor, reportId);
  } catch (error) {
    await withTenant(actor, 'report.seal', (tx) => updateReportToFailed(tx, reportId));
    throw error;
  }
}

async function seal(actor: SystemActor, reportId: string): Promise<void> {
  const waiting = await withTenant(actor, 'report.seal', (tx) => lockReportToSeal(tx, reportId));
  if (!waiting || waiting.status === 'sealed') return;
  const sealedAt = now();
  const { pdf, sha256 } = await sealed(actor, waiting.snapshot, sealedAt);
  await withTenant(actor, 'report.seal', async (tx) => {
    const still = await lockReportToSeal(tx, reportId);
    // Another worker was first: its file is the report, and ours never was.
    if (!still || still.status === 'sealed') return;
    await updateReportToSealed(tx, reportId, { bytes: pdf, sha256, sealedAt });
    await insertLog(tx, { target: { type: 'report', id: reportId }, detail: { sha256 } });
  });
}
