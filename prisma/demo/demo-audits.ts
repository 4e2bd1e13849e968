import { planAudit } from '@/lib/commands/plan-audit';
import { saveAnswers } from '@/lib/commands/save-answers';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { newId } from '@/lib/data/columns';
import { getPublishedTargets } from '@/lib/data/template-targets';
import type { Person } from '@/lib/domain/actor';
import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import { addDays } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { answerCodesOf, type ItemTarget } from '@/lib/domain/template/targets-of';
import { today } from '@/lib/time/clock';
import type { DemoAudit } from './demo-tenants';
import { done } from './done';
import type { ShippedKey } from './shipped-templates';

/** One item in so many is not as it should be, so that there is something to decide. */
const betweenDeficiencies = 23;

/** What the auditor writes on one item: a good answer, or a bad one where there is one to give. */
function changesFor({ key, item, matrix, mapping }: ItemTarget, good: boolean): SentChange[] {
  const change = (field: SentChange['field'], value: SentChange['value']): SentChange => ({
    mutationId: newId(),
    base: 0,
    target: key,
    field,
    value,
  });
  const assessed = Object.keys(mapping).length > 0;
  const assessment = assessed ? [change('assessment', 'fulfilled')] : [];
  switch (item.kind) {
    case 'openQuestion':
    case 'text':
      return [change('answer', 'Beskrivs i enhetens rutiner, som visades vid besöket.'), ...assessment];
    case 'number':
      return [change('answer', { covers: 'whole', amount: 3 })];
    default: {
      const wanted = good ? 'fulfilled' : 'unfulfilled';
      const codes = answerCodesOf(item, matrix);
      const code = codes.find((one) => mapping[one] === wanted) ?? codes[0] ?? null;
      return [change('answer', code)];
    }
  }
}

/** Fills in the first part of the form, `share` of its items, as the auditor does: through the same door, in the same portions. */
async function fillIn(auditor: Person, auditId: string, versionId: string, share: number): Promise<void> {
  const targets = [...(await getPublishedTargets(auditor, versionId)).values()];
  const items = targets
    .filter((target) => target.type === 'item')
    .filter(({ item }) => item.role !== 'feedback');
  const changes = items
    .slice(0, Math.round(items.length * share))
    .flatMap((item, index) => changesFor(item, index % betweenDeficiencies !== betweenDeficiencies - 1));
  const device = newId();
  for (let from = 0; from < changes.length; from += maxChangesInRequest) {
    const portion = changes.slice(from, from + maxChangesInRequest);
    const { results } = done(
      await saveAnswers(auditor, auditId, { device, userId: auditor.userId, changes: portion }),
    );
    const refused = results.find(({ outcome }) => outcome !== 'saved');
    if (refused) throw new Error(`A demo answer was not saved: ${JSON.stringify(refused)}`);
  }
}

/** Plans the audits and takes them as far as they are to have come, by the commands that people use. */
export async function addAudits(
  auditor: Person,
  audits: readonly DemoAudit[],
  ids: { readonly unitIdOf: (name: string) => string; readonly versionIdOf: (key: ShippedKey) => string },
): Promise<void> {
  for (const { unit, template, visit, status, filled } of audits) {
    const visitDate = addDays(today(), visit);
    const versionId = ids.versionIdOf(template);
    const plan = { unitId: ids.unitIdOf(unit), versionId, auditorIds: [auditor.userId], visitDate };
    const { auditId } = done(await planAudit(auditor, plan));
    if (status === 'planned') continue;
    done(await takeAuditStep(auditor, { auditId, step: 'startFieldwork', reason: null }));
    await fillIn(auditor, auditId, versionId, filled);
    if (status === 'fieldwork') continue;
    done(await takeAuditStep(auditor, { auditId, step: 'startDrafting', reason: null }));
  }
}
