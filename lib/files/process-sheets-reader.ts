import { join } from 'node:path';
import { fail } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { fileThread } from './file-thread';
import type { SheetsFile } from './sheets-file';

type Reader = (bytes: Uint8Array) => Promise<SheetsFile>;

let reader: Reader | undefined;

/** The process' one reader of files of sheets: each is read in a thread of its own. */
export function processSheetsReader(): Reader {
  reader ??= fileThread<SheetsFile>({
    threadFile: join(env().FOLJSAM_ROOT, 'dist/sheets-file-thread.mjs'),
    patienceMs: 15_000,
    tooHard: fail('too-hard-to-read'),
    tooMany: fail('too-many-at-once'),
  });
  return reader;
}
