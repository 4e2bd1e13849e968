import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';

/** Notes that a person was shown the address of a sheltered place. */
export async function noteProtectedAddress(actor: Person, unitId: string): Promise<void> {
  await withTenant(actor, 'unit.readProtectedAddress', (tx) =>
    insertLog(tx, { target: { type: 'unit', id: unitId } }),
  );
}
