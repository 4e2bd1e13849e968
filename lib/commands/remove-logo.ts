import { insertLog } from '@/lib/data/log';
import { deleteLogo } from '@/lib/data/looks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';

/** Shows no logo from now on. Reports that were made with it keep it. Done twice, the second time changes nothing. */
export async function removeLogo(actor: Person): Promise<Result<null, never>> {
  return withTenant(actor, 'organisation.removeLogo', async (tx) => {
    if (await deleteLogo(tx)) await insertLog(tx);
    return ok(null);
  });
}
