import type { AccessibilityMessage } from '@/lib/domain/accessibility-message';
import type { ScopedTx } from './scope';

/** A message as those who answer for it read it. */
export type ToldAccessibility = AccessibilityMessage & {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  /** By whom and when it was dealt with; null while it waits. */
  readonly handled: { readonly by: string; readonly at: Date } | null;
};

/** What has been said of the service not being accessible: what waits first, then the newest first. */
export async function listAccessibilityMessages(tx: ScopedTx): Promise<ToldAccessibility[]> {
  const rows = await tx.db.accessibilityMessage.findMany({
    orderBy: [{ handledAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }, { id: 'desc' }],
    include: { member: { select: { name: true } }, handler: { select: { name: true } } },
  });
  return rows.map(({ id, at, page, text, member, handler, handledAt }) => ({
    id,
    at,
    page,
    text,
    by: member.name,
    handled: handler && handledAt && { by: handler.name, at: handledAt },
  }));
}

/** How many messages wait to be dealt with. */
export async function countWaitingAccessibilityMessages(tx: ScopedTx): Promise<number> {
  return tx.db.accessibilityMessage.count({ where: { handledAt: null } });
}

export async function insertAccessibilityMessage(
  tx: ScopedTx,
  message: AccessibilityMessage & { readonly id: string; readonly userId: string; readonly at: Date },
): Promise<void> {
  await tx.db.accessibilityMessage.create({ data: { ...message, tenantId: tx.actor.tenantId } });
}

/** Marks a message as dealt with. False when the tenant has no such message that waits. */
export async function updateAccessibilityMessageToHandled(
  tx: ScopedTx,
  id: string,
  handled: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx.db.accessibilityMessage.updateMany({
    where: { id, handledAt: null },
    data: { handledBy: handled.by, handledAt: handled.at },
  });
  return count > 0;
}
