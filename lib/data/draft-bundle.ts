import type { DraftBundle, DraftNews } from '@/lib/domain/template/draft-bundle';
import type { ScopedTx } from './scope';
import { type DraftAddress, type DraftHead, listDraftFields, requireDraft } from './template-drafts';
import { requireTemplateVersion } from './templates';

/** What has been written in a draft after one of its revisions; after -1, everything. @throws Denied (notFound). */
export async function readDraftNews(tx: ScopedTx, address: DraftAddress, since: number): Promise<DraftNews> {
  return newsOf(tx, await requireDraft(tx, address), since);
}

/** All that the editor needs of one draft. @throws Denied (notFound). */
export async function readDraftBundle(
  tx: ScopedTx,
  address: DraftAddress,
  me: DraftBundle['me'],
): Promise<DraftBundle> {
  const draft = await requireDraft(tx, address);
  const { id, source, originNote, startedBy, startedAt } = draft;
  const template = await tx.db.template.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: draft.templateId } },
    select: { id: true, key: true, name: true },
  });
  return {
    ...(await newsOf(tx, draft, -1)),
    me,
    template,
    draft: { id, source, originNote, startedBy, startedAt: startedAt.toISOString() },
    base: await baseOf(tx, draft),
    runningAudits: await tx.db.audit.count({
      where: {
        version: { templateId: draft.templateId },
        status: { notIn: ['decided', 'closed', 'cancelled'] },
      },
    }),
  };
}

async function newsOf(tx: ScopedTx, draft: DraftHead, since: number): Promise<DraftNews> {
  const newest = await newestOf(tx, draft.templateId);
  return {
    status: draft.status,
    revision: draft.revision,
    newest: newest?.number ?? 0,
    fields: await listDraftFields(tx, draft.id, since),
  };
}

/** The version that it began as; a file that was taken in is held against the newest one. */
async function baseOf(tx: ScopedTx, draft: DraftHead): Promise<DraftBundle['base']> {
  const versionId = draft.baseVersionId ?? (await newestOf(tx, draft.templateId))?.id;
  if (versionId === undefined) return null;
  const { number, content } = await requireTemplateVersion(tx, versionId);
  const row = await tx.db.templateVersion.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: versionId } },
    select: { publishedAt: true },
  });
  return { versionId, number, publishedOn: row?.publishedAt?.toISOString() ?? null, content };
}

const newestOf = (tx: ScopedTx, templateId: string) =>
  tx.db.templateVersion.findFirst({
    where: { templateId, status: { not: 'draft' } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });
