import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { getSignOnPlace } from '@/lib/data/sign-on';
import type { Action } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { requestId } from '@/lib/observe/request-context';
import { currentSessionId, noteStranger, obstacleIn, presenceIn, standingSessionId } from './current-session';
import { notingDenied } from './noting-denied';
import { PATH_HEADER } from './page-request';

/**
 * The person who asks for a page of a tenant. Without a session that stands, the way leads to the login page and back;
 * when the tenant demands more than the person has given, to where they give it; a tenant that the person does not belong
 * to is not found, like one that does not exist.
 */
export async function requireActor(slug: string): Promise<Person> {
  const presence = await presenceIn(slug);
  if (presence) return presence.actor;
  const sessionId = await standingSessionId();
  if (!sessionId) redirect(await loginAddress(slug));
  const obstacle = await obstacleIn(slug);
  const back = new URLSearchParams({ to: await pathAskedFor(slug) });
  if (obstacle === 'passwords-off')
    redirect((await getSignOnPlace(slug)) ? `/login/${slug}?${back}` : unproved);
  if (obstacle === 'totp') redirect(`/account/second-step?${back}`);
  noteStranger(sessionId, slug);
  notFound();
}

/**
 * A membership that a provider made, in an organisation that has stopped using one: a password opens it once it has been
 * renewed through a mail.
 */
const unproved = '/reset?notice=unproved';

const pathAskedFor = async (slug: string): Promise<string> =>
  (await headers()).get(PATH_HEADER) ?? `/t/${slug}`;

/** The login page, the organisation's own where it has one, knowing the way back, and saying so when the person was signed in until now. */
async function loginAddress(slug: string): Promise<string> {
  const to = await pathAskedFor(slug);
  const wasSignedIn = (await currentSessionId()) !== null;
  const page = (await getSignOnPlace(slug)) ? `/login/${slug}` : '/login';
  return `${page}?${new URLSearchParams(wasSignedIn ? { notice: 'sessionEnded', to } : { to })}`;
}

/** Reads for a page: like `withTenant`, where what is denied becomes the page that says so. */
export async function readAs<Value>(
  actor: Person,
  action: Action,
  read: (tx: ScopedTx) => Promise<Value>,
): Promise<Value> {
  try {
    return await notingDenied(actor, () => withTenant(actor, action, read));
  } catch (error) {
    if (!(error instanceof Denied)) throw underRequestId(error);
    if (error.answer === 'forbidden') forbidden();
    notFound();
  }
}

/** The framework shows an error's digest to the person; it keeps one that is there. */
const underRequestId = (error: unknown): unknown =>
  error instanceof Error ? Object.assign(error, { digest: requestId() }) : error;
