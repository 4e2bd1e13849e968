import { z } from 'zod';
import { updateAccessibilityMessageToHandled } from '@/lib/data/accessibility-messages';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const accessibilityMessageIdSchema = z.uuid();

/** Says that a message about accessibility has been dealt with. @throws Denied (notFound) when none such waits. */
export async function handleAccessibilityMessage(
  actor: Person,
  messageId: string,
): Promise<Result<null, never>> {
  return withTenant(actor, 'accessibility.handle', async (tx) => {
    const handled = { by: actor.userId, at: now() };
    if (!(await updateAccessibilityMessageToHandled(tx, messageId, handled))) {
      throw new Denied('notFound', 'accessibility message');
    }
    await insertLog(tx, { target: { type: 'accessibilityMessage', id: messageId } });
    return ok(null);
  });
}
