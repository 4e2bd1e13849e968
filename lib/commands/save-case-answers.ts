import { listCaseAnswers, upsertCaseAnswer } from '@/lib/data/case-answers';
import { lockCaseReview } from '@/lib/data/case-reviews';
import { Denied, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import type { CaseChange, StoredCaseField } from '@/lib/domain/case-review/case-change';
import {
  type CaseForm,
  parseCaseChange,
  type SaveCaseAnswersRequest,
  type SentCaseChange,
} from '@/lib/domain/case-review/parse-case-change';
import { canReview } from '@/lib/domain/case-review/reviewing';
import type { SaveChangeResult } from '@/lib/domain/field-change';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isSameValue } from '@/lib/domain/same-value';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { now } from '@/lib/time/clock';

type SaveResult = SaveChangeResult<CaseChange>;

/**
 * Saves what has been written in the cases of a review, until it is done. Each change stands for itself: one that meets a
 * newer revision, or that does not fit, comes back and stops no other; one that says what stands already is agreement, so that
 * a change that is sent again is answered as the first time.
 * @throws Denied (notFound) for a review that the person has no part in.
 */
export async function saveCaseAnswers(
  actor: Person,
  reviewId: string,
  { userId, changes }: SaveCaseAnswersRequest,
): Promise<Result<readonly SaveResult[], 'signed-out' | 'review-done'>> {
  return withTenant(actor, 'caseReview.save', async (tx) => {
    const review = await lockCaseReview(tx, reviewId);
    if (!canReview(actor, 'caseReview.save', review)) throw new Denied('notFound', 'case review');
    // Someone else has signed in on the device since: what was written there is not theirs to save.
    if (userId !== actor.userId) return fail('signed-out');
    if (review.status !== 'open') return fail('review-done');
    const { caseCount, splits, template } = review;
    const { content } = await requireTemplateVersion(tx, template.versionId);
    const form = { targets: targetsOf(content), caseCount, splits };
    const standing = new Map((await listCaseAnswers(tx, reviewId)).map((field) => [placeOf(field), field]));
    const at = now();
    const results: SaveResult[] = [];
    for (const sent of changes) {
      const { result, save } = settle(sent, form, standing, at);
      results.push(result);
      if (!save) continue;
      await upsertCaseAnswer(tx, { reviewId, ...save, userId, at });
      standing.set(placeOf(save.change), {
        ...save.change,
        revision: save.revision,
        by: '',
        at: at.toISOString(),
      });
    }
    return ok(results);
  });
}

const placeOf = ({ target, field }: Pick<CaseChange, 'target' | 'field'>): string => `${target} ${field}`;

interface Settled {
  readonly result: SaveResult;
  readonly save?: { readonly change: CaseChange; readonly revision: number };
}

/** What one change meets: something wrong with it, what stands already, a newer revision, or nothing in its way. */
function settle(
  { mutationId, base, ...sent }: SentCaseChange,
  form: CaseForm,
  standing: ReadonlyMap<string, StoredCaseField>,
  at: Date,
): Settled {
  const parsed = parseCaseChange(form, sent);
  if (!parsed.ok) return { result: { mutationId, outcome: 'refused', error: parsed.error } };
  const change = parsed.value;
  const current = standing.get(placeOf(change));
  if (current && isSameValue(current.value, change.value)) {
    return { result: { mutationId, outcome: 'saved', revision: current.revision, at: current.at } };
  }
  if (current && current.revision !== base) return { result: { mutationId, outcome: 'conflict', current } };
  if (!current && base > 0) return { result: { mutationId, outcome: 'refused', error: 'not-a-change' } };
  const revision = base + 1;
  return {
    result: { mutationId, outcome: 'saved', revision, at: at.toISOString() },
    save: { change, revision },
  };
}
