import { z } from 'zod';
import { endSessionSeen } from '@/lib/data/sessions';
import { fail, ok, type Result } from '@/lib/domain/result';

export const sessionToEndSchema = z.uuid();

/** Ends one of the sessions that the person sees as their own. */
export async function endOwnSession(from: string, ended: string): Promise<Result<null, 'not-found'>> {
  return (await endSessionSeen(from, ended)) ? ok(null) : fail('not-found');
}
