import { withTenant } from '@/lib/data/scope';
import {
  type DraftAddress,
  type DraftChangeToSave,
  type DraftStanding,
  getDraftStanding,
  lockDraft,
  updateDraftFields,
} from '@/lib/data/template-drafts';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isSameValue } from '@/lib/domain/same-value';
import { parseDraftChange } from '@/lib/domain/template/draft-change';
import {
  maxNodes,
  type SaveDraftRequest,
  type SaveDraftResult,
  type SentDraftChange,
} from '@/lib/domain/template/save-draft-message';
import { now } from '@/lib/time/clock';

/**
 * Saves what somebody has changed in a draft. Each change stands for itself: one that meets a newer revision of its field
 * comes back and stops no other, and the same one sent again is answered as the first time. Nothing is checked of what the
 * template says: a draft holds whatever somebody is in the middle of. @throws Denied (notFound).
 */
export async function saveDraftChanges(
  actor: Person,
  address: DraftAddress,
  { device, userId, changes }: SaveDraftRequest,
): Promise<Result<readonly SaveDraftResult[], 'draft-closed' | 'signed-out'>> {
  return withTenant(actor, 'draft.save', async (tx) => {
    const draft = await lockDraft(tx, address);
    // Someone else has signed in on the device since: what was written there is not theirs to save.
    if (userId !== actor.userId) return fail('signed-out');
    if (draft.status !== 'open') return fail('draft-closed');
    const at = now();
    const standing = await getDraftStanding(tx, draft.id, changes);
    const { results, saved } = settle(changes, standing, at);
    if (saved.length > 0) await updateDraftFields(tx, draft, { changes: saved, device, userId, at });
    return ok(results);
  });
}

/** What becomes of each change, and what is to be written. */
function settle(
  changes: readonly SentDraftChange[],
  standing: DraftStanding,
  at: Date,
): { readonly results: readonly SaveDraftResult[]; readonly saved: readonly DraftChangeToSave[] } {
  const taken = new Set<string>();
  const saved: DraftChangeToSave[] = [];
  let nodes = standing.nodes;
  const results = changes.map((sent): SaveDraftResult => {
    const { mutationId } = sent;
    const judged = judge(sent, standing);
    if ('outcome' in judged) return judged;
    // A field is changed once in a request, under an id of its own; and there is an end to how many nodes there may be.
    const isNew = judged.before === null && judged.field === 'place';
    const names = [mutationId, `${judged.target} ${judged.field}`];
    if (names.some((name) => taken.has(name)) || (isNew && nodes >= maxNodes))
      return { mutationId, outcome: 'refused', error: 'not-a-change' };
    for (const name of names) taken.add(name);
    if (isNew) nodes += 1;
    saved.push(judged);
    return { mutationId, outcome: 'saved', revision: judged.revision, at: at.toISOString() };
  });
  return { results, saved };
}

/** What one change meets: its earlier result, what is wrong with it, a newer revision, or nothing in its way. */
function judge(sent: SentDraftChange, standing: DraftStanding): SaveDraftResult | DraftChangeToSave {
  const { mutationId, base, ...change } = sent;
  const before = standing.results.get(mutationId);
  if (before) return { mutationId, outcome: 'saved', revision: before.revision, at: before.at.toISOString() };
  const parsed = parseDraftChange(change);
  if (!parsed.ok) return { mutationId, outcome: 'refused', error: parsed.error };
  const current = standing.fields.get(`${change.target} ${change.field}`);
  if (!current) {
    if (base > 0) return { mutationId, outcome: 'refused', error: 'not-a-change' };
    return { ...parsed.value, mutationId, before: null, revision: 1 };
  }
  if (isSameValue(current.value, parsed.value.value))
    return { mutationId, outcome: 'saved', revision: current.revision, at: current.at };
  if (current.revision !== base) return { mutationId, outcome: 'conflict', current };
  return { ...parsed.value, mutationId, before: current.value, revision: base + 1 };
}
