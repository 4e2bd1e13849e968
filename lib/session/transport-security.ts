import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { env } from '@/lib/env';

/** Two years, for the host and what lies below it (RFC 6797). */
const policy = 'max-age=63072000; includeSubDomains';

/** Whether people reach the installation over TLS. */
export const isOverTls = (): boolean => (env().NEXTAUTH_URL ?? '').startsWith('https://');

/** Tells browsers on every answer, whoever makes it, to come over TLS from now on, when the installation is reached so. */
export function announceTransportSecurity(): void {
  if (!isOverTls()) return;
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    response.setHeader('strict-transport-security', policy);
  });
}
