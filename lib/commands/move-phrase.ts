import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { getPhrase, lockPositions, updatePhrasePosition } from '@/lib/data/phrases';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { movedPosition } from '@/lib/domain/phrase';
import { ok, type Result } from '@/lib/domain/result';

export const phraseToMoveSchema = z.object({ phraseId: z.uuid(), to: z.enum(['up', 'down']) });
export type PhraseToMove = z.infer<typeof phraseToMoveSchema>;

/**
 * Moves a phrase one step among those of its kind, as they stand now; the first one stays first, and one that has ended
 * where it is.
 * @throws Denied (notFound) when the tenant has no such phrase.
 */
export async function movePhrase(
  actor: Person,
  { phraseId, to }: PhraseToMove,
): Promise<Result<null, never>> {
  return withTenant(actor, 'phrase.edit', async (tx) => {
    const moved = await getPhrase(tx, phraseId);
    if (!moved) throw new Denied('notFound', 'phrase');
    const position = movedPosition(await lockPositions(tx, moved.kind), phraseId, to);
    if (position === null) return ok(null);
    await updatePhrasePosition(tx, phraseId, position);
    await insertLog(tx, { target: { type: 'phrase', id: phraseId }, detail: { moved: to } });
    return ok(null);
  });
}
