import { join } from 'node:path';
import { mostEvidenceBytes } from '@/lib/domain/evidence/evidence';
import { fail } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { fileThread } from '../file-thread';
import type { Inspection } from './inspect-evidence';

/** The largest picture takes a few seconds on a slow machine; what takes this long is meant to. */
const defaultPatienceMs = 30_000;

export type EvidenceInspector = (bytes: Uint8Array) => Promise<Inspection>;

/**
 * Looks into each file in a thread of its own.
 *
 * @param threadFile the bundle of `evidence-thread.ts`
 */
export function evidenceInspector(threadFile: string, patienceMs = defaultPatienceMs): EvidenceInspector {
  const inspect = fileThread<Inspection>({
    threadFile,
    patienceMs,
    tooHard: fail('too-hard-to-read'),
    tooMany: fail('too-many-at-once'),
  });
  return async (bytes) => (bytes.length > mostEvidenceBytes ? fail('too-large') : inspect(bytes));
}

let inspector: EvidenceInspector | undefined;

/** The process' one inspector. */
export function processEvidenceInspector(): EvidenceInspector {
  inspector ??= evidenceInspector(join(env().FOLJSAM_ROOT, 'dist/evidence-thread.mjs'));
  return inspector;
}
