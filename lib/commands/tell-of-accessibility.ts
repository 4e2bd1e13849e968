import { insertAccessibilityMessage } from '@/lib/data/accessibility-messages';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { listMembers } from '@/lib/data/members';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { AccessibilityMessage } from '@/lib/domain/accessibility-message';
import type { Person } from '@/lib/domain/actor';
import { adminIdsOf, membersOn } from '@/lib/domain/member/members-on';
import { ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

/** Leaves word that something is not accessible, for the tenant's administrators, who are told of it. */
export async function tellOfAccessibility(
  actor: Person,
  message: AccessibilityMessage,
): Promise<Result<null, never>> {
  return withTenant(actor, 'accessibility.tell', async (tx) => {
    const id = newId();
    await insertAccessibilityMessage(tx, { ...message, id, userId: actor.userId, at: now() });
    const admins = adminIdsOf(membersOn(await listMembers(tx), today()));
    await insertNotice(tx, { kind: 'accessibilityTold', key: `accessibility ${id}`, recipients: admins });
    await insertLog(tx, { target: { type: 'accessibilityMessage', id } });
    return ok(null);
  });
}
