import type { PlainDate } from '@/lib/domain/plain-date';
import type { StandingOrganisation } from '@/lib/domain/unit/sheet/plan-import';
import { dayColumn, dayOf, dayOrNull } from './columns';
import { lockProviders } from './providers';
import type { ScopedTx } from './scope';
import { lockUnits } from './unit-succession';

/**
 * The tenant's providers, and its units that have not ended by a day. Until the transaction ends nobody else registers,
 * renames or moves any of them.
 */
export async function lockOrganisation(tx: ScopedTx, day: PlainDate): Promise<StandingOrganisation> {
  await lockUnits(tx);
  const providers = await lockProviders(tx);
  const rows = await tx.db.unit.findMany({
    where: { OR: [{ validTo: null }, { validTo: { gte: dayColumn(day) } }] },
    include: { provider: { select: { name: true } }, parent: { select: { name: true } } },
    orderBy: { name: 'asc' },
  });
  const units = rows.map(({ provider, parent, validFrom, validTo, ...row }) => ({
    id: row.id,
    revision: row.revision,
    name: row.name,
    provider: provider.name,
    parent: parent?.name ?? null,
    validFrom: dayOf(validFrom),
    validTo: dayOrNull(validTo),
    address: row.address,
    addressProtected: row.addressProtected,
    phone: row.phone,
    email: row.email,
  }));
  return { providers, units };
}
