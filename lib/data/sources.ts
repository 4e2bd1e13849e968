import { type OwnSource, type RegisteredSource, registerWith } from '@/lib/domain/source/registered-source';
import { type Source, sourceRegisterSchema, sourceSchema } from '@/lib/domain/source/source-schema';
import type { Template } from '@/lib/domain/template/template-schema';
import shippedRegister from '@/templates/sources.json';
import { newId } from './columns';
import type { ScopedTx } from './scope';
import { listTemplates, requireTemplateVersion } from './templates';

/** What Följsam ships: see `templates/sources.json`. */
const shipped: readonly Source[] = sourceRegisterSchema.parse(shippedRegister).sources;

/** The source as Följsam ships it, whatever a tenant has written of it; null when it ships none with this key. */
export function shippedSource(key: string): Source | null {
  return shipped.find((source) => source.key === key) ?? null;
}

/** The tenant's register of laws and specifications: what is shipped, with what the tenant has written itself. */
export async function listSources(tx: ScopedTx): Promise<RegisteredSource[]> {
  const rows = await tx.db.ownSource.findMany({ where: { endedAt: null } });
  const own = rows.map(
    ({ content, revision }): OwnSource => ({ source: sourceSchema.parse(content), revision }),
  );
  return registerWith(shipped, own);
}

export type CitingTemplate = { readonly versionId: string; readonly content: Template };

/** The newest published version of each of the tenant's templates, in alphabetical order: what can cite a source. */
export async function listCitingTemplates(tx: ScopedTx): Promise<CitingTemplate[]> {
  const citing: CitingTemplate[] = [];
  for (const { current } of await listTemplates(tx)) {
    if (current === null) continue;
    const { id: versionId, content } = await requireTemplateVersion(tx, current.versionId);
    citing.push({ versionId, content });
  }
  return citing;
}

/** What is written, by whom and when. */
export type SourceToSave = { readonly source: Source; readonly savedBy: string; readonly at: Date };

/** Writes the tenant's first words of a source. False when it has some already, and then nothing is written. */
export async function insertOwnSource(tx: ScopedTx, { source, savedBy, at }: SourceToSave): Promise<boolean> {
  const written = await tx.db.$executeRaw`
    INSERT INTO own_source (tenant_id, id, key, content, saved_by, saved_at)
    VALUES (${tx.actor.tenantId}::uuid, ${newId()}::uuid, ${source.key}, ${JSON.stringify(source)}::jsonb,
      ${savedBy}::uuid, ${at})
    ON CONFLICT (tenant_id, key) WHERE ended_at IS NULL DO NOTHING`;
  return written > 0;
}

/** Writes it anew, with the next revision. False when it is no longer at the revision that was built upon. */
export async function updateOwnSource(
  tx: ScopedTx,
  { source, savedBy, at }: SourceToSave,
  revision: number,
): Promise<boolean> {
  const { count } = await tx.db.ownSource.updateMany({
    where: { key: source.key, endedAt: null, revision },
    data: { content: source, revision: { increment: 1 }, savedBy, savedAt: at },
  });
  return count > 0;
}

/** Ends what the tenant wrote of a source. False when it is no longer at that revision. */
export async function updateOwnSourceToEnded(
  tx: ScopedTx,
  { key, revision, at }: { readonly key: string; readonly revision: number; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx.db.ownSource.updateMany({
    where: { key, endedAt: null, revision },
    data: { endedAt: at, revision: { increment: 1 } },
  });
  return count > 0;
}
