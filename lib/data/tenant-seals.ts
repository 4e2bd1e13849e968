import type { ScopedTx } from './scope';

/** A tenant's key as it is stored: the private key is encrypted under the installation's own (`keyId` names it). */
export type TenantSeal = {
  readonly id: string;
  /** X.509 in DER. */
  readonly certificate: Uint8Array;
  readonly encryptedKey: Uint8Array;
  readonly keyId: string;
};

export async function insertTenantSeal(
  tx: ScopedTx,
  seal: TenantSeal & { readonly madeAt: Date },
): Promise<void> {
  const certificate = new Uint8Array(seal.certificate);
  const encryptedKey = new Uint8Array(seal.encryptedKey);
  await tx.db.tenantSeal.create({
    data: { ...seal, certificate, encryptedKey, tenantId: tx.actor.tenantId },
  });
}

/** The seal in use: the newest that has not ended. Only the worker's login reads the encrypted key. */
export async function requireTenantSeal(tx: ScopedTx): Promise<TenantSeal> {
  const { id, certificate, encryptedKey, keyId } = await tx.db.tenantSeal.findFirstOrThrow({
    where: { endedAt: null },
    orderBy: { madeAt: 'desc' },
  });
  return { id, certificate, encryptedKey, keyId };
}
