import { connect } from 'node:tls';
import { createTransport } from 'nodemailer';
import type { Env } from '@/lib/env';
import { type Finding, reasonOf, warning, well, wrong } from './finding';

const PATIENCE_MS = 10_000;
const DAY_MS = 86_400_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export function lookAtSettings(env: Env): Finding[] {
  const { PUBLIC_URL, TRUSTED_PROXY_HOPS, METRICS_PORT, METRICS_HOST, METRICS_TOKEN } = env;
  const findings: Finding[] = [];
  for (const name of ['DATABASE_URL', 'OWNER_DATABASE_URL', 'WORKER_DATABASE_URL', 'SESSION_SECRET'] as const)
    if (env[name] === undefined) findings.push(wrong('settings', `${name} is missing.`, 'Set it.'));
  if (env.KEY_ENCRYPTION_KEY === undefined)
    findings.push(wrong('settings', 'KEY_ENCRYPTION_KEY is missing.', 'Set it, or no report can be sealed.'));
  if (PUBLIC_URL === undefined)
    findings.push(
      warning(
        'settings',
        'PUBLIC_URL is missing.',
        'Set it, so that mails lead to where people reach the site.',
      ),
    );
  else if (!PUBLIC_URL.startsWith('https://'))
    findings.push(warning('settings', 'PUBLIC_URL is not https.', 'Put a proxy with TLS before the site.'));
  else if (TRUSTED_PROXY_HOPS === 0)
    findings.push(
      warning(
        'settings',
        'TRUSTED_PROXY_HOPS is 0 behind TLS, so all callers have the proxy’s address.',
        'Set it to how many proxies of yours stand before the site.',
      ),
    );
  if (METRICS_PORT !== undefined && METRICS_TOKEN === undefined && !LOOPBACK.has(METRICS_HOST))
    findings.push(wrong('settings', 'METRICS_HOST is open without METRICS_TOKEN.', 'Set METRICS_TOKEN.'));
  return findings.length > 0 ? findings : [well('settings', 'The settings are complete.')];
}

/** Whether the mail server answers, takes the login and would take mail. */
export async function lookAtMail({ SMTP_URL, MAIL_FROM }: Env): Promise<Finding[]> {
  if (SMTP_URL === undefined)
    return [
      warning('mail', 'There is no mail server; mails stay in the outbox.', 'Set SMTP_URL and MAIL_FROM.'),
    ];
  if (MAIL_FROM === undefined)
    return [wrong('mail', 'MAIL_FROM is missing, though SMTP_URL is there.', 'Set MAIL_FROM.')];
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  try {
    await createTransport({ url: SMTP_URL, ...patience }).verify();
    return [well('mail', `The mail server at ${new URL(SMTP_URL).hostname} answers.`)];
  } catch (error) {
    return [wrong('mail', `The mail server does not answer: ${reasonOf(error)}.`, 'Look at SMTP_URL.')];
  }
}

/** The site as people reach it: whether it answers, what its clock says, and how long its certificate lasts. */
export async function lookAtPublicAddress({ PUBLIC_URL }: Env, now: Date): Promise<Finding[]> {
  if (PUBLIC_URL === undefined) return [];
  try {
    const answer = await fetch(`${PUBLIC_URL}/api/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const findings = answer.ok
      ? [well('address', `${PUBLIC_URL} answers, and is well.`)]
      : [
          wrong(
            'address',
            `${PUBLIC_URL} answers with ${answer.status}.`,
            'See what /api/health says there.',
          ),
        ];
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) findings.push(clockFinding('the proxy', date - now.getTime()));
    return [...findings, ...(await lookAtCertificate(new URL(PUBLIC_URL), now))];
  } catch (error) {
    const reason = reasonOf(error instanceof Error ? (error.cause ?? error) : error);
    return [
      warning(
        'address',
        `${PUBLIC_URL} does not answer from here: ${reason}.`,
        'See that it is the right one.',
      ),
    ];
  }
}

async function lookAtCertificate({ protocol, hostname, port }: URL, now: Date): Promise<Finding[]> {
  if (protocol !== 'https:') return [];
  const end = await new Promise<number>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname }, () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to));
      socket.end();
    });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });
  const days = Math.floor((end - now.getTime()) / DAY_MS);
  const says = `The certificate of ${hostname} lasts ${days} days.`;
  if (days < 14)
    return [warning('certificate', says, 'Renew it; most are renewed by a program, which has stopped.')];
  return [well('certificate', says)];
}

/** A clock that is off spoils time limits, codes for signing in and the time in a seal. */
export function clockFinding(whose: string, milliseconds: number): Finding {
  const seconds = Math.abs(Math.round(milliseconds / 1000));
  const says = `The clock here and that of ${whose} differ by ${seconds} s.`;
  if (seconds > 30) return wrong('clock', says, 'Let both be set by a time server.');
  if (seconds > 3) return warning('clock', says, 'Let both be set by a time server.');
  return well('clock', says);
}
