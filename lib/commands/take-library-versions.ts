import { newId } from '@/lib/data/columns';
import {
  insertLibraryArrival,
  type LibraryTemplate,
  listLibraryTemplates,
} from '@/lib/data/library-arrivals';
import { insertLog } from '@/lib/data/log';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { insertDraft } from '@/lib/data/template-drafts';
import { requireTemplateVersion, sealContent } from '@/lib/data/templates';
import type { Actor } from '@/lib/domain/actor';
import { nodesOf } from '@/lib/domain/template/draft-nodes';
import { mergeLibraryVersion } from '@/lib/domain/template/library/merge-library-version';
import { newestOf, type ShippedTemplate, shippedLibrary } from '@/lib/shipped-library';
import { now } from '@/lib/time/clock';

/** A version of the library that came to a tenant; `draftId` is null when the tenant's own said the same already. */
export type TakenVersion = {
  readonly name: string;
  readonly number: number;
  readonly draftId: string | null;
};

/**
 * Makes a draft of every template whose version in the library is newer than any that has come before: the library's
 * changes since the version that the tenant's own came from, taken into the tenant's own. A version comes once,
 * whatever becomes of its draft.
 */
export async function takeLibraryVersions(
  actor: Actor,
  library: readonly ShippedTemplate[] = shippedLibrary(),
): Promise<TakenVersion[]> {
  return withTenant(actor, 'library.take', async (tx) => {
    const taken: TakenVersion[] = [];
    for (const template of await listLibraryTemplates(tx)) {
      const shipped = library.find(({ name }) => name === template.name);
      const came = shipped && (await takeNewest(tx, template, shipped));
      if (came) taken.push(came);
    }
    return taken;
  });
}

async function takeNewest(
  tx: ScopedTx,
  { templateId, name, arrived, taken, newestVersionId }: LibraryTemplate,
  shipped: ShippedTemplate,
): Promise<TakenVersion | null> {
  const { number, content, releaseNote } = newestOf(shipped);
  const base = shipped.versions.find((version) => version.number === taken);
  // Where nobody knows what the tenant's own came from, nothing tells its changes from the library's.
  if (!base || newestVersionId === null || number <= (arrived ?? 0)) return null;
  const own = await requireTemplateVersion(tx, newestVersionId);
  const merged = mergeLibraryVersion(base.content, content, own.content).content;
  const at = now();
  if (sealContent(merged).sha256 === own.sha256) {
    await insertLibraryArrival(tx, { templateId, number, as: { versionId: own.id }, at });
    return { name, number, draftId: null };
  }
  const draftId = await insertDraft(tx, {
    templateId,
    baseVersionId: own.id,
    source: 'library',
    originNote: releaseNote,
    nodes: nodesOf(merged, newId),
    at,
  });
  await insertLibraryArrival(tx, { templateId, number, as: { draftId }, at });
  await insertLog(tx, {
    target: { type: 'templateDraft', id: draftId },
    detail: { key: content.key, number },
  });
  return { name, number, draftId };
}
