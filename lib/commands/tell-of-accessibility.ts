import { insertAccessibilityMessage } from '@/lib/data/accessibility-messages';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { AccessibilityMessage } from '@/lib/domain/accessibility-message';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

/** Leaves word that something is not accessible, for the tenant's administrators. */
export async function tellOfAccessibility(
  actor: Person,
  message: AccessibilityMessage,
): Promise<Result<null, never>> {
  return withTenant(actor, 'accessibility.tell', async (tx) => {
    const id = newId();
    await insertAccessibilityMessage(tx, { ...message, id, userId: actor.userId, at: now() });
    await insertLog(tx, { target: { type: 'accessibilityMessage', id } });
    return ok(null);
  });
}
