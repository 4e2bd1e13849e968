import type { DraftSource, DraftStatus } from '@/lib/domain/template/draft-bundle';
import type { DraftChange } from '@/lib/domain/template/draft-change';
import type { DraftNode, DraftNodes } from '@/lib/domain/template/draft-node';
import { type StoredDraftField, storedDraftFieldSchema } from '@/lib/domain/template/save-draft-message';
import { newId } from './columns';
import { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

/** A draft without what it says. */
export type DraftHead = {
  readonly id: string;
  readonly templateId: string;
  readonly baseVersionId: string | null;
  readonly source: DraftSource;
  readonly originNote: string | null;
  readonly status: DraftStatus;
  /** Grows by one with each change that is saved. */
  readonly revision: number;
  /** The name of who began it; null when the system did. */
  readonly startedBy: string | null;
  readonly startedAt: Date;
};

/** A draft with the fields of its nodes as they begin, in the name of whoever acts. Gives its id. */
export async function insertDraft(
  tx: ScopedTx,
  draft: {
    readonly templateId: string;
    readonly baseVersionId: string | null;
    readonly source: DraftSource;
    readonly originNote: string | null;
    readonly nodes: readonly DraftNode[];
    readonly at: Date;
  },
): Promise<string> {
  const { nodes, at, ...rest } = draft;
  const { tenantId } = tx.actor;
  const userId = tx.actor.kind === 'person' ? tx.actor.userId : null;
  const id = newId();
  await tx.db.templateDraft.create({
    data: { ...rest, tenantId, id, status: 'open', startedBy: userId, startedAt: at },
  });
  const common = { tenantId, draftId: id, revision: 1, sequence: 0, userId, at };
  await tx.db.templateDraftField.createMany({
    data: nodes.flatMap(({ id: node, content, place }) => [
      { ...common, node, field: 'content', value: content as Prisma.InputJsonObject },
      { ...common, node, field: 'place', value: { ...place } },
    ]),
  });
  return id;
}

const headFrom = (row: {
  id: string;
  templateId: string;
  baseVersionId: string | null;
  source: string;
  originNote: string | null;
  status: string;
  revision: number;
  startedAt: Date;
  starter: { name: string } | null;
}): DraftHead => {
  const { id, templateId, baseVersionId, originNote, revision, startedAt, starter } = row;
  const known = { source: row.source as DraftSource, status: row.status as DraftStatus };
  return {
    id,
    templateId,
    baseVersionId,
    originNote,
    revision,
    startedAt,
    ...known,
    startedBy: starter?.name ?? null,
  };
};

/** The open drafts of a template, the newest first. */
export async function listOpenDrafts(tx: ScopedTx, templateId: string): Promise<DraftHead[]> {
  const rows = await tx.db.templateDraft.findMany({
    where: { templateId, status: 'open' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    include: { starter: { select: { name: true } } },
  });
  return rows.map(headFrom);
}

/** A draft's name in an address: which one of which template. */
export type DraftAddress = { readonly templateId: string; readonly draftId: string };

/** @throws Denied (notFound) when the template has no such draft. */
export async function requireDraft(tx: ScopedTx, { templateId, draftId }: DraftAddress): Promise<DraftHead> {
  const row = await tx.db.templateDraft.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: draftId } },
    include: { starter: { select: { name: true } } },
  });
  if (!row || row.templateId !== templateId) throw new Denied('notFound', 'template draft');
  return headFrom(row);
}

/** The same, held until the transaction ends: whoever else writes in the draft comes after. @throws Denied (notFound). */
export async function lockDraft(tx: ScopedTx, address: DraftAddress): Promise<DraftHead> {
  await tx.db.$queryRaw`
    SELECT id FROM template_draft
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${address.draftId}::uuid FOR UPDATE`;
  return requireDraft(tx, address);
}

/** Every field that was written after a revision of the draft; after -1, all of them. */
export async function listDraftFields(
  tx: ScopedTx,
  draftId: string,
  since: number,
): Promise<StoredDraftField[]> {
  const rows = await tx.db.templateDraftField.findMany({
    where: { draftId, sequence: { gt: since } },
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ node, field, value, revision, member, at }) =>
    storedDraftFieldSchema.parse({
      target: node,
      field,
      value,
      revision,
      by: member?.name ?? '',
      at: at.toISOString(),
    }),
  );
}

/** The nodes as they stand. What only half of has been saved is no node yet. */
export async function getDraftNodes(tx: ScopedTx, draftId: string): Promise<DraftNodes> {
  const halves = new Map<string, Partial<Pick<DraftNode, 'content' | 'place'>>>();
  for (const { target, field, value } of await listDraftFields(tx, draftId, -1)) {
    halves.set(target, { ...halves.get(target), [field]: value });
  }
  const nodes = new Map<string, DraftNode>();
  for (const [id, { content, place }] of halves) if (content && place) nodes.set(id, { id, content, place });
  return nodes;
}

/** The nodes that somebody has written in since the draft began. */
export async function listWrittenNodes(tx: ScopedTx, draftId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.db.templateDraftField.findMany({
    where: { draftId, sequence: { gt: 0 } },
    select: { node: true },
    distinct: ['node'],
  });
  return new Set(rows.map(({ node }) => node));
}

/** What changes meet: the fields they are about as these stand, and the results that some of them got before. */
export type DraftStanding = {
  /** By node and field, with a space between. */
  readonly fields: ReadonlyMap<string, StoredDraftField>;
  readonly results: ReadonlyMap<string, { readonly revision: number; readonly at: Date }>;
  readonly nodes: number;
};

export async function getDraftStanding(
  tx: ScopedTx,
  draftId: string,
  changes: readonly { readonly mutationId: string; readonly target: string }[],
): Promise<DraftStanding> {
  const targets = new Set(changes.map(({ target }) => target));
  const rows = await tx.db.templateDraftField.findMany({
    where: { draftId, node: { in: [...targets] } },
    include: { member: { select: { name: true } } },
  });
  const made = await tx.db.templateDraftChange.findMany({
    where: { draftId, mutationId: { in: changes.map(({ mutationId }) => mutationId) } },
    select: { mutationId: true, revision: true, at: true },
  });
  const fields = rows.map(({ node, field, value, revision, member, at }) => {
    const by = member?.name ?? '';
    return storedDraftFieldSchema.parse({ target: node, field, value, revision, by, at: at.toISOString() });
  });
  return {
    fields: new Map(fields.map((stored) => [`${stored.target} ${stored.field}`, stored])),
    results: new Map(made.map(({ mutationId, revision, at }) => [mutationId, { revision, at }])),
    nodes: await tx.db.templateDraftField.count({ where: { draftId, field: 'place' } }),
  };
}

/** A change that is saved, with what stood there and the revision that it gets. */
export type DraftChangeToSave = DraftChange & {
  readonly mutationId: string;
  readonly before: DraftChange['value'] | null;
  readonly revision: number;
};

/** Writes changes with their history, and lets the draft's revision grow with each. The draft must be locked. */
export async function updateDraftFields(
  tx: ScopedTx,
  draft: { readonly id: string; readonly revision: number },
  save: {
    readonly changes: readonly DraftChangeToSave[];
    readonly device: string;
    readonly userId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { tenantId } = tx.actor;
  const { changes, device, userId, at } = save;
  for (const [index, { target, field, value, revision, mutationId, before }] of changes.entries()) {
    const node = { tenantId, draftId: draft.id, node: target, field };
    const after = value as Prisma.InputJsonObject;
    const now = { value: after, revision, sequence: draft.revision + index + 1, userId, at };
    await tx.db.templateDraftField.upsert({
      where: { tenantId_draftId_node_field: node },
      create: { ...node, ...now },
      update: now,
    });
    await tx.db.templateDraftChange.create({
      data: {
        ...node,
        mutationId,
        revision,
        userId,
        device,
        at,
        before: before === null ? Prisma.DbNull : (before as Prisma.InputJsonObject),
        after,
      },
    });
  }
  await tx.db.templateDraft.update({
    where: { tenantId_id: { tenantId, id: draft.id } },
    data: { revision: draft.revision + changes.length },
  });
}

/** Closes a draft: it has become a version, or is put aside. What it said stays. */
export async function updateToClosed(
  tx: ScopedTx,
  draftId: string,
  closing: { readonly becameVersionId: string | null; readonly at: Date },
): Promise<void> {
  const { becameVersionId, at } = closing;
  await tx.db.templateDraft.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: draftId } },
    data: {
      status: becameVersionId === null ? 'discarded' : 'published',
      becameVersionId,
      closedAt: at,
    },
  });
}
