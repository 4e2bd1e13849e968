import { join } from 'node:path';
import { z } from 'zod';
import { fail, type Result } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { fileThread } from '@/lib/files/file-thread';
import type { Pkcs12Content, Pkcs12Failure } from './read-pkcs12';

/** A file as it is sent: in base64, at most 100 kB of it, with the password that opens it. Neither is kept. */
export const sentPkcs12Schema = z.object({
  file: z.base64().min(1, { error: 'required' }).max(140_000, { error: 'too-long' }),
  password: z.string().max(200),
});
export type SentPkcs12 = z.infer<typeof sentPkcs12Schema>;

type Answer = Result<Pkcs12Content, Pkcs12Failure | 'too-hard-to-read' | 'too-many-at-once'>;

let reader: ((bytes: Uint8Array) => Promise<Answer>) | undefined;

/** Opens a PKCS #12 file in a thread of its own: how hard the password is to try is for the file to say. */
export function openPkcs12(sent: SentPkcs12): Promise<Answer> {
  reader ??= fileThread<Answer>({
    threadFile: join(env().FOLJSAM_ROOT, 'dist/pkcs12-thread.mjs'),
    patienceMs: 15_000,
    tooHard: fail('too-hard-to-read'),
    tooMany: fail('too-many-at-once'),
  });
  return reader(new TextEncoder().encode(JSON.stringify(sent)));
}
