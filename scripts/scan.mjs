import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.mjs';
import { errorMessage, PlainError } from './plain-error.mjs';
import { runToEnd } from './process/child-process.mjs';
import { DATA_FOLDER } from './project-folder.mjs';

/**
 * `npm run scan -- --site http://127.0.0.1:3000 [--email … --password …] [--minutes 5]`: lets wapiti and sqlmap (Debian's
 * packages of those names) loose on a site of one's own, as nobody and, when a login is given, as that person. Prints a line
 * of JSON for each run; its exit code is 0 only when nothing was found. Never on a site that people work in: what a scanner
 * sends is kept.
 */
const FOLDER = path.join(DATA_FOLDER, 'scan');

/** Addresses whose parameters reach the database, below the person's organisation. */
const QUESTIONS = [
  '/log?by=01234567-89ab-7def-8123-456789abcdef&kind=audit&from=2026-01-01&to=2026-12-31',
  '/audits?whose=all&status=decided&unit=01234567-89ab-7def-8123-456789abcdef',
  '/results?year=2026&form=municipal&group=section&unit=01234567-89ab-7def-8123-456789abcdef',
  '/risks?area=Barn&only=unchecked&cell=3x2&sort=area&dir=down',
  '/actions?view=table&unit=01234567-89ab-7def-8123-456789abcdef',
];

/** What wapiti misses that is no lack: browsers have left the first, and the second is said over TLS alone. */
const SET_ASIDE = ['X-XSS-Protection is not set', 'Strict-Transport-Security is not set'];

/** Questions that anyone may ask. */
const OPEN_QUESTIONS = ['/login?to=/t/demo&notice=signedOut', '/v/AAAAAAAAAAAAAAAAAAAAAAAAAA?x=1'];

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      email: { type: 'string' },
      password: { type: 'string' },
      minutes: { type: 'string', default: '5' },
    },
  });
  if (!values.site) throw new PlainError('Say which site of your own to scan: --site http://127.0.0.1:3000');
  mkdirSync(FOLDER, { recursive: true });
  const seconds = Number(values.minutes) * 60;
  const { site, email, password } = values;
  const callers = [{ who: 'nobody', cookie: '', home: '' }];
  if (email && password) callers.push({ who: email, ...(await signIn(site, email, password)) });
  let found = 0;
  for (const caller of callers) {
    found += await crawl(site, caller, seconds);
    const questions = caller.home ? QUESTIONS.map((question) => caller.home + question) : OPEN_QUESTIONS;
    for (const question of questions) found += await inject(site + question, caller, seconds * 2);
  }
  return found === 0 ? 0 : 1;
});

/**
 * @param {string} site
 * @param {string} email
 * @param {string} password
 */
async function signIn(site, email, password) {
  const csrf = await fetch(`${site}/api/auth/csrf`);
  const { csrfToken } = /** @type {{ csrfToken: string }} */ (await csrf.json());
  const cookies = csrf.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const answer = await fetch(`${site}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.join('; ') },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  const session = answer.headers.getSetCookie().find((cookie) => cookie.includes('foljsam-session'));
  if (!session) throw new PlainError(`${email} was not let in.`);
  const cookie = session.split(';')[0] ?? '';
  const start = await fetch(`${site}/`, { redirect: 'manual', headers: { cookie } });
  return { cookie, home: new URL(start.headers.get('location') ?? '/', site).pathname };
}

/**
 * @param {string} site
 * @param {{ who: string, cookie: string, home: string }} caller
 * @param {number} seconds
 * @returns {Promise<number>} how much was found
 */
async function crawl(site, { who, cookie, home }, seconds) {
  const file = path.join(FOLDER, 'wapiti.json');
  rmSync(file, { force: true });
  const limits = [
    '--max-scan-time',
    String(seconds),
    '--max-attack-time',
    String(seconds / 4),
    '--max-links-per-page',
    '40',
  ];
  const words = [
    '-u',
    `${site}/`,
    '-s',
    `${site}${home || '/login'}`,
    '--scope',
    'domain',
    '-d',
    '4',
    '-f',
    'json',
    '-o',
    file,
  ];
  const as = cookie ? ['-H', `Cookie: ${cookie}`] : [];
  await runProgram(
    'wapiti',
    [...words, ...as, ...limits, '--flush-session', '--no-bugreport', '-v', '0'],
    seconds * 12,
  );
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const kinds = Object.entries({ ...report.vulnerabilities, ...report.anomalies })
    .map(([kind, items]) => [kind, items.map(inWords).filter(isToBeMended)])
    .filter(([, items]) => items?.length);
  const found = kinds.reduce((sum, [, items]) => sum + items.length, 0);
  console.log(
    JSON.stringify({
      scanner: 'wapiti',
      as: who,
      found,
      what: Object.fromEntries(kinds),
    }),
  );
  return found;
}

/** @param {{ path: string, info: string }} item */
function inWords(item) {
  return `${item.path}: ${item.info}`;
}

/** @param {string} words */
function isToBeMended(words) {
  return !SET_ASIDE.some((aside) => words.includes(aside));
}

/**
 * @param {string} url
 * @param {{ who: string, cookie: string }} caller
 * @param {number} seconds
 * @returns {Promise<number>} 1 when a parameter can be injected into
 */
async function inject(url, { who, cookie }, seconds) {
  const depth = [
    '--level',
    '1',
    '--risk',
    '1',
    '--technique',
    'BE',
    '--dbms',
    'postgresql',
    '--threads',
    '4',
  ];
  const words = ['-u', url, '--batch', ...depth];
  const as = cookie ? ['--cookie', cookie] : [];
  const output = await runProgram(
    'sqlmap',
    [...words, ...as, '--flush-session', '--output-dir', FOLDER, '--disable-coloring'],
    seconds,
  );
  const found = /is vulnerable|injection point\(s\)/.test(output) ? 1 : 0;
  console.log(
    JSON.stringify({
      scanner: 'sqlmap',
      as: who,
      question: new URL(url).pathname,
      found,
      // Whether it came to its end within its time.
      ended: /ending @/.test(output),
    }),
  );
  return found;
}

/**
 * @param {string} program
 * @param {string[]} words
 * @param {number} seconds after which it is ended
 * @returns {Promise<string>} what it said
 */
async function runProgram(program, words, seconds) {
  try {
    const { output } = await runToEnd('timeout', [String(seconds), program, ...words], { env: process.env });
    return output;
  } catch (error) {
    throw new PlainError(
      `${program} could not be run (apt-get install wapiti sqlmap): ${errorMessage(error)}`,
    );
  }
}
