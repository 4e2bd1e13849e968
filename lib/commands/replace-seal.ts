import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { insertTenantSeal, updateSealToEnded } from '@/lib/data/tenant-seals';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { requireEnv } from '@/lib/env';
import { openPkcs12, sentPkcs12Schema } from '@/lib/report/pkcs12-reader';
import type { Pkcs12Failure } from '@/lib/report/read-pkcs12';
import { sealFacts } from '@/lib/report/seal-facts';
import { keepTenantKey, makeTenantKey, type TenantKey } from '@/lib/report/tenant-key';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { now } from '@/lib/time/clock';

export const newSealSchema = z.object({ login: freshLoginSchema });
export const sealToReadSchema = z.object({ login: freshLoginSchema, ...sentPkcs12Schema.shape });

/** Why a file that was sent gives no seal. */
export type SealFileFailure = Pkcs12Failure | 'too-hard-to-read' | 'too-many-at-once';

/**
 * Makes a new key and certificate in the tenant's name and seals with them from now on. Asks the person to prove anew who
 * they are. Reports that are sealed already are verified as before; the old private key is destroyed.
 */
export async function makeNewSeal(
  actor: Person,
  { login }: z.infer<typeof newSealSchema>,
  here: Here,
): Promise<Result<{ fingerprint: string }, FreshLoginFailure>> {
  const { name } = await withTenant(actor, 'seal.replace', requireTenant);
  const fresh = await loginAgain(actor, 'seal', login, here);
  if (!fresh.ok) return fresh;
  const key = await makeTenantKey({ name }, requireEnv('KEY_ENCRYPTION_KEY'), now());
  return ok(await withTenant(actor, 'seal.replace', (tx) => replaceWith(tx, key, 'made')));
}

/**
 * Seals from now on with a key and certificate of the tenant's own, from a PKCS #12 file. Asks the person to prove anew who
 * they are, before the file is opened. Neither the file nor its password is kept.
 */
export async function readInSeal(
  actor: Person,
  { login, file, password }: z.infer<typeof sealToReadSchema>,
  here: Here,
): Promise<Result<{ fingerprint: string }, FreshLoginFailure | { readonly code: SealFileFailure }>> {
  await withTenant(actor, 'seal.replace', requireTenant);
  const fresh = await loginAgain(actor, 'seal', login, here);
  if (!fresh.ok) return fresh;
  const opened = await openPkcs12({ file, password });
  if (!opened.ok) return fail({ code: opened.error });
  const key = keepTenantKey(opened.value, requireEnv('KEY_ENCRYPTION_KEY'));
  return ok(await withTenant(actor, 'seal.replace', (tx) => replaceWith(tx, key, 'read')));
}

async function replaceWith(tx: ScopedTx, key: TenantKey, origin: 'made' | 'read') {
  const id = newId();
  const madeAt = now();
  await updateSealToEnded(tx, madeAt);
  await insertTenantSeal(tx, { ...key, id, madeAt });
  const { fingerprint } = sealFacts(key.certificate);
  await insertLog(tx, { target: { type: 'seal', id }, detail: { origin, fingerprint } });
  return { fingerprint };
}
