import { createHash } from 'node:crypto';
import type { Logo, Look } from '@/lib/domain/look/logo';
import type { ScopedTx } from './scope';

/** How the tenant looks beside its name. */
export async function getLook(tx: ScopedTx): Promise<Look> {
  const row = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { colour: true, logo: { select: { sha256: true, width: true, height: true } } },
  });
  return { colour: row.colour, logo: row.logo };
}

/** A logo with its bytes and their hash. */
export type StoredLogo = Logo & { readonly sha256: string };

/** The tenant's logo, or null while it has none. */
export async function getLogo(tx: ScopedTx): Promise<StoredLogo | null> {
  return tx.db.tenantLogo.findUnique({
    where: { tenantId: tx.actor.tenantId },
    select: { png: true, sha256: true, width: true, height: true },
  });
}

/** Sets the tenant's logo in the place of any it has; its hash, which names it. */
export async function updateLogo(tx: ScopedTx, logo: Logo, at: Date): Promise<string> {
  const { tenantId } = tx.actor;
  const { png, width, height } = logo;
  const sha256 = createHash('sha256').update(png).digest('hex');
  const stored = { png, width, height, sha256, addedAt: at };
  await tx.db.tenantLogo.upsert({ where: { tenantId }, create: { tenantId, ...stored }, update: stored });
  return sha256;
}

/** Takes the tenant's logo away; false when it has none. */
export async function deleteLogo(tx: ScopedTx): Promise<boolean> {
  const { count } = await tx.db.tenantLogo.deleteMany({ where: { tenantId: tx.actor.tenantId } });
  return count === 1;
}

/** Sets the tenant's colour, or takes it away. */
export async function updateColour(tx: ScopedTx, colour: string | null): Promise<void> {
  await tx.db.tenant.update({ where: { id: tx.actor.tenantId }, data: { colour } });
}
