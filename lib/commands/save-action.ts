import { z } from 'zod';
import {
  type ActionToSave,
  insertAction,
  listActions,
  updateAction,
  updateNumbers,
} from '@/lib/data/actions';
import { readAuditForm } from '@/lib/data/audit-form';
import { lockAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { knowsOccasions } from '@/lib/data/tenants';
import { actionContentSchema } from '@/lib/domain/action';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { calendarDay } from '@/lib/domain/input';
import { reportOrder } from '@/lib/domain/report-order';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import { today } from '@/lib/time/clock';

export const actionEditSchema = z.object({
  auditId: z.uuid(),
  /** Null for a new action. */
  actionId: z.uuid().nullable(),
  /** The action's revision that the person saw, 0 for a new one. */
  revision: z.int().min(0),
  content: actionContentSchema,
  /** The day it was done, when that was before the decision. */
  remediedOn: calendarDay.nullable(),
});
export type ActionEdit = z.infer<typeof actionEditSchema>;

export type SaveActionFailure =
  | 'audit-locked'
  | 'unknown-target'
  | 'unknown-occasion'
  | 'remedied-ahead'
  | 'changed-meanwhile';

async function misfit(
  tx: ScopedTx,
  { content, remediedOn }: ActionEdit,
  targets: ReadonlyMap<string, Target>,
): Promise<SaveActionFailure | null> {
  if (!content.links.every((key) => targets.has(key))) return 'unknown-target';
  if (!(await knowsOccasions(tx, content))) return 'unknown-occasion';
  return remediedOn !== null && remediedOn > today() ? 'remedied-ahead' : null;
}

async function write(
  tx: ScopedTx,
  edit: ActionEdit,
  targets: ReadonlyMap<string, Target>,
): Promise<Result<string, 'changed-meanwhile'>> {
  const action: ActionToSave = { ...edit.content, remediedOn: edit.remediedOn };
  const actions = await listActions(tx, edit.auditId);
  if (edit.actionId === null) {
    const id = newId();
    await insertAction(tx, { id, auditId: edit.auditId, number: actions.length + 1 }, action);
    return ok(id);
  }
  const known = actions.find(({ id }) => id === edit.actionId);
  if (!known) throw new Denied('notFound', 'action');
  if (known.revision !== edit.revision) return fail('changed-meanwhile');
  // Links that this version of the template has no place for are set aside, and not the person's to take away.
  const aside = known.links.filter((key) => !targets.has(key));
  await updateAction(tx, known.id, { ...action, links: [...action.links, ...aside] });
  return ok(known.id);
}

/**
 * Raises an action, or changes what one says: from an item, from several places or from none. The actions of an audit are
 * numbered anew in the order of the report. @throws Denied (notFound) for an action that is not the audit's.
 */
export async function saveAction(
  actor: Person,
  edit: ActionEdit,
): Promise<Result<{ actionId: string; number: number }, SaveActionFailure>> {
  return withTenant(actor, 'action.edit', async (tx) => {
    const audit = await lockAudit(tx, edit.auditId);
    if (!isWritable('actionContent', audit.status)) return fail('audit-locked');
    const targets = targetsOf((await readAuditForm(tx, audit.id, audit.versionId)).form);
    const wrong = await misfit(tx, edit, targets);
    if (wrong) return fail(wrong);
    const written = await write(tx, edit, targets);
    if (!written.ok) return written;
    const order = reportOrder(targets.keys(), await listActions(tx, audit.id));
    await updateNumbers(tx, audit.id, order);
    await insertLog(tx, {
      target: { type: 'action', id: written.value },
      detail: { caseNumber: audit.caseNumber, raised: edit.actionId === null },
    });
    return ok({ actionId: written.value, number: order.indexOf(written.value) + 1 });
  });
}
