import { join } from 'node:path';
import type { Logo, LogoRefusal } from '@/lib/domain/look/logo';
import { fail, type Result } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { fileThread } from '../file-thread';

type Making = Result<Logo, LogoRefusal>;

/** A logo takes a fraction of a second; what takes this long is meant to. */
const patienceMs = 15_000;

let maker: ((bytes: Uint8Array) => Promise<Making>) | undefined;

/** Makes a logo of a file that was sent, each in a thread of its own: the process' one maker. */
export function processLogoMaker(): (bytes: Uint8Array) => Promise<Making> {
  maker ??= fileThread<Making>({
    threadFile: join(env().FOLJSAM_ROOT, 'dist/logo-thread.mjs'),
    patienceMs,
    tooHard: fail('too-hard-to-read'),
    tooMany: fail('too-many-at-once'),
  });
  return maker;
}
