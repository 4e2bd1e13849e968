import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { listSources, shippedSource, updateOwnSourceToEnded } from '@/lib/data/sources';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { byKey } from '@/lib/domain/source/registered-source';
import { faultOf, type Source } from '@/lib/domain/source/source-schema';
import { keySchema } from '@/lib/domain/template/text-schema';
import { now } from '@/lib/time/clock';

export const sourceToEndSchema = z.object({ key: keySchema, revision: z.int().min(1) });
export type SourceToEnd = z.infer<typeof sourceToEndSchema>;

/**
 * Takes back what the tenant wrote of a source: a correction gives way to what is shipped, and a source of its own
 * leaves the register. It is refused while another source is said to be replaced or amended by what would be gone.
 * @throws Denied (notFound) when the tenant has written nothing of the source.
 */
export async function endOwnSource(
  actor: Person,
  { key, revision }: SourceToEnd,
): Promise<Result<null, 'changed-meanwhile' | 'still-needed'>> {
  return withTenant(actor, 'source.end', async (tx) => {
    const sources = await listSources(tx);
    if (!byKey(sources).get(key)?.revision) throw new Denied('notFound', 'source');
    const others: Source[] = sources.filter((source) => source.key !== key);
    const left = others.concat(shippedSource(key) ?? []);
    const register = byKey(left);
    if (left.some((source) => faultOf(source, register))) return fail('still-needed');
    if (!(await updateOwnSourceToEnded(tx, { key, revision, at: now() }))) return fail('changed-meanwhile');
    await insertLog(tx, { detail: { source: key } });
    return ok(null);
  });
}
