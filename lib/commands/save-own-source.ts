import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { insertOwnSource, listSources, updateOwnSource } from '@/lib/data/sources';
import type { Person } from '@/lib/domain/actor';
import { calendarDay, line, optionalLine } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { byKey } from '@/lib/domain/source/registered-source';
import {
  faultOf,
  type Source,
  type SourceFault,
  sourceKinds,
  sourceSchema,
} from '@/lib/domain/source/source-schema';
import { keySchema } from '@/lib/domain/template/text-schema';
import { now } from '@/lib/time/clock';

const key = z.string().refine((text) => keySchema.safeParse(text).success, { error: 'not-a-key' });
const knownDay = z.object({ day: calendarDay, knownFrom: line(300) }).nullable();

/** What a person writes of a source; texts are trimmed, and what is empty is not known. */
export const sourceEditSchema = z.object({
  /** That of what the tenant has written already, 0 when it has written nothing. */
  revision: z.int().min(0),
  source: z
    .object({
      key,
      kind: z.enum(sourceKinds),
      designation: line(100),
      name: optionalLine(300),
      number: optionalLine(100),
      validFrom: knownDay,
      validTo: knownDay,
      replacedBy: z.object({ key, knownFrom: line(300) }).nullable(),
      amendedBy: z.array(key).max(50),
      note: optionalLine(1000),
    })
    .pipe(sourceSchema),
});
export type SourceEdit = z.infer<typeof sourceEditSchema>;

export type SaveOwnSourceFailure = 'changed-meanwhile' | SourceFault;

/**
 * Writes a source of the tenant's own, or corrects a shipped one: from now on it holds for the whole tenant. With
 * revision 0 a source that is the tenant's own already is refused as `changed-meanwhile`.
 * @throws Denied (notFound) with another revision, when the tenant has written nothing of the source.
 */
export async function saveOwnSource(
  actor: Person,
  { source, revision }: SourceEdit,
): Promise<Result<{ key: string }, SaveOwnSourceFailure>> {
  return withTenant(actor, 'source.edit', async (tx) => {
    const known = byKey(await listSources(tx));
    if (revision > 0 && !known.get(source.key)?.revision) throw new Denied('notFound', 'source');
    const fault = faultOf(source, new Map<string, Source>(known).set(source.key, source));
    if (fault) return fail(fault);
    const written = { source, savedBy: actor.userId, at: now() };
    const saved =
      revision === 0 ? await insertOwnSource(tx, written) : await updateOwnSource(tx, written, revision);
    if (!saved) return fail('changed-meanwhile');
    await insertLog(tx, { detail: { source: source.key, isNew: revision === 0 } });
    return ok({ key: source.key });
  });
}
