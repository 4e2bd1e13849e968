import { cookies } from 'next/headers';
import { isOverTls } from './transport-security';

/** Over TLS a cookie of ours is bound by its name to this very host, and never sent in clear. */
export const hostCookie = (name: string): string => (isOverTls() ? `__Host-${name}` : name);

/** For no script, and for requests from this site: what every cookie of ours is. */
export const cookieScope = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isOverTls() }) as const;

export async function keepCookie(name: string, value: string, seconds: number): Promise<void> {
  (await cookies()).set(hostCookie(name), value, { ...cookieScope(), maxAge: seconds });
}

export const readCookie = async (name: string): Promise<string | null> =>
  (await cookies()).get(hostCookie(name))?.value ?? null;

/** A browser lets go of a cookie that is bound to its host only when it is told so under the same terms. */
export const dropCookie = (name: string): Promise<void> => keepCookie(name, '', 0);
