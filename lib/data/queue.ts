import type { PlainDate } from '@/lib/domain/plain-date';
import { clientOf } from './client';
import { dayColumn } from './columns';
import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';

/**
 * Puts a job in the queue within the transaction that causes it. The database itself adds the tenant of the
 * transaction, so that no job can be put in another tenant's name.
 * @param payload ids only; what they name is read when the job runs.
 */
export async function enqueue(
  tx: ScopedTx,
  task: string,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  await tx.db.$queryRaw`SELECT jobs.enqueue(${task}, ${JSON.stringify(payload)}::json)::text`;
}

/** Clears old sign-in attempts, sessions and questions for new passwords; the number of rows that went. */
export async function clearExpired(): Promise<number> {
  return counted(Prisma.sql`SELECT app.clear_expired() + app.clear_resets() AS count`);
}

/** Puts reports that got stuck on their way to the seal back in the queue, in all tenants; how many there were. */
export async function requeueStuckReports(): Promise<number> {
  return counted(Prisma.sql`
    SELECT count(*)::int FROM app.stuck_reports() AS stuck
    CROSS JOIN LATERAL graphile_worker.add_job('seal-report',
      json_build_object('tenantId', stuck.tenant_id, 'reportId', stuck.report_id),
      job_key => 'seal-report ' || stuck.report_id) AS job`);
}

/** Lets every tenant that has anything from the library be looked into for what is new there; how many there were. */
export async function queueLibraryVersions(): Promise<number> {
  return counted(Prisma.sql`
    SELECT count(*)::int FROM app.tenants_with_library_templates() AS home
    CROSS JOIN LATERAL graphile_worker.add_job('take-library-versions',
      json_build_object('tenantId', home.tenant_id),
      job_key => 'take-library-versions ' || home.tenant_id) AS job`);
}

/** Lets every mail whose next attempt is due be attempted, in all tenants; how many there were. */
export async function queueDueMails(): Promise<number> {
  return counted(Prisma.sql`
    SELECT count(*)::int FROM app.due_mails() AS due
    CROSS JOIN LATERAL graphile_worker.add_job('send-mail',
      json_build_object('tenantId', due.tenant_id, 'mailId', due.mail_id),
      job_key => 'send-mail ' || due.mail_id) AS job`);
}

/** Lets every mail with a link to a new password be attempted whose next attempt is due; how many there were. */
export async function queueDueResetMails(): Promise<number> {
  return counted(Prisma.sql`
    SELECT count(*)::int FROM app.due_reset_mails() AS due
    CROSS JOIN LATERAL graphile_worker.add_job('send-reset-mail', json_build_object('resetId', due),
      job_key => 'send-reset-mail ' || due) AS job`);
}

/** Lets every tenant that has not had its morning on a day have it; how many there were. */
export async function queueMornings(day: PlainDate): Promise<number> {
  return counted(Prisma.sql`
    SELECT count(*)::int FROM app.tenants_to_sweep(${dayColumn(day)}::date) AS home
    CROSS JOIN LATERAL graphile_worker.add_job('morning',
      json_build_object('tenantId', home, 'day', ${day}::text),
      job_key => 'morning ' || home) AS job`);
}

/** What the worker does in all tenants at once, of which nothing is read but how much there was. */
async function counted(work: Prisma.Sql): Promise<number> {
  const [row] = await clientOf('worker').$queryRaw<{ count: number }[]>(work);
  return row?.count ?? 0;
}
