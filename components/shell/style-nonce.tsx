'use client';

declare global {
  /** Where the library that dialogs hold the page still with looks for the nonce of its style element. */
  var __webpack_nonce__: string | undefined;
}

if (typeof document !== 'undefined')
  globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

/** Lets style elements that libraries add carry the page's nonce. Shows nothing. */
export function StyleNonce() {
  return null;
}
