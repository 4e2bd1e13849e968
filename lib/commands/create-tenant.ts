import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { insertTenantSeal } from '@/lib/data/tenant-seals';
import { getTenantIdAsOwner, insertTenant } from '@/lib/data/tenants';
import { systemActor } from '@/lib/domain/actor';
import { line, tenantSlug } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { requireEnv } from '@/lib/env';
import { makeTenantKey } from '@/lib/report/tenant-key';
import { now } from '@/lib/time/clock';

export const newTenantSchema = z.object({
  slug: tenantSlug,
  name: line(200),
});

/** Creates a sealed-off organisation, with a key of its own to seal its reports with. For the operator's command line. */
export async function createTenant(
  input: z.infer<typeof newTenantSchema>,
): Promise<Result<{ tenantId: string }, 'slug-taken'>> {
  if ((await getTenantIdAsOwner(input.slug)) !== null) return fail('slug-taken');
  const tenantId = newId();
  const operator = systemActor('operator', tenantId, 'tenant create');
  const seal = await makeTenantKey(input, requireEnv('KEY_ENCRYPTION_KEY'), now());
  await withTenant(operator, 'tenant.create', async (tx) => {
    await insertTenant(tx, { id: tenantId, ...input });
    await insertTenantSeal(tx, { ...seal, id: newId(), madeAt: now() });
    await insertLog(tx, { target: { type: 'tenant', id: tenantId } });
  });
  return ok({ tenantId });
}
