import { type ChangeToSave, getAnsweringFacts, type SavedOutcome, updateAnswers } from '@/lib/data/answers';
import { Denied } from '@/lib/data/scope';
import { getPublishedTargets } from '@/lib/data/template-targets';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { parseChange } from '@/lib/domain/answer';
import { isWritable } from '@/lib/domain/audit';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { SaveAnswersRequest, SaveResult, SentChange } from '@/lib/domain/save-answers-message';

type Sorted = { readonly refused: readonly SaveResult[]; readonly fit: readonly ChangeToSave[] };

/** Tells the changes that fit the template from those that do not, and puts the former in one order for everyone. */
function sortOut(changes: readonly SentChange[], targets: Parameters<typeof parseChange>[0]): Sorted {
  const refused: SaveResult[] = [];
  const fit: ChangeToSave[] = [];
  for (const { mutationId, base, ...change } of changes) {
    const parsed = parseChange(targets, change);
    if (parsed.ok) fit.push({ ...parsed.value, mutationId, base });
    else refused.push({ mutationId, outcome: 'refused', error: parsed.error });
  }
  const place = ({ target, field }: ChangeToSave) => `${target} ${field}`;
  return { refused, fit: fit.sort((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b)))) };
}

function resultOf({ mutationId }: ChangeToSave, outcome: SavedOutcome | undefined): SaveResult {
  if (outcome?.outcome === 'saved') return { mutationId, ...outcome };
  if (outcome?.current) return { mutationId, outcome: 'conflict', current: outcome.current };
  return { mutationId, outcome: 'refused', error: 'not-a-change' };
}

/**
 * Saves what an auditor has written in the checklist. Each change stands for itself: one that meets a newer revision, or
 * that does not fit its target, comes back and stops no other. The same change sent again is answered as the first time.
 * @throws Denied when the audit is not one of the actor's own.
 */
export async function saveAnswers(
  actor: Person,
  auditId: string,
  { device, userId, changes }: SaveAnswersRequest,
): Promise<Result<readonly SaveResult[], 'audit-locked' | 'signed-out'>> {
  for (;;) {
    const facts = await getAnsweringFacts(actor, 'answer.save', auditId);
    if (!facts || !can(actor, 'answer.save', facts)) throw new Denied('notFound', 'answer.save');
    // Someone else has signed in on the device since: what was written there is not theirs to save.
    if (userId !== actor.userId) return fail('signed-out');
    if (!isWritable('findings', facts.status)) return fail('audit-locked');
    const { refused, fit } = sortOut(changes, await getPublishedTargets(actor, facts.versionId));
    if (fit.length === 0) return ok(refused);
    const saved = await updateAnswers(actor, 'answer.save', {
      auditId,
      judged: facts.revision,
      device,
      changes: fit,
    });
    // The audit itself changed while its answers were on their way: whether they may be saved is judged anew.
    if (saved) return ok([...refused, ...fit.map((change, index) => resultOf(change, saved[index]))]);
  }
}
