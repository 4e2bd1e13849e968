import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CopiesInstallation } from './copies-installation';
import { type Ends, killInTurn } from './kill-in-turn';
import { type LoadLimits, type LoadResult, mixedLoad } from './mixed-load';
import type { Prepared } from './prepare-audits';

/** What became of a load while its servers were killed. Every list is empty when all went well. */
export type Verdict = {
  readonly acknowledged: number;
  readonly decided: number;
  readonly requests: number;
  readonly retried: number;
  readonly mails: number;
  /** Messages that were handed over once more, byte for byte, by a worker that took over from a dead one. */
  readonly mailsTwice: number;
  readonly ends: Ends;
  readonly wrongAnswers: readonly string[];
  readonly savesLost: readonly string[];
  readonly savesUnasked: number;
  readonly reportsWrong: readonly string[];
  readonly mailsWrong: readonly string[];
  readonly jobsLeft: readonly string[];
  /** Words in the log that should never be there. */
  readonly toldByLog: readonly string[];
};

/** Where the load ends, and how often a process is ended; the load is over when that is done. */
export type Endurance = Pick<LoadLimits, 'seconds' | 'requests'> & { readonly times: number };

const QUIET_MS = 180_000;

/** Loads the installation while its processes are ended in turn, that often, waits until its queue is empty, and looks at what is there. */
export async function endure(
  site: CopiesInstallation,
  prepared: Prepared,
  { times, ...limits }: Endurance,
): Promise<Verdict> {
  let over = false;
  const end = () => {
    over = true;
  };
  const killing = killInTurn(site.processes, times, () => over).finally(end);
  const loading = mixedLoad(site.address, prepared, { ...limits, isOver: () => over }).finally(end);
  const [ends, load] = await Promise.all([killing, loading]);
  const jobsLeft = await untilQuiet(site);
  return {
    acknowledged: load.saved.length,
    decided: load.decided.length,
    requests: load.tally.answered,
    retried: load.tally.retried,
    ends,
    wrongAnswers: [...load.tally.wrong, ...(load.tally.wrong.length > 0 ? failuresIn(site.readLogs()) : [])],
    ...(await savesOf(site, prepared, load)),
    reportsWrong: await wrongReports(site, load),
    ...(await mailsOf(site)),
    jobsLeft,
    toldByLog: wordsInLog(site.readLogs(), prepared),
  };
}

/** Lets the queue become empty; what is left in it after a while. A mail whose attempt was cut off is due at once. */
async function untilQuiet(site: CopiesInstallation): Promise<string[]> {
  const end = Date.now() + QUIET_MS;
  for (;;) {
    await site.ask(`UPDATE mail SET due_at = now() WHERE status IN ('queued', 'sending') AND due_at > now()`);
    const left = await site.ask<{ job: string }>(
      `SELECT task_identifier || ' ' || coalesce(last_error, '') AS job FROM graphile_worker.jobs WHERE run_at <= now()
       UNION ALL SELECT 'mail ' || status FROM mail WHERE status IN ('queued', 'sending', 'failed')
       UNION ALL SELECT 'report ' || status FROM report WHERE status <> 'sealed'`,
    );
    if (left.length === 0 || Date.now() > end) return left.map(({ job }) => job);
    await sleep(1_000);
  }
}

/** Every acknowledged save is there once, and the history holds nothing that no caller was told of. */
async function savesOf(
  site: CopiesInstallation,
  { toFill }: Prepared,
  { saved }: LoadResult,
): Promise<Pick<Verdict, 'savesLost' | 'savesUnasked'>> {
  const history = await site.ask<{ mutation_id: string; after: string }>(
    'SELECT mutation_id, after FROM answer_change WHERE audit_id = ANY ($1)',
    [toFill],
  );
  const kept = new Map(history.map((row) => [row.mutation_id, row.after]));
  const lost = saved.filter(({ mutationId, value }) => kept.get(mutationId) !== value);
  return { savesLost: lost.map(({ value }) => value), savesUnasked: history.length - saved.length };
}

type ReportRow = {
  audit: string;
  status: string;
  reports: number;
  sealings: number;
  sha256: string;
  bytes: Buffer;
};

/** Every decided audit has one report, sealed once, whose bytes are those that its hash names. */
async function wrongReports(site: CopiesInstallation, { decided }: LoadResult): Promise<string[]> {
  const rows = await site.ask<ReportRow>(
    `SELECT a.id AS audit, a.status, r.sha256,
       (SELECT count(*)::int FROM report x WHERE x.audit_id = a.id) AS reports,
       (SELECT count(*)::int FROM log_entry l WHERE l.target_id = r.id AND l.action = 'report.seal') AS sealings,
       (SELECT string_agg(p.bytes, '' ORDER BY p.position) FROM report_piece p WHERE p.report_id = r.id) AS bytes
     FROM audit a LEFT JOIN report r ON r.audit_id = a.id WHERE a.id = ANY ($1)`,
    [decided],
  );
  const missing =
    decided.length === rows.length ? [] : [`${rows.length} of ${decided.length} audits have one`];
  return [...missing, ...rows.flatMap(wrongWith)];
}

function wrongWith({ audit, status, reports, sealings, sha256, bytes }: ReportRow): string[] {
  const hash = bytes && createHash('sha256').update(bytes).digest('hex');
  if (status === 'decided' && reports === 1 && sealings === 1 && hash === sha256) return [];
  return [
    `${audit} is ${status}, with ${reports} reports, ${sealings} sealings and the hash ${hash} for ${sha256}`,
  ];
}

/** Every mail that counts as sent was taken by the mail server; one that was taken twice was the same to the byte. */
async function mailsOf(
  site: CopiesInstallation,
): Promise<Pick<Verdict, 'mails' | 'mailsTwice' | 'mailsWrong'>> {
  const rows = await site.ask<{ id: string; message: Buffer }>(
    `SELECT id, message FROM mail WHERE status = 'sent'`,
  );
  const taken = site.readMails().map(messageOf);
  const times = rows.map(({ id, message }) => {
    const own = messageOf(message.toString('utf8'));
    return { id, count: taken.filter((one) => one === own).length };
  });
  const known = times.reduce((sum, { count }) => sum + count, 0);
  return {
    mails: rows.length,
    mailsTwice: known - rows.length,
    mailsWrong: [
      ...times.filter(({ count }) => count === 0).map(({ id }) => `${id} was never taken`),
      ...(known === taken.length ? [] : [`${taken.length - known} messages are no mail of ours`]),
    ],
  };
}

/** Without what a server on the way may change: line ends, and blanks at the end. */
const messageOf = (message: string): string => message.replaceAll('\r\n', '\n').trimEnd();

/** The log's lines of what failed, for whoever wants to know why an answer was wrong. */
const failuresIn = (log: string): string[] => log.split('\n').filter((line) => line.includes('failed'));

/** What the callers wrote, addresses of people and the names of members and tenants: none of it belongs in a log. */
function wordsInLog(log: string, { slug, password }: Prepared): string[] {
  const words = [
    'Anteckning',
    '.example',
    password,
    `Kommunen ${slug}`,
    `auditor ${slug}`,
    'Enhet ',
    'Godtas av',
  ];
  return words.filter((word) => log.includes(word));
}
