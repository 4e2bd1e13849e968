import { mustBeAbleToSetLogo, setLogo } from '@/lib/commands/set-logo';
import { getLogo } from '@/lib/data/looks';
import { withTenant } from '@/lib/data/scope';
import { mostSentLogoBytes } from '@/lib/domain/look/logo';
import { processLogoMaker } from '@/lib/files/logo/logo-maker';
import { withSentFile } from '@/lib/session/sent-file';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/**
 * The organisation's logo. Asked for by its hash, as pages do, it is kept by the browser and not asked for again, since
 * another logo has another address; without, the browser asks each time.
 */
export const GET = tenantRoute(async ({ actor }, request) => {
  const logo = await withTenant(actor, 'tenant.read', getLogo);
  if (!logo) return refusal(404, 'not-found');
  const named = new URL(request.url).searchParams.get('sha256') === logo.sha256;
  return new Response(new Uint8Array(logo.png), {
    headers: {
      'content-type': 'image/png',
      'content-length': String(logo.png.length),
      'cache-control': named ? 'private, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});

/** Takes in a picture as the organisation's logo. The body is the file. */
export const PUT = tenantRoute(
  async ({ actor }, request) => {
    await mustBeAbleToSetLogo(actor);
    return withSentFile(request, mostSentLogoBytes, async (bytes) => {
      const made = await processLogoMaker()(bytes);
      if (!made.ok) return refusal(made.error === 'too-many-at-once' ? 503 : 422, made.error);
      return Response.json(await setLogo(actor, made.value));
    });
  },
  { limit: 'upload' },
);
