import type { Download } from '@/lib/files/download';

/** The answer that makes a browser keep a file rather than show it. */
export function downloadResponse({ name, type, bytes }: Download): Response {
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
