import { join } from 'node:path';
import { fail } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { fileThread } from './file-thread';
import type { OrganisationFile } from './organisation-file';

type Reader = (bytes: Uint8Array) => Promise<OrganisationFile>;

let reader: Reader | undefined;

/** The process' one reader of files of providers and units: each is read in a thread of its own. */
export function processOrganisationReader(): Reader {
  reader ??= fileThread<OrganisationFile>({
    threadFile: join(env().FOLJSAM_ROOT, 'dist/organisation-file-thread.mjs'),
    patienceMs: 15_000,
    tooHard: fail('too-hard-to-read'),
    tooMany: fail('too-many-at-once'),
  });
  return reader;
}
