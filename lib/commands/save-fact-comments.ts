import { readAuditCase } from '@/lib/data/audit-case';
import { lockAudit } from '@/lib/data/audits';
import { type FactCommentToSave, upsertFactComment } from '@/lib/data/fact-comments';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import {
  type FactComment,
  parseFactSaid,
  type SaveFactCommentResult,
  type SaveFactCommentsRequest,
  type SentFactComment,
} from '@/lib/domain/fact-review/fact-comment';
import { takesComments } from '@/lib/domain/fact-review/fact-review';
import type { Passage } from '@/lib/domain/fact-review/passage';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isSameValue } from '@/lib/domain/same-value';
import { draftPassages } from '@/lib/report/draft-passages';
import { now, today } from '@/lib/time/clock';

/** What a round holds when comments come in: what was said so far, and the passages of the draft, by target. */
type Standing = {
  readonly said: ReadonlyMap<string, FactComment>;
  readonly passages: ReadonlyMap<string, Passage>;
};

/**
 * Saves what a manager says of the draft in the round of fact review that runs. Each comment stands for itself: one that
 * meets a newer revision comes back and stops no other, and the same one sent again is answered as the first time. After
 * the last day, or once the round has ended, nothing is saved.
 * @throws Denied (notFound) when the audit is not of a unit of the actor's.
 */
export async function saveFactComments(
  actor: Person,
  { auditId, reviewId }: { readonly auditId: string; readonly reviewId: string },
  { userId, changes }: SaveFactCommentsRequest,
): Promise<Result<readonly SaveFactCommentResult[], 'signed-out' | 'review-over'>> {
  return withTenant(actor, 'factComment.save', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    // Someone else has signed in on the device since: what was written there is not theirs to save.
    if (userId !== actor.userId) return fail('signed-out');
    // The day is asked for once the audit is held: whoever waited for it past midnight is late.
    const day = today();
    const auditCase = await readAuditCase(tx, audit, day);
    const { rounds, comments } = auditCase.factReviews;
    const round = rounds.at(-1);
    const isOpen = isWritable('factComments', audit.status) && round && takesComments(round, day);
    if (!isOpen || round.id !== reviewId) return fail('review-over');
    const standing = {
      said: new Map(comments.flatMap((each) => (each.reviewId === reviewId ? [[each.target, each]] : []))),
      passages: new Map(draftPassages(auditCase).map(({ target, passage }) => [target, passage])),
    };
    const at = now();
    const results: SaveFactCommentResult[] = [];
    for (const sent of changes) {
      const { result, save } = settle(sent, standing, at);
      results.push(result);
      if (save) await upsertFactComment(tx, { ...save, auditId, reviewId, userId, at });
    }
    return ok(results);
  });
}

type Settled = {
  readonly result: SaveFactCommentResult;
  readonly save?: Pick<FactCommentToSave, 'target' | 'said' | 'passage' | 'revision'>;
};

/** What one comment meets: something wrong with it, a newer revision, or nothing in its way. */
function settle({ mutationId, base, target, value }: SentFactComment, standing: Standing, at: Date): Settled {
  const passage = standing.passages.get(target);
  if (!passage) return { result: { mutationId, outcome: 'refused', error: 'unknown-target' } };
  const parsed = parseFactSaid(value);
  if (!parsed.ok) return { result: { mutationId, outcome: 'refused', error: parsed.error } };
  const current = standing.said.get(target);
  if (current && isSameValue(current.said, parsed.value)) {
    const { revision } = current;
    return { result: { mutationId, outcome: 'saved', revision, at: current.at.toISOString() } };
  }
  if (current && current.revision !== base) {
    return { result: { mutationId, outcome: 'conflict', current: storedSaid(current) } };
  }
  if (!current && base > 0) return { result: { mutationId, outcome: 'refused', error: 'not-a-change' } };
  const revision = base + 1;
  return {
    result: { mutationId, outcome: 'saved', revision, at: at.toISOString() },
    save: { target, said: parsed.value, passage, revision },
  };
}

const storedSaid = ({ target, said, revision, by, at }: FactComment) =>
  ({ target, field: 'said', value: said, revision, by, at: at.toISOString() }) as const;
