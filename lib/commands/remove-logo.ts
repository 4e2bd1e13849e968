import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { deleteLogo } from '@/lib/data/looks';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';

export const logoToRemoveSchema = z.object({
  /** Of the logo that the person saw. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Shows no logo from now on. Reports that were made with it keep it.
 * @throws Denied (notFound) when the organisation has no such logo any more.
 */
export async function removeLogo(
  actor: Person,
  { sha256 }: z.infer<typeof logoToRemoveSchema>,
): Promise<Result<null, never>> {
  return withTenant(actor, 'organisation.removeLogo', async (tx) => {
    if (!(await deleteLogo(tx, sha256))) throw new Denied('notFound', 'logo');
    await insertLog(tx, { detail: { sha256 } });
    return ok(null);
  });
}
