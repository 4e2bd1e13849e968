import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { askFreshLogin } from '@/lib/data/fresh-logins';
import type { FreshDeed } from '@/lib/domain/fresh-login';
import type { FreshRequest } from './auth-options';
import { standingSessionId } from './current-session';
import { keptNote } from './kept-note';

const contentSchema = z.object({
  id: z.uuid(),
  to: z.string().regex(/^\/t\/[a-z0-9-]+\/fresh-login\/[a-zA-Z]+$/),
});

/** Five minutes: as long as the database lets a provider take. */
const note = keptNote('foljsam-fresh-login', contentSchema, 5 * 60);

/** Notes that this browser is about to be sent to its provider for a deed, and where it is to come back to. */
export async function keepFreshRequest(slug: string, deed: FreshDeed): Promise<boolean> {
  const sessionId = await standingSessionId();
  const id = newId();
  if (!sessionId || !(await askFreshLogin(id, sessionId, deed))) return false;
  await note.keep({ id, to: `/t/${slug}/fresh-login/${deed}` });
  return true;
}

/** What this browser was sent to its provider for, when the session that asked for it still stands. */
export async function freshRequest(slug: string): Promise<FreshRequest | null> {
  const sessionId = await standingSessionId();
  const asked = sessionId ? await note.read() : null;
  return sessionId && asked?.to.startsWith(`/t/${slug}/`) ? { ...asked, sessionId } : null;
}

/** Once an answer has come, the next login is one for coming in. */
export const dropFreshRequest = (): Promise<void> => note.drop();
