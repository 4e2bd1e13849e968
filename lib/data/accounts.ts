import type { ScopedTx } from './scope';

/** Accounts have no tenant: only the operator's login reaches their table. */

/** The id of the account with this e-mail address (in lower case), or null. */
export async function getAccountId(tx: ScopedTx, email: string): Promise<string | null> {
  const row = await tx.db.userAccount.findUnique({ where: { email }, select: { id: true } });
  return row?.id ?? null;
}

export async function insertAccount(
  tx: ScopedTx,
  account: { readonly id: string; readonly email: string; readonly passwordHash: string },
): Promise<void> {
  await tx.db.userAccount.create({ data: account });
}
