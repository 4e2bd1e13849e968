import { getTenantIdAsOwner } from '@/lib/data/tenants';
import { type SystemActor, systemActor } from '@/lib/domain/actor';
import { CliError } from './failure';

/** The operator at work in a tenant, for the reason that the log will show. @throws CliError when there is no such tenant. */
export async function operatorIn(slug: string, reason: string): Promise<SystemActor> {
  const tenantId = await getTenantIdAsOwner(slug);
  if (tenantId === null) throw new CliError(`There is no tenant ${slug}.`);
  return systemActor('operator', tenantId, reason);
}
