import type { AuditBundle } from '@/lib/domain/audit-bundle';
import type { DeviceDatabase } from './device-database';

/** `from` says whether it is fresh. The other kinds name why there is nothing to show. */
export type LoadedBundle =
  | { readonly kind: 'loaded'; readonly bundle: AuditBundle; readonly from: 'server' | 'device' }
  | { readonly kind: 'signed-out' | 'no-access' | 'not-found' | 'offline' | 'failed' };

const failures: Readonly<Record<number, 'signed-out' | 'no-access' | 'not-found'>> = {
  401: 'signed-out',
  403: 'no-access',
  404: 'not-found',
};

/**
 * Loads an audit's bundle and keeps it on the device; when the server does not answer, gives the one that was kept.
 * Someone who may not read the audit any more is not shown the kept one either.
 */
export async function loadBundle(
  database: DeviceDatabase,
  slug: string,
  auditId: string,
): Promise<LoadedBundle> {
  const answer = await ask(`/api/t/${slug}/audits/${auditId}/bundle`);
  if (answer.kind === 'loaded') {
    await database.put('bundles', { slug, auditId, bundle: answer.bundle });
    return answer;
  }
  if (answer.kind === 'signed-out') return answer;
  if (answer.kind === 'no-access' || answer.kind === 'not-found') {
    await database.delete('bundles', [slug, auditId]);
    return answer;
  }
  const kept = await database.get('bundles', [slug, auditId]);
  return kept ? { kind: 'loaded', bundle: kept.bundle, from: 'device' } : answer;
}

async function ask(address: string): Promise<LoadedBundle> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) return { kind: failures[response.status] ?? 'failed' };
    const bundle: unknown = await response.json().catch(() => null);
    return isBundle(bundle) ? { kind: 'loaded', bundle, from: 'server' } : { kind: 'failed' };
  } catch {
    return { kind: 'offline' };
  }
}

/**
 * Whether it is our server that answered, and not a page on the way (a hotel's login). What our server says is not
 * checked further: it checked all of it, and a library for that would be a sixth of what the page sends.
 */
function isBundle(answer: unknown): answer is AuditBundle {
  return typeof answer === 'object' && answer !== null && 'template' in answer && 'answers' in answer;
}
