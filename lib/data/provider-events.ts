import type { PlainDate } from '@/lib/domain/plain-date';
import { type ProviderEvent, providerEventSchema } from '@/lib/domain/provider-event';
import { now } from '@/lib/time/clock';
import { dayColumn, dayOf, newId } from './columns';
import type { ScopedTx } from './scope';

/** Something that happened to a provider, and the day from which it holds. */
export type DatedProviderEvent = {
  readonly id: string;
  readonly providerId: string;
  readonly day: PlainDate;
  readonly event: ProviderEvent;
};

/** What has happened to the tenant's providers, the newest first. */
export async function listProviderEvents(tx: ScopedTx): Promise<DatedProviderEvent[]> {
  const rows = await tx.db.providerEvent.findMany({
    orderBy: [{ day: 'desc' }, { at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, providerId, day, detail }) => ({
    id,
    providerId,
    day: dayOf(day),
    event: providerEventSchema.parse(detail),
  }));
}

/** Adds to what has happened to a provider. */
export async function insertProviderEvents(
  tx: ScopedTx,
  providerId: string,
  day: PlainDate,
  events: readonly ProviderEvent[],
): Promise<void> {
  const { tenantId } = tx.actor;
  const at = now();
  await tx.db.providerEvent.createMany({
    data: events.map((detail) => ({ tenantId, id: newId(), providerId, day: dayColumn(day), detail, at })),
  });
}
