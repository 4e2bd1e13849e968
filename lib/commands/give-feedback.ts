import { requireAudit } from '@/lib/data/audits';
import { insertFeedback, listUnitsUsing } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { FeedbackToGive } from '@/lib/domain/feedback/feedback-message';
import { fail, ok, type Result } from '@/lib/domain/result';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { now } from '@/lib/time/clock';

/**
 * Takes down what somebody says of a template: an auditor of any, a manager of those that a unit of theirs has been
 * audited by. Sent again under the same id it is there once. @throws Denied (notFound).
 */
export async function giveFeedback(
  actor: Person,
  id: string,
  { place, target, kind, text }: FeedbackToGive,
): Promise<Result<{ id: string }, 'unknown-target'>> {
  return withTenant(actor, 'feedback.give', async (tx) => {
    const { versionId, templateId, ...from } = await placeOf(tx, place);
    const { content } = await requireTemplateVersion(tx, versionId);
    if (target !== null && !targetsOf(content).has(target)) return fail('unknown-target');
    const given = { id, target, kind, text, givenBy: actor.userId, givenAt: now() };
    const isNew = await insertFeedback(tx, { ...given, ...from, templateId, versionId });
    if (isNew) await insertLog(tx, { target: { type: 'templateFeedback', id }, detail: { kind } });
    return ok({ id });
  });
}

type Place = {
  readonly versionId: string;
  readonly templateId: string;
  readonly auditId: string | null;
  readonly unitId: string | null;
};

async function placeOf(tx: ScopedTx, place: FeedbackToGive['place']): Promise<Place> {
  if ('auditId' in place) {
    const { id: auditId, versionId, unitId } = await requireAudit(tx, place.auditId);
    const { templateId } = await requireTemplateVersion(tx, versionId);
    return { versionId, templateId, auditId, unitId };
  }
  const { versionId } = place;
  const { templateId } = await requireTemplateVersion(tx, versionId);
  return { versionId, templateId, auditId: null, unitId: await speaksFor(tx, templateId, place.unitId) };
}

/** The unit that is spoken for. Who reaches every unit need not speak for any. */
async function speaksFor(tx: ScopedTx, templateId: string, asked: string | null): Promise<string | null> {
  if (asked === null && can(tx.actor, tx.action, {})) return null;
  const units = await listUnitsUsing(tx, templateId);
  const unit = units.find(({ id }) => asked === null || id === asked);
  if (!unit) throw new Denied('notFound', 'a unit that the template is used on');
  return unit.id;
}
