import type { PlainDate } from '@/lib/domain/plain-date';
import { type OperatingForm, operatingForms } from '@/lib/domain/provider';
import { dayColumn, dayOrNull } from './columns';
import { Denied, type ScopedTx } from './scope';

/** The column's value as a known form. @throws when the database holds another one, which its check forbids. */
export function operatingFormOf(column: string): OperatingForm {
  const form = operatingForms.find((known) => known === column);
  if (!form) throw new Error(`Unknown operating form in the database: ${column}`);
  return form;
}

export type Provider = { readonly id: string; readonly name: string; readonly operatingForm: OperatingForm };

/** What a provider's contract is called, and from and to which day it holds, both included; null where nothing is known. */
export type Contract = {
  readonly contract: string | null;
  readonly contractFrom: PlainDate | null;
  readonly contractTo: PlainDate | null;
};

export type ProviderDetails = Provider & Contract & { readonly revision: number };

type Row = {
  id: string;
  name: string;
  operatingForm: string;
  contract: string | null;
  contractFrom: Date | null;
  contractTo: Date | null;
  revision: number;
};

const columns = {
  id: true,
  name: true,
  operatingForm: true,
  contract: true,
  contractFrom: true,
  contractTo: true,
  revision: true,
} as const;

const detailsOf = (row: Row): ProviderDetails => ({
  ...row,
  operatingForm: operatingFormOf(row.operatingForm),
  contractFrom: dayOrNull(row.contractFrom),
  contractTo: dayOrNull(row.contractTo),
});

/** All providers of the tenant, in alphabetical order. */
export async function listProviders(tx: ScopedTx): Promise<ProviderDetails[]> {
  const rows = await tx.db.provider.findMany({ select: columns });
  return rows.map(detailsOf).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Who runs a unit. @throws Denied (notFound) when the tenant has no such unit. */
export async function requireProviderOf(tx: ScopedTx, unitId: string): Promise<Provider> {
  const unit = await tx.db.unit.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: unitId } },
    select: { provider: { select: { id: true, name: true, operatingForm: true } } },
  });
  if (!unit) throw new Denied('notFound', 'unit');
  return { ...unit.provider, operatingForm: operatingFormOf(unit.provider.operatingForm) };
}

export async function providerExists(tx: ScopedTx, providerId: string): Promise<boolean> {
  return (await tx.db.provider.count({ where: { id: providerId } })) === 1;
}

/** How many units each provider runs on a day, by its id; one that runs none is left out. */
export async function countUnitsByProvider(
  tx: ScopedTx,
  day: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db.unit.groupBy({
    by: ['providerId'],
    where: {
      validFrom: { lte: dayColumn(day) },
      OR: [{ validTo: null }, { validTo: { gte: dayColumn(day) } }],
    },
    _count: true,
  });
  return new Map(rows.map(({ providerId, _count }) => [providerId, _count]));
}

/** Until the transaction ends nobody else in the tenant registers or renames a provider, so that names stay apart. */
export async function lockProviders(tx: ScopedTx): Promise<ProviderDetails[]> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('providers ' || ${tx.actor.tenantId}, 0))::text`;
  return listProviders(tx);
}

const contractColumns = ({ contract, contractFrom, contractTo }: Contract) => ({
  contract,
  contractFrom: contractFrom && dayColumn(contractFrom),
  contractTo: contractTo && dayColumn(contractTo),
});

export async function insertProvider(tx: ScopedTx, provider: Provider & Partial<Contract>): Promise<void> {
  const { contract = null, contractFrom = null, contractTo = null, ...known } = provider;
  const { tenantId } = tx.actor;
  await tx.db.provider.create({
    data: { ...known, ...contractColumns({ contract, contractFrom, contractTo }), tenantId },
  });
}

/** Changes a provider; its revision grows by one. False when it is not there at the revision that was built upon. */
export async function updateProvider(
  tx: ScopedTx,
  { id, revision }: Pick<ProviderDetails, 'id' | 'revision'>,
  { name, operatingForm, ...contract }: Omit<Provider, 'id'> & Contract,
): Promise<boolean> {
  const { count } = await tx.db.provider.updateMany({
    where: { id, revision },
    data: { name, operatingForm, ...contractColumns(contract), revision: { increment: 1 } },
  });
  return count === 1;
}
