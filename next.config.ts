import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/**
 * Nobody guesses at types or learns our addresses, opens or embeds what is ours from another site, or uses what the device
 * has and we never ask for. What a page may load stands in `proxy.ts`, since each has a nonce of its own.
 */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Each policy forbids frames already; this says it to what does not read policies.
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth', 'midi']
      .map((feature) => `${feature}=()`)
      .join(', '),
  },
];

/** What is no page loads nothing, wherever it is opened. */
const DATA_HEADERS = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
];

/** What people attach is for saving: a browser that shows it all the same lets it run nothing and fetch nothing. */
const ATTACHED_HEADERS = [
  { key: 'Content-Security-Policy', value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
];

/** The address of such a page is itself a secret: it goes to nobody, and is kept nowhere. */
const LINK_HEADERS = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cache-Control', value: 'no-store' },
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
    { source: '/invitation/:path*', headers: LINK_HEADERS },
    { source: '/reset/:path*', headers: LINK_HEADERS },
    { source: '/(api|_next)/:path*', headers: DATA_HEADERS },
    { source: '/api/t/:slug/audits/:auditId/evidence/:path*', headers: ATTACHED_HEADERS },
  ],
};

export default createNextIntlPlugin('./lib/session/request-language.ts')(config);
