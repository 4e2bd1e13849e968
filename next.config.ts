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

/** What people attach is for saving: a browser that shows it all the same lets it run nothing and fetch nothing. */
const ATTACHED_HEADERS = [
  { key: 'Content-Security-Policy', value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ['pg', 'pino', 'graphile-worker', 'prom-client', '@node-rs/argon2'],
  poweredByHeader: false,
  // `npm test` runs the type checker and the linter over the whole tree; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  // Some ask for this one whatever the page says of its icon.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: '/api/t/:slug/audits/:auditId/evidence/:path*', headers: ATTACHED_HEADERS },
  ],
};

export default createNextIntlPlugin('./lib/session/request-language.ts')(config);
