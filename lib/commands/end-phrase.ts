import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { getPhrase, updatePhrase } from '@/lib/data/phrases';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const phraseToEndSchema = z.object({
  phraseId: z.uuid(),
  revision: z.int().min(1),
  /** True takes it out of use, false takes it back. */
  ended: z.boolean(),
});
export type PhraseToEnd = z.infer<typeof phraseToEndSchema>;

/**
 * Takes a phrase out of use, or takes it back, to the place where it stood. What has been written with it stays as it is.
 * @throws Denied (notFound) when the tenant has no such phrase.
 */
export async function endPhrase(
  actor: Person,
  { phraseId: id, revision, ended }: PhraseToEnd,
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
  return withTenant(actor, 'phrase.end', async (tx) => {
    if (!(await getPhrase(tx, id))) throw new Denied('notFound', 'phrase');
    const at = now();
    const change = { endedAt: ended ? at : null, savedBy: actor.userId, savedAt: at };
    if (!(await updatePhrase(tx, { id, revision }, change))) return fail('changed-meanwhile');
    await insertLog(tx, { target: { type: 'phrase', id }, detail: { ended } });
    return ok({ revision: revision + 1 });
  });
}
