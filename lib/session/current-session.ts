import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import {
  type EntryObstacle,
  getEntryObstacle,
  getPresence,
  listTenantsOfSession,
  type Presence,
  sessionStands,
} from '@/lib/data/sign-in';
import { tenantSlug } from '@/lib/domain/input';
import { requireEnv } from '@/lib/env';
import { logger } from '@/lib/observe/logger';
import { notePresence } from '@/lib/observe/request-context';
import { today } from '@/lib/time/clock';
import { SESSION_COOKIE } from './auth-options';
import { readCookie } from './own-cookie';

/** The session that the request's cookie names, whether it still stands or not; null without a cookie of ours. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const given = await readCookie(SESSION_COOKIE);
  if (!given) return null;
  const token = await decode({ token: given, secret: requireEnv('SESSION_SECRET') }).catch(() => null);
  return token?.sessionId ?? null;
});

/** The session of the request when it still stands in the database, else null. */
export const standingSessionId = cache(async (): Promise<string | null> => {
  const sessionId = await currentSessionId();
  return sessionId && (await sessionStands(sessionId)) ? sessionId : null;
});

/**
 * Who is asking, in one tenant; null when the session does not stand or the person does not belong there. The slug is as
 * it came from outside: what is none names no tenant.
 */
export const presenceIn = cache(async (slug: unknown): Promise<Presence | null> => {
  const tenant = tenantSlug.safeParse(slug);
  const sessionId = tenant.success ? await currentSessionId() : null;
  const presence = tenant.success && sessionId ? await getPresence(sessionId, tenant.data, today()) : null;
  if (tenant.success && presence) notePresence({ tenant: tenant.data, userId: presence.actor.userId });
  return presence;
});

/** Why nobody is present in a tenant; one that the person does not belong to is not found, like one that does not exist. */
export async function absence(slug: unknown): Promise<'signed-out' | 'not-found'> {
  const sessionId = await standingSessionId();
  if (!sessionId) return 'signed-out';
  noteStranger(sessionId, slug);
  return 'not-found';
}

/** Tells of somebody who asks for a tenant that they do not belong to. A tenant's own log is not for strangers to write in. */
export function noteStranger(sessionId: string, slug: unknown): void {
  const tenant = tenantSlug.safeParse(slug).data ?? null;
  logger.warn({ sessionId, tenant }, 'somebody asked for a tenant that they do not belong to');
}

/** What a member who has signed in must do before a tenant opens; null for anyone else. */
export async function obstacleIn(slug: string): Promise<EntryObstacle | null> {
  const sessionId = await currentSessionId();
  return sessionId && tenantSlug.safeParse(slug).success ? getEntryObstacle(sessionId, slug, today()) : null;
}

/** The tenants of whoever is asking; none without a session that stands. */
export const myTenants = cache(async () => {
  const sessionId = await currentSessionId();
  return sessionId ? listTenantsOfSession(sessionId, today()) : [];
});
