import { env } from '@/lib/env';
import { mailServer, type PostOffice } from '@/lib/mail/mail-server';

/** Where mails go and where their links lead, as the environment has it. @throws an error that names what is missing. */
export function requirePostOffice(): PostOffice {
  const siteAddress = env().PUBLIC_URL ?? env().NEXTAUTH_URL;
  if (siteAddress === undefined) throw new Error('PUBLIC_URL is missing in the environment');
  return { server: mailServer(), siteAddress };
}
