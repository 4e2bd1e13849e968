import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ['pg', 'pino', 'graphile-worker', '@node-rs/argon2'],
  poweredByHeader: false,
  // `npm test` runs the type checker and the linter over the whole tree; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
};

export default createNextIntlPlugin('./lib/session/request-language.ts')(config);
