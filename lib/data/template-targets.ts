import { LRUCache } from 'lru-cache';
import type { Actor } from '@/lib/domain/actor';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import { withTenant } from './scope';
import { requireTemplateVersion } from './templates';

/** A published version never changes, so what was once read of it holds for as long as the process lives. */
const known = new LRUCache<string, ReadonlyMap<string, Target>>({ max: 100 });

/** The targets of a published version of the actor's tenant, read once and then kept. @throws Denied (notFound). */
export async function getPublishedTargets(
  actor: Actor,
  versionId: string,
): Promise<ReadonlyMap<string, Target>> {
  const key = `${actor.tenantId} ${versionId}`;
  const kept = known.get(key);
  if (kept) return kept;
  const version = await withTenant(actor, 'template.read', (tx) => requireTemplateVersion(tx, versionId));
  const targets = targetsOf(version.content);
  if (version.status !== 'draft') known.set(key, targets);
  return targets;
}
