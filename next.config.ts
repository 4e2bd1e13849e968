import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** Nobody shows our pages in a frame, sends our forms elsewhere, guesses at types or learns our addresses. */
const SECURITY_HEADERS = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ['pg', 'pino', 'graphile-worker', '@node-rs/argon2'],
  poweredByHeader: false,
  // `npm test` runs the type checker and the linter over the whole tree; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  // Some ask for this one whatever the page says of its icon.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default createNextIntlPlugin('./lib/session/request-language.ts')(config);
