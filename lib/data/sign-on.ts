import { claimsSchema, groupMappingSchema, groupsRules, type SignOn } from '@/lib/domain/sign-on/sign-on';
import { clientOf } from './client';
import type { ScopedTx } from './scope';
import type { StoredSecret } from './totp';

/** A tenant whose people have a login page of their own. */
export type SignOnPlace = {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly passwordsAllowed: boolean;
};

/** The tenant with this slug when it has a provider of sign-on, else null: what its login page may show to anyone. */
export async function getSignOnPlace(slug: string): Promise<SignOnPlace | null> {
  const rows = await clientOf('app').$queryRaw<SignOnPlace[]>`
    SELECT tenant_id AS "tenantId", tenant_name AS "tenantName", passwords_allowed AS "passwordsAllowed"
    FROM app.sign_on_at(${slug})`;
  return rows[0] ?? null;
}

/** The tenant's provider as it is set; `revision` grows with every change. */
export type StoredSignOn = SignOn & { readonly secret: StoredSecret; readonly revision: number };

/** The tenant's provider, or null when it has none, or has stopped using it. */
export async function getSignOn(tx: ScopedTx): Promise<StoredSignOn | null> {
  const row = await tx.db.signOn.findFirst({ where: { tenantId: tx.actor.tenantId, endedAt: null } });
  if (!row) return null;
  const { issuer, clientId, encryptedSecret: encrypted, keyId, revision } = row;
  return {
    issuer,
    clientId,
    secret: { encrypted, keyId },
    claims: claimsSchema.parse(row.claims),
    groupsRule: groupsRules.find((rule) => rule === row.groupsRule) ?? 'never',
    mapping: groupMappingSchema.array().parse(row.mapping),
    revision,
  };
}

/** The revision of the tenant's provider, also of one that is no longer in use: 0 when it has never had one. */
export async function getSignOnRevision(tx: ScopedTx): Promise<number> {
  const where = { tenantId: tx.actor.tenantId };
  const row = await tx.db.signOn.findUnique({ where, select: { revision: true } });
  return row?.revision ?? 0;
}

/** Sets the tenant's provider over the revision that the person saw; false when another has been first. */
export async function insertSignOn(
  tx: ScopedTx,
  { secret, revision, ...signOn }: StoredSignOn,
): Promise<boolean> {
  const { tenantId } = tx.actor;
  const encryptedSecret = new Uint8Array(secret.encrypted);
  const data = { ...signOn, encryptedSecret, keyId: secret.keyId, endedAt: null };
  if (revision === 0) {
    const made = await tx.db.signOn.createMany({ data: { ...data, tenantId }, skipDuplicates: true });
    return made.count === 1;
  }
  const where = { tenantId, revision };
  const { count } = await tx.db.signOn.updateMany({ where, data: { ...data, revision: { increment: 1 } } });
  return count === 1;
}

/** Stops using the tenant's provider; false when another has changed it meanwhile. */
export async function updateSignOnToEnded(tx: ScopedTx, revision: number, at: Date): Promise<boolean> {
  const where = { tenantId: tx.actor.tenantId, revision, endedAt: null };
  const { count } = await tx.db.signOn.updateMany({
    where,
    data: { endedAt: at, revision: { increment: 1 } },
  });
  return count === 1;
}

/** Ends the sessions that the tenant's provider vouched for, but for one. */
export async function endVouchedSessions(tx: ScopedTx, butFor: string | null): Promise<void> {
  await tx.db.$queryRaw`SELECT app.end_vouched_sessions(${butFor}::uuid)::text`;
}

/** Whether a password opens the tenant, and whether it needs a second step. */
export type PasswordRules = { readonly passwordsAllowed: boolean; readonly totpDemanded: boolean };

export async function getPasswordRules(tx: ScopedTx): Promise<PasswordRules> {
  return tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { passwordsAllowed: true, totpDemanded: true },
  });
}

export async function updatePasswordRules(tx: ScopedTx, rules: PasswordRules): Promise<void> {
  await tx.db.tenant.updateMany({ where: { id: tx.actor.tenantId }, data: rules });
}
