import type { ScopedTx } from './scope';

/** A tenant's key as it is stored: the private key is encrypted under the installation's own (`keyId` names it). */
export type TenantSeal = {
  readonly id: string;
  /** X.509 in DER. */
  readonly certificate: Uint8Array;
  readonly encryptedKey: Uint8Array;
  readonly keyId: string;
  /** The certificates that vouch for it, in DER, from its issuer on; none when it vouches for itself. */
  readonly chain?: readonly Uint8Array[];
};

export async function insertTenantSeal(
  tx: ScopedTx,
  { chain = [], ...seal }: TenantSeal & { readonly madeAt: Date },
): Promise<void> {
  const { tenantId } = tx.actor;
  const certificate = new Uint8Array(seal.certificate);
  const encryptedKey = new Uint8Array(seal.encryptedKey);
  const vouching = chain.map((each) => new Uint8Array(each));
  // Many at once reads nothing back, which the application may not: the key is among the columns.
  await tx.db.tenantSeal.createMany({
    data: [{ ...seal, certificate, encryptedKey, chain: vouching, tenantId }],
  });
}

/** The seal in use. Only the worker's login reads the encrypted key. @throws when there is none. */
export async function requireTenantSeal(tx: ScopedTx): Promise<TenantSeal> {
  const seal = await tx.db.tenantSeal.findFirstOrThrow({ where: { endedAt: null } });
  const { id, certificate, encryptedKey, keyId, chain } = seal;
  if (encryptedKey === null) throw new Error('The seal in use has no key');
  return { id, certificate, encryptedKey, keyId, chain };
}

/** A seal without its key, which is all that is shown. */
export type ShownSeal = {
  readonly id: string;
  readonly certificate: Uint8Array;
  readonly madeAt: Date;
  /** When another one took its place; null while it is in use. */
  readonly endedAt: Date | null;
};

/** The tenant's seals, the one in use first and then the newest. */
export async function listSeals(tx: ScopedTx): Promise<ShownSeal[]> {
  return tx.db.tenantSeal.findMany({
    select: { id: true, certificate: true, madeAt: true, endedAt: true },
    orderBy: { madeAt: 'desc' },
  });
}

/** Ends the seal in use and destroys its private key; its certificate stays. One at a time in a tenant. */
export async function updateSealToEnded(tx: ScopedTx, endedAt: Date): Promise<void> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('seal ' || ${tx.actor.tenantId}, 0))::text`;
  await tx.db.tenantSeal.updateMany({ where: { endedAt: null }, data: { endedAt, encryptedKey: null } });
}
