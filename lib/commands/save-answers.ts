import {
  type AnsweringFacts,
  type ChangeToSave,
  getAnsweringFacts,
  type SavedOutcome,
  updateAnswers,
} from '@/lib/data/answers';
import { getFormTargets } from '@/lib/data/audit-form';
import { Denied } from '@/lib/data/scope';
import { getPublishedTargets } from '@/lib/data/template-targets';
import { type Action, can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { parseChange } from '@/lib/domain/answer';
import { type AnswerPart, isFieldOf } from '@/lib/domain/answer-part';
import { isWritable } from '@/lib/domain/audit';
import { fail, ok, type Result } from '@/lib/domain/result';
import type {
  SaveAnswersRequest,
  SaveAnswersResponse,
  SaveResult,
  SentChange,
} from '@/lib/domain/save-answers-message';
import { standingField, type Targets } from '@/lib/domain/standing';
import { isCarriedKey } from '@/lib/domain/template/carried-key';

/** What each part of the answers takes: the right to write it, and while what holds. */
const parts = {
  findings: {
    action: 'answer.save',
    isOpen: ({ status }: AnsweringFacts) => isWritable('findings', status),
  },
  selfAssessment: {
    action: 'selfAssessment.save',
    isOpen: ({ status, selfAssessmentOpen }: AnsweringFacts) =>
      isWritable('selfAssessment', status) && selfAssessmentOpen,
  },
} as const satisfies Record<AnswerPart, { action: Action; isOpen: (facts: AnsweringFacts) => boolean }>;

type Sorted = { readonly refused: readonly SaveResult[]; readonly fit: readonly ChangeToSave[] };

/** Tells the changes that fit the template from those that do not, and puts the former in one order for everyone. */
function sortOut(changes: readonly SentChange[], targets: Targets, part: AnswerPart): Sorted {
  const refused: SaveResult[] = [];
  const fit: ChangeToSave[] = [];
  for (const { mutationId, base, ...change } of changes) {
    const parsed = parseChange(targets, change);
    if (!isFieldOf(part, change.field))
      refused.push({ mutationId, outcome: 'refused', error: 'field-not-there' });
    else if (parsed.ok) fit.push({ ...parsed.value, mutationId, base });
    else refused.push({ mutationId, outcome: 'refused', error: parsed.error });
  }
  const place = ({ target, field }: ChangeToSave) => `${target} ${field}`;
  return { refused, fit: fit.sort((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b)))) };
}

function resultOf(
  { mutationId }: ChangeToSave,
  outcome: SavedOutcome | undefined,
  targets: Targets,
): SaveResult {
  if (outcome?.outcome === 'saved') return { mutationId, ...outcome };
  // What stands there may have been written under another version of the template.
  const current = outcome?.current ? standingField(targets, outcome.current) : null;
  if (current) return { mutationId, outcome: 'conflict', current };
  return { mutationId, outcome: 'refused', error: 'not-a-change' };
}

/**
 * Saves what has been written in the checklist: by an auditor what they find, or in the self-assessment by a manager what
 * the unit says of itself, until it is sent. The two have fields of their own and never meet. Each change stands for itself: one that meets a newer revision, or
 * that does not fit its target, comes back and stops no other. The same change sent again is answered as the first time.
 * The answer names the version that the audit follows by now: whoever sent them may have another one before them.
 * @throws Denied when the audit is not one of the actor's own.
 */
export async function saveAnswers(
  actor: Person,
  auditId: string,
  { device, userId, changes }: SaveAnswersRequest,
  part: AnswerPart = 'findings',
): Promise<Result<SaveAnswersResponse, 'audit-locked' | 'signed-out'>> {
  const { action, isOpen } = parts[part];
  for (;;) {
    const facts = await getAnsweringFacts(actor, action, auditId);
    if (!facts || !can(actor, action, facts)) throw new Denied('notFound', action);
    // Someone else has signed in on the device since: what was written there is not theirs to save.
    if (userId !== actor.userId) return fail('signed-out');
    if (!isOpen(facts)) return fail('audit-locked');
    const { versionId } = facts;
    const targets = changes.some(({ target }) => isCarriedKey(target))
      ? await getFormTargets(actor, action, { id: auditId, versionId })
      : await getPublishedTargets(actor, versionId);
    const { refused, fit } = sortOut(changes, targets, part);
    if (fit.length === 0) return ok({ results: refused, versionId });
    const saved = await updateAnswers(actor, action, {
      auditId,
      part,
      judged: facts.revision,
      device,
      changes: fit,
    });
    // The audit itself changed while its answers were on their way: whether they may be saved is judged anew.
    if (!saved) continue;
    const results = fit.map((change, index) => resultOf(change, saved[index], targets));
    return ok({ results: [...refused, ...results], versionId });
  }
}
