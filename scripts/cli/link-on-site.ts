import { env } from '@/lib/env';

/** A link in full where it is known how people reach the installation, else the part of it that follows after the host. */
export function linkOnSite(path: string): string {
  const site = env().PUBLIC_URL ?? env().NEXTAUTH_URL;
  return site === undefined
    ? `${path}   (after the address of the site: PUBLIC_URL is not set)`
    : `${site}${path}`;
}
