/**
 * What a page of ours may load and do (Content Security Policy Level 3): scripts that carry the page's own nonce, and what
 * those load in their turn; everything else from this very host. A style attribute in the markup is let through, since
 * figures draw their bars with it; a style element needs the nonce too.
 */
export function contentSecurityPolicy(nonce: string, overTls: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(overTls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** 128 random bits, new for each page. */
export const newNonce = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
