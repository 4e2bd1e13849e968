import { getArrivalOfDraft, listLibraryTemplates } from '@/lib/data/library-arrivals';
import type { ScopedTx } from '@/lib/data/scope';
import { getDraftNodes, requireDraft } from '@/lib/data/template-drafts';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import { type MergeConflict, mergeLibraryVersion } from '@/lib/domain/template/library/merge-library-version';
import type { Template } from '@/lib/domain/template/template-schema';
import { readAs } from '@/lib/session/require-actor';
import { shippedLibrary } from '@/lib/shipped-library';

/** Two to compare: a version, and a version or an open draft of the same template. */
export type Pair = { readonly templateId: string; readonly from: string; readonly to: string };

export type ComparedPair = {
  readonly before: Template;
  /** Null for a draft that is no whole template yet. */
  readonly after: Template | null;
  /** What both the tenant and the library have changed, when `to` is a draft that the library brought. */
  readonly conflicts: readonly MergeConflict[];
};

/** What two of a template say. What the person may not read, or is of another template, is not found. */
export async function readCompared(actor: Person, { templateId, from, to }: Pair): Promise<ComparedPair> {
  const versions = await readAs(actor, 'template.read', async (tx) => {
    const known = new Set((await requireTemplateOverview(tx, templateId)).versions.map(({ id }) => id));
    return {
      before: (await requireTemplateVersion(tx, from)).content,
      after: known.has(to) ? (await requireTemplateVersion(tx, to)).content : null,
    };
  });
  if (versions.after) return { ...versions, after: versions.after, conflicts: [] };
  return readAs(actor, 'draft.read', async (tx) => {
    const draft = await requireDraft(tx, { templateId, draftId: to });
    const checked = checkDraft(await getDraftNodes(tx, draft.id));
    const conflicts = await libraryConflicts(tx, draft.id, draft.baseVersionId);
    return { before: versions.before, after: checked.ok ? checked.value : null, conflicts };
  });
}

/** Found anew from the three that were merged: they never change. */
async function libraryConflicts(
  tx: ScopedTx,
  draftId: string,
  baseVersionId: string | null,
): Promise<readonly MergeConflict[]> {
  const arrival = await getArrivalOfDraft(tx, draftId);
  if (!arrival || baseVersionId === null) return [];
  const template = (await listLibraryTemplates(tx)).find(({ name }) => name === arrival.name);
  const shipped = shippedLibrary().find(({ name }) => name === arrival.name);
  const base = shipped?.versions.find(({ number }) => number === template?.taken);
  const library = shipped?.versions.find(({ number }) => number === arrival.number);
  if (!base || !library) return [];
  const own = await requireTemplateVersion(tx, baseVersionId);
  return mergeLibraryVersion(base.content, library.content, own.content).conflicts;
}
