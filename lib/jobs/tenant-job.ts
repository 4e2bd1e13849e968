import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { type SystemActor, systemActor } from '@/lib/domain/actor';

const inTenant = z.object({ tenantId: z.uuid() });

/**
 * A job inside one tenant: its payload is checked, and it re-enters the tenant as the system, with the job's name as the
 * reason. A payload that does not fit fails the job, visibly, before anything is read.
 */
export function tenantJob<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  run: (actor: SystemActor, payload: z.infer<Payload>) => Promise<void>,
): Record<string, Task> {
  const task: Task = async (raw) => {
    const { tenantId } = inTenant.parse(raw);
    await run(systemActor('worker', tenantId, `job ${name}`), payload.parse(raw));
  };
  return { [name]: task };
}
