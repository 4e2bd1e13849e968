import { forbidden, notFound, redirect } from 'next/navigation';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Action } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { presenceIn, standingSessionId } from './current-session';

/**
 * The person who asks for a page of a tenant. Without a session that stands, the way leads to the login page; a tenant
 * that the person does not belong to is not found, like one that does not exist.
 */
export async function requireActor(slug: string): Promise<Person> {
  const presence = await presenceIn(slug);
  if (presence) return presence.actor;
  if (!(await standingSessionId()))
    redirect(`/login?notice=sessionEnded&to=${encodeURIComponent(`/t/${slug}`)}`);
  notFound();
}

/** Reads for a page: like `withTenant`, where what is denied becomes the page that says so. */
export async function readAs<Value>(
  actor: Person,
  action: Action,
  read: (tx: ScopedTx) => Promise<Value>,
): Promise<Value> {
  try {
    return await withTenant(actor, action, read);
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    if (error.answer === 'forbidden') forbidden();
    notFound();
  }
}
