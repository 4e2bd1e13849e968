import { redirect } from 'next/navigation';
import { getLoginOfSession, type SessionLogin } from '@/lib/data/sign-in';
import { currentSessionId } from '@/lib/session/current-session';

/** Whose account it is, by a session that still stands; else the way leads to the login page and back. */
export async function requireOwnSession(path: string): Promise<SessionLogin & { sessionId: string }> {
  const sessionId = await currentSessionId();
  const login = sessionId && (await getLoginOfSession(sessionId));
  if (!sessionId || !login) redirect(`/login?${new URLSearchParams({ to: path })}`);
  return { ...login, sessionId };
}
