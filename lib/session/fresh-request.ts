import { cookies } from 'next/headers';
import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { askFreshLogin } from '@/lib/data/fresh-logins';
import type { FreshDeed } from '@/lib/domain/fresh-login';
import type { FreshRequest } from './auth-options';
import { standingSessionId } from './current-session';
import { isOverTls } from './transport-security';

const COOKIE = 'foljsam-fresh-login';

/** Seconds: as long as the database lets a provider take. */
const LASTS = 5 * 60;

const contentSchema = z.object({
  id: z.uuid(),
  to: z.string().regex(/^\/t\/[a-z0-9-]+\/fresh-login\/[a-zA-Z]+$/),
});

/** Notes that this browser is about to be sent to its provider for a deed, and where it is to come back to. */
export async function keepFreshRequest(slug: string, deed: FreshDeed): Promise<boolean> {
  const sessionId = await standingSessionId();
  const id = newId();
  if (!sessionId || !(await askFreshLogin(id, sessionId, deed))) return false;
  const content = JSON.stringify({ id, to: `/t/${slug}/fresh-login/${deed}` });
  const scope = { httpOnly: true, sameSite: 'lax', path: '/', secure: isOverTls() } as const;
  (await cookies()).set(COOKIE, content, { ...scope, maxAge: LASTS });
  return true;
}

/** What this browser was sent to its provider for, when the session that asked for it still stands. */
export async function freshRequest(slug: string): Promise<FreshRequest | null> {
  const sessionId = await standingSessionId();
  const cookie = (await cookies()).get(COOKIE);
  if (!sessionId || !cookie) return null;
  const content = contentSchema.safeParse(readJson(cookie.value));
  if (!content.success || !content.data.to.startsWith(`/t/${slug}/`)) return null;
  return { ...content.data, sessionId };
}

/** Once an answer has come, the next login is one for coming in. */
export async function dropFreshRequest(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
