import { endSession } from '@/lib/data/sign-in';

/** Ends a session, or all sessions of its person; a cookie that still names one opens nothing after this. */
export async function signOut(sessionId: string, where: 'here' | 'everywhere'): Promise<void> {
  await endSession(sessionId, where === 'everywhere');
}
