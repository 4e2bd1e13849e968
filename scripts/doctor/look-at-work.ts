import type { InstallationState } from '@/lib/data/installation-state';
import { type Finding, warning, well, wrong } from './finding';

/** A worker that lives takes what is due within seconds. */
const LATE_SECONDS = 300;

/** What waits, what has been given up, and whether anybody takes it. */
export function lookAtWork(state: InstallationState, now: Date): Finding[] {
  const {
    jobsWaiting,
    jobsFailed,
    oldestJobDueAt,
    reportsFailed,
    reportsWaiting,
    mailsFailed,
    mailsWaiting,
  } = state;
  const late = oldestJobDueAt === null ? 0 : Math.round((now.getTime() - oldestJobDueAt.getTime()) / 1000);
  const findings: Finding[] = [];
  if (late > LATE_SECONDS)
    findings.push(
      wrong(
        'queue',
        `A job has waited for ${late} s.`,
        'See that a worker runs: the site, or foljsam worker.',
      ),
    );
  if (jobsFailed > 0)
    findings.push(
      warning(
        'queue',
        `${jobsFailed} jobs have been given up.`,
        'The log says why; what still counts is put in the queue again by itself.',
      ),
    );
  if (reportsFailed > 0)
    findings.push(
      wrong(
        'reports',
        `${reportsFailed} reports could not be sealed.`,
        'The log says why; they are tried again every five minutes.',
      ),
    );
  if (mailsFailed > 0)
    findings.push(
      warning(
        'mail',
        `${mailsFailed} mails could not be sent.`,
        'An administrator sends them again from the outbox.',
      ),
    );
  if (findings.length > 0) return findings;
  return [
    well(
      'queue',
      `${jobsWaiting} jobs, ${reportsWaiting} reports and ${mailsWaiting} mails wait, none for long.`,
    ),
  ];
}
