import { type Phrase, type PhraseKind, phraseKindSchema } from '@/lib/domain/phrase';
import type { ScopedTx } from './scope';

/** A phrase with its place among those of its kind. */
export type PlacedPhrase = Phrase & { readonly position: string };

const inOrder = [{ kind: 'asc' as const }, { position: 'asc' as const }, { id: 'asc' as const }];

type Row = { id: string; kind: string; text: string; position: string; revision: number };

const phraseOf = ({ id, kind, text, position, revision }: Row): PlacedPhrase => ({
  id,
  kind: phraseKindSchema.parse(kind),
  text,
  position,
  revision,
});

/** The tenant's phrases that are in use, those of a kind in their order. */
export async function listPhrases(tx: ScopedTx): Promise<PlacedPhrase[]> {
  const rows = await tx.db.phrase.findMany({ where: { endedAt: null }, orderBy: inOrder });
  return rows.map(phraseOf);
}

/** A phrase in use or ended, or null when the tenant has none with this id. */
export async function getPhrase(tx: ScopedTx, id: string): Promise<PlacedPhrase | null> {
  const row = await tx.db.phrase.findUnique({ where: { tenantId_id: { tenantId: tx.actor.tenantId, id } } });
  return row && phraseOf(row);
}

/**
 * The places of all phrases of a kind in their order, ended ones too, since they may be taken back. They are the
 * transaction's alone until it ends, so that no two phrases come to stand in one place.
 */
export async function lockPositions(
  tx: ScopedTx,
  kind: PhraseKind,
): Promise<{ id: string; position: string; isEnded: boolean }[]> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('phrase ' || ${tx.actor.tenantId}, 0))::text`;
  const rows = await tx.db.phrase.findMany({
    where: { kind },
    orderBy: inOrder,
    select: { id: true, position: true, endedAt: true },
  });
  return rows.map(({ endedAt, ...placed }) => ({ ...placed, isEnded: endedAt !== null }));
}

export type NewPhrase = {
  readonly id: string;
  readonly kind: PhraseKind;
  readonly text: string;
  readonly position: string;
  readonly savedBy: string;
  readonly savedAt: Date;
};

export async function insertPhrase(tx: ScopedTx, phrase: NewPhrase): Promise<void> {
  await tx.db.phrase.create({ data: { ...phrase, tenantId: tx.actor.tenantId } });
}

export type PhraseChange = {
  readonly text?: string;
  /** When it was taken out of use; null takes it back. */
  readonly endedAt?: Date | null;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** Changes a phrase; its revision grows by one. False when it is no longer at the revision that was built upon. */
export async function updatePhrase(
  tx: ScopedTx,
  { id, revision }: Pick<Phrase, 'id' | 'revision'>,
  change: PhraseChange,
): Promise<boolean> {
  const { count } = await tx.db.phrase.updateMany({
    where: { id, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count > 0;
}

/** Puts a phrase in another place. What it says is untouched, and so is its revision. */
export async function updatePhrasePosition(tx: ScopedTx, id: string, position: string): Promise<void> {
  await tx.db.phrase.updateMany({ where: { id }, data: { position } });
}
