import { type OperatingForm, operatingForms } from '@/lib/domain/provider';
import { Denied, type ScopedTx } from './scope';

/** The column's value as a known form. @throws when the database holds another one, which its check forbids. */
export function operatingFormOf(column: string): OperatingForm {
  const form = operatingForms.find((known) => known === column);
  if (!form) throw new Error(`Unknown operating form in the database: ${column}`);
  return form;
}

export type Provider = { readonly id: string; readonly name: string; readonly operatingForm: OperatingForm };

/** All providers of the tenant, in alphabetical order. */
export async function listProviders(tx: ScopedTx): Promise<Provider[]> {
  const rows = await tx.db.provider.findMany({ select: { id: true, name: true, operatingForm: true } });
  return rows
    .map((row) => ({ ...row, operatingForm: operatingFormOf(row.operatingForm) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
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

export async function insertProvider(tx: ScopedTx, provider: Provider): Promise<void> {
  await tx.db.provider.create({ data: { ...provider, tenantId: tx.actor.tenantId } });
}
