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

/** Asks the server for the bundle at an address. Never rejects. */
export async function askForBundle(address: string): Promise<LoadedBundle> {
  try {
    // Not told to pass the browser's cache by, since then it would not take what the page has sent for ahead; the
    // answer itself says that it is not to be kept.
    const response = await fetch(address);
    if (!response.ok) return { kind: failures[response.status] ?? 'failed' };
    const bundle: unknown = await response.json().catch(() => null);
    return isBundle(bundle) ? { kind: 'loaded', bundle, from: 'server' } : { kind: 'failed' };
  } catch {
    return { kind: 'offline' };
  }
}

/**
 * Keeps on the device what the server answered; when it gave none, takes the bundle that was kept. Someone who may not
 * read the audit any more is not shown the kept one either. `subjectId` is the audit, or the audit's self-assessment.
 */
export async function loadBundle(
  database: DeviceDatabase,
  slug: string,
  subjectId: string,
  answer: LoadedBundle,
): Promise<LoadedBundle> {
  if (answer.kind === 'loaded') {
    // The form does not wait for it. A browser without room for it still has the one before.
    database.put('bundles', { slug, auditId: subjectId, bundle: answer.bundle }).catch(() => undefined);
    return answer;
  }
  if (answer.kind === 'signed-out') return answer;
  if (answer.kind === 'no-access' || answer.kind === 'not-found') {
    await database.delete('bundles', [slug, subjectId]);
    return answer;
  }
  const kept = await database.get('bundles', [slug, subjectId]);
  // An earlier version of the page may have kept less than this one needs.
  return isBundle(kept?.bundle) ? { kind: 'loaded', bundle: kept.bundle, from: 'device' } : answer;
}

/**
 * Whether it is our server that answered, and not a page on the way (a hotel's login). What our server says is not
 * checked further: it checked all of it, and a library for that would be a sixth of what the page sends.
 */
function isBundle(answer: unknown): answer is AuditBundle {
  if (typeof answer !== 'object' || answer === null) return false;
  return 'template' in answer && 'answers' in answer && 'judgedBy' in answer;
}
