import type { FactComment, FactReply } from '@/lib/domain/fact-review/fact-comment';
import type { FactSaid } from '@/lib/domain/fact-review/fact-said';
import { type Passage, passageSchema } from '@/lib/domain/fact-review/passage';
import { newId } from './columns';
import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';

type Row = {
  reply: string | null;
  motive: string | null;
  became: unknown;
  repliedAt: Date | null;
  replier: { name: string } | null;
};

function replyOf({ reply, motive, became, repliedAt, replier }: Row): FactComment['reply'] {
  if (reply === null || repliedAt === null || replier === null) return null;
  const when = { by: replier.name, at: repliedAt };
  if (reply === 'kept' && motive !== null) return { kind: 'kept', motive, became: null, ...when };
  return { kind: 'changed', became: passageSchema.nullable().parse(became), ...when };
}

const saidOf = (agrees: boolean | null, text: string | null): FactSaid => {
  if (agrees === null) return null;
  return agrees ? { agrees } : { agrees, text: text ?? '' };
};

/** All that has been said in an audit's rounds of fact review, in no particular order. */
export async function listFactComments(tx: ScopedTx, auditId: string): Promise<FactComment[]> {
  const rows = await tx.db.factComment.findMany({
    where: { auditId },
    include: { member: { select: { name: true } }, replier: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    reviewId: row.reviewId,
    target: row.target,
    said: saidOf(row.agrees, row.text),
    passage: passageSchema.parse(row.passage),
    revision: row.revision,
    by: row.member.name,
    at: row.at,
    reply: replyOf(row),
  }));
}

export type FactCommentToSave = {
  readonly auditId: string;
  readonly reviewId: string;
  readonly target: string;
  readonly said: FactSaid;
  readonly passage: Passage;
  /** The revision that it becomes; 1 for what nobody has spoken of before. */
  readonly revision: number;
  readonly userId: string;
  readonly at: Date;
};

/** Writes what is said of one passage. The caller holds the audit, so that nobody else writes meanwhile. */
export async function upsertFactComment(
  tx: ScopedTx,
  { said, revision, userId, at, passage, ...place }: FactCommentToSave,
): Promise<void> {
  const { tenantId } = tx.actor;
  const { reviewId, target } = place;
  const text = said === null || said.agrees ? null : said.text;
  const written = { agrees: said?.agrees ?? null, text, passage, revision, userId, at };
  await tx.db.factComment.upsert({
    where: { tenantId_reviewId_target: { tenantId, reviewId, target } },
    create: { ...place, ...written, tenantId, id: newId() },
    update: written,
  });
}

export type FactReplyToSave = {
  readonly commentId: string;
  /** Null takes the reply back. */
  readonly reply: FactReply | null;
  readonly became: Passage | null;
  readonly userId: string;
  readonly at: Date;
};

/** Writes what the auditor made of a comment. */
export async function updateFactReply(
  tx: ScopedTx,
  { commentId, reply, became, userId, at }: FactReplyToSave,
): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.factComment.update({
    where: { tenantId_id: { tenantId, id: commentId } },
    data: {
      reply: reply?.kind ?? null,
      motive: reply?.kind === 'kept' ? reply.motive : null,
      became: reply?.kind === 'changed' && became !== null ? became : Prisma.DbNull,
      repliedBy: reply && userId,
      repliedAt: reply && at,
    },
  });
}
