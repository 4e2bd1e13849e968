import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { updatePersonalDataRule } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import type { PersonalDataRule } from '@/lib/domain/personal-data/personal-data-in-case';
import { ok, type Result } from '@/lib/domain/result';

/** Sets what happens when an audit whose texts single persons out is to be decided: from now on, for all audits. */
export async function setPersonalDataRule(
  actor: Person,
  rule: PersonalDataRule,
): Promise<Result<null, never>> {
  return withTenant(actor, 'personalData.setRule', async (tx) => {
    await updatePersonalDataRule(tx, rule);
    await insertLog(tx, { detail: { rule } });
    return ok(null);
  });
}
