import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { getTenantIdAsOwner, insertTenant } from '@/lib/data/tenants';
import { systemActor } from '@/lib/domain/actor';
import { line, tenantSlug } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';

export const newTenantSchema = z.object({
  slug: tenantSlug,
  name: line(200),
});

/** Creates a sealed-off organisation. For the operator's command line. */
export async function createTenant(
  input: z.infer<typeof newTenantSchema>,
): Promise<Result<{ tenantId: string }, 'slug-taken'>> {
  if ((await getTenantIdAsOwner(input.slug)) !== null) return fail('slug-taken');
  const tenantId = newId();
  const operator = systemActor('operator', tenantId, 'tenant create');
  await withTenant(operator, 'tenant.create', async (tx) => {
    await insertTenant(tx, { id: tenantId, ...input });
    await insertLog(tx, { target: { type: 'tenant', id: tenantId } });
  });
  return ok({ tenantId });
}
