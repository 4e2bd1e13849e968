'use client';

/**
 * Sends the browser to a tenant's own login, which leads back to `to` on this site. False when the server would not or could
 * not: then the browser stays where it is.
 */
export async function goToProvider(slug: string, to: string): Promise<boolean> {
  try {
    const csrf = await fetch('/api/auth/csrf');
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, callbackUrl: to, json: 'true' });
    const answer = await fetch(`/api/auth/signin/oidc-${slug}`, { method: 'POST', body });
    const { url } = (await answer.json()) as { url: string };
    if (!answer.ok || new URL(url, window.location.href).pathname.startsWith('/api/auth/')) return false;
    window.location.assign(url);
    return true;
  } catch {
    return false;
  }
}
