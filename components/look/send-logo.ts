import { z } from 'zod';
import { logoRefusals } from '@/lib/domain/look/logo';
import { fail, ok, type Result } from '@/lib/domain/result';

const refusals = [
  ...logoRefusals,
  'slow-down',
  'signed-out',
  'forbidden',
  'unreachable',
  'unexpected',
] as const;
export type SendLogoFailure = (typeof refusals)[number];

/** Sends a picture to be the organisation's logo. */
export async function sendLogo(address: string, file: File): Promise<Result<null, SendLogoFailure>> {
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch(address, { method: 'PUT', headers, body: file });
    if (answer.ok) return ok(null);
    const said = z.object({ error: z.enum(refusals) }).safeParse(await answer.json());
    return fail(said.success ? said.data.error : 'unexpected');
  } catch {
    // A file that has changed on the disk since it was chosen cannot be read either.
    return fail('unreachable');
  }
}
