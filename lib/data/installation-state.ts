import { X509Certificate } from 'node:crypto';
import { clientOf, type PoolState, poolStates } from './client';

/** How the installation stands, in numbers over all tenants together. */
export type InstallationState = {
  readonly reportsWaiting: number;
  readonly reportsFailed: number;
  readonly mailsWaiting: number;
  readonly mailsFailed: number;
  readonly tenants: number;
  readonly activeSessions: number;
  readonly jobsWaiting: number;
  /** Jobs that have been tried as often as they may. */
  readonly jobsFailed: number;
  /** Since when the oldest job that is due has waited; null when none does. */
  readonly oldestJobDueAt: Date | null;
  /** When the first of the certificates that are in use ends; null without any. */
  readonly firstSealEndsAt: Date | null;
};

/** The connections of this process. */
export const getPoolStates = (): readonly PoolState[] => poolStates();

type StateRow = Omit<InstallationState, 'firstSealEndsAt'>;

/** Asked as the worker, who alone sees the queue. */
export async function getInstallationState(): Promise<InstallationState> {
  const worker = clientOf('worker');
  const [row] = await worker.$queryRaw<StateRow[]>`
    SELECT s.reports_waiting AS "reportsWaiting", s.reports_failed AS "reportsFailed",
      s.mails_waiting AS "mailsWaiting", s.mails_failed AS "mailsFailed",
      s.tenants, s.active_sessions AS "activeSessions", q.*
    FROM app.installation_state() AS s CROSS JOIN (
      SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS "jobsWaiting",
        count(*) FILTER (WHERE attempts >= max_attempts)::int AS "jobsFailed",
        min(run_at) FILTER (WHERE attempts < max_attempts AND run_at <= now()) AS "oldestJobDueAt"
      FROM graphile_worker.jobs) AS q`;
  if (!row) throw new Error('The database gave no state');
  const certificates = await worker.$queryRaw<{ der: Uint8Array }[]>`
    SELECT der FROM app.certificates_in_use() AS der`;
  return { ...row, firstSealEndsAt: firstEnd(certificates.map(({ der }) => der)) };
}

function firstEnd(certificates: readonly Uint8Array[]): Date | null {
  const ends = certificates.map((der) => Date.parse(new X509Certificate(der).validTo));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}
