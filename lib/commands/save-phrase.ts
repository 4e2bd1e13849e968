import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { getPhrase, insertPhrase, lockPositions, updatePhrase } from '@/lib/data/phrases';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { lastPosition, phraseKindSchema, phraseTextSchema } from '@/lib/domain/phrase';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const phraseToSaveSchema = z.object({
  /** Null for a new phrase, which comes last among those of its kind. */
  phraseId: z.uuid().nullable(),
  /** The revision that the person saw, 0 for a new one. */
  revision: z.int().min(0),
  /** What it is for; that of a known phrase stays. */
  kind: phraseKindSchema,
  text: phraseTextSchema,
});
export type PhraseToSave = z.infer<typeof phraseToSaveSchema>;

/** Adds a phrase, or changes the words of one. @throws Denied (notFound) when the tenant has no such phrase. */
export async function savePhrase(
  actor: Person,
  { phraseId, revision, kind, text }: PhraseToSave,
): Promise<Result<{ phraseId: string }, 'changed-meanwhile'>> {
  return withTenant(actor, 'phrase.edit', async (tx) => {
    const saved = { text, savedBy: actor.userId, savedAt: now() };
    const id = phraseId ?? newId();
    if (phraseId === null) {
      const position = lastPosition(await lockPositions(tx, kind));
      await insertPhrase(tx, { id, kind, position, ...saved });
    } else {
      if (!(await getPhrase(tx, id))) throw new Denied('notFound', 'phrase');
      if (!(await updatePhrase(tx, { id, revision }, saved))) return fail('changed-meanwhile');
    }
    await insertLog(tx, { target: { type: 'phrase', id }, detail: { isNew: phraseId === null } });
    return ok({ phraseId: id });
  });
}
