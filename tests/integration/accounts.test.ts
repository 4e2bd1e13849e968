import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { changePassword } from '@/lib/commands/change-password';
import { endOwnSession } from '@/lib/commands/end-own-session';
import { handOutResetLink } from '@/lib/commands/hand-out-reset-link';
import { resetPassword } from '@/lib/commands/reset-password';
import { finishTotp, renewCodes, startTotp, stopTotp } from '@/lib/commands/set-up-totp';
import { signIn, signInWithCode } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { newId } from '@/lib/data/columns';
import { listLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { listSessions } from '@/lib/data/sessions';
import { openSession, sessionStands } from '@/lib/data/sign-in';
import { endTotpAsOwner, takeTotpStep } from '@/lib/data/totp';
import { loginAgain } from '@/lib/session/fresh-login';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
const ADDRESS = '192.0.2.30';

beforeAll(async () => {
  home = await makeTenant('norr');
});

const emailOf = (role: string) => `${role.toLowerCase()}@norr.example`;
const withPassword = { password: PASSWORD, code: '' };

const byPassword = async (role: string) =>
  rightly(await signIn({ email: emailOf(role), password: PASSWORD, address: ADDRESS, device: 'Test' }))
    .sessionId;

const here = (sessionId: string) => ({ sessionId, address: ADDRESS });

/** The code of a secret for a moment that lies some steps of thirty seconds from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Lets the steps that have been taken be forgotten: a test does not wait for the next code. */
const forgetSteps = (userId: string) =>
  connectedAs('superuser', (client) =>
    client.query('UPDATE account_totp SET last_step = 0 WHERE user_id = $1', [userId]),
  );

/** Sets one-time codes up for a person, who is signed in. */
async function setUp(role: 'auditor' | 'unitManager' | 'admin' | 'reader') {
  const sessionId = await byPassword(role);
  const { secret } = rightly(await startTotp({ login: withPassword }, here(sessionId)));
  const { codes } = rightly(await finishTotp({ code: codeOf(secret) }, here(sessionId)));
  const { userId } = home.as[role];
  await forgetSteps(userId);
  return { sessionId, secret, codes, userId };
}

/** The ticket of somebody who has given the right password. */
async function ticketOf(role: string): Promise<string> {
  const half = await signIn({ email: emailOf(role), password: PASSWORD, address: ADDRESS, device: 'Test' });
  if (half.ok || half.error.code !== 'code-needed') throw new Error('No code was asked for');
  return half.error.ticket;
}

const withCode = (role: string, ticket: string, code: string) =>
  signInWithCode({ email: emailOf(role), ticket, code, address: ADDRESS, device: 'Test' });

describe('one-time codes', () => {
  test('are asked for once a code of the secret has been given, and open a session once each, also when two come at once', async () => {
    const { secret } = await setUp('auditor');
    const ticket = await ticketOf('auditor');
    expect(await withCode('auditor', ticket, '000000')).toMatchObject({ error: { code: 'wrong-code' } });
    const both = await Promise.all([1, 2].map(() => withCode('auditor', ticket, codeOf(secret))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await withCode('auditor', ticket, codeOf(secret))).toMatchObject({
      error: { code: 'wrong-code' },
    });
    expect(await withCode('auditor', ticket, codeOf(secret, -1))).toMatchObject({
      error: { code: 'wrong-code' },
    });
    expect((await withCode('auditor', ticket, codeOf(secret, 1))).ok).toBe(true);
  });

  test('may be a clock’s step early or late, and no more', async () => {
    const { userId } = home.as.auditor;
    await forgetSteps(userId);
    expect(await takeTotpStep(userId, 10)).toBe(true);
    expect(await takeTotpStep(userId, 9)).toBe(false);
    await forgetSteps(userId);
    await endTotpAsOwner(emailOf('auditor'), 'test', today());
    const { secret } = await setUp('auditor');
    const ticket = await ticketOf('auditor');
    expect((await withCode('auditor', ticket, codeOf(secret, 3))).ok).toBe(false);
    expect((await withCode('auditor', ticket, codeOf(secret, -1))).ok).toBe(true);
  });

  test('need the ticket of the right password: another’s, a changed one or none opens nothing', async () => {
    const { secret } = await setUp('unitManager');
    const ticket = await ticketOf('auditor');
    const ended = { ok: false, error: { code: 'ticket-ended' } };
    expect(await withCode('unitManager', ticket, codeOf(secret))).toEqual(ended);
    expect(await withCode('unitManager', 'e30.AAAA', codeOf(secret))).toEqual(ended);
    const own = await ticketOf('unitManager');
    expect(await withCode('unitManager', `x${own}`, codeOf(secret))).toEqual(ended);
    expect(await sessionStands(own.slice(0, 36).padEnd(36, '0')).catch(() => false)).toBe(false);
  });

  test('are guessed at slowly', async () => {
    const ticket = await ticketOf('unitManager');
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, n) => withCode('unitManager', ticket, `00000${n}`)),
    );
    expect(answers.filter((one) => !one.ok && one.error.code === 'slow-down').length).toBeGreaterThan(2);
  });

  test('can be replaced by a recovery code, once each, until new ones are made', async () => {
    const { codes, sessionId, secret, userId } = await setUp('reader');
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    const ticket = await ticketOf('reader');
    const both = await Promise.all([1, 2].map(() => withCode('reader', ticket, ` ${first.toLowerCase()} `)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const login = { password: PASSWORD, code: codeOf(secret) };
    expect(await renewCodes({ login: withPassword }, here(sessionId))).toMatchObject({
      error: { code: 'code-missing' },
    });
    const renewed = rightly(await renewCodes({ login }, here(sessionId)));
    expect(await withCode('reader', ticket, second)).toMatchObject({ error: { code: 'wrong-code' } });
    expect((await withCode('reader', ticket, renewed.codes[0] ?? '')).ok).toBe(true);
    const kept = await connectedAs('superuser', (client) =>
      client.query('SELECT hash FROM recovery_code WHERE user_id = $1', [userId]),
    );
    expect(JSON.stringify(kept.rows)).not.toContain(renewed.codes[1]);
  });

  test('are asked for at a fresh login too, and stop with one', async () => {
    const { sessionId, secret, userId } = await setUp('admin');
    const again = (login: typeof withPassword) => loginAgain({ userId }, 'decide', login, here(sessionId));
    expect(await again(withPassword)).toEqual({ ok: false, error: { code: 'code-missing' } });
    expect(await again({ ...withPassword, code: '123' })).toEqual({
      ok: false,
      error: { code: 'wrong-code' },
    });
    expect((await again({ ...withPassword, code: codeOf(secret) })).ok).toBe(true);
    const login = { ...withPassword, code: codeOf(secret, 1) };
    expect((await stopTotp({ login }, here(sessionId))).ok).toBe(true);
    expect((await again(withPassword)).ok).toBe(true);
    const log = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 500));
    const deeds = log.map(({ action }) => action);
    for (const deed of ['totp.begin', 'totp.end', 'recoveryCode.use', 'recoveryCode.renew'])
      expect(deeds).toContain(deed);
  });

  test('are asked for as before after a link to a new password', async () => {
    const sessionId = await byPassword('otherAuditor');
    const { secret } = rightly(await startTotp({ login: withPassword }, here(sessionId)));
    rightly(await finishTotp({ code: codeOf(secret) }, here(sessionId)));
    const password = 'en lösenfras ur ett brev';
    const { path } = rightly(await handOutResetLink(emailOf('otherAuditor'), 'test'));
    rightly(await resetPassword({ token: path.split('/').at(-1) ?? '', password }));
    const login = { email: emailOf('otherAuditor'), address: ADDRESS, device: 'Test' };
    const half = await signIn({ ...login, password });
    if (half.ok || half.error.code !== 'code-needed') throw new Error('No code was asked for');
    const code = codeOf(secret, 1);
    expect((await signInWithCode({ ...login, ticket: half.error.ticket, code })).ok).toBe(true);
  });

  test('can be taken away by the operator, which ends every session of the account', async () => {
    const { sessionId } = await setUp('admin');
    expect(await endTotpAsOwner('nobody@norr.example', 'test', today())).toBe(false);
    expect(await endTotpAsOwner(emailOf('admin'), 'test', today())).toBe(true);
    expect(await sessionStands(sessionId)).toBe(false);
    expect(await sessionStands(await byPassword('admin'))).toBe(true);
  });
});

describe('one’s own sessions', () => {
  const vouched = async (userId: string) => {
    const id = newId();
    await openSession({ id, userId, device: 'Test', hours: 1, today: today(), vouchedIn: home.tenantId });
    return id;
  };

  test('are listed and ended one by one; somebody else’s never', async () => {
    const [mine, other] = [await byPassword('admin'), await byPassword('admin')];
    await endTotpAsOwner(emailOf('auditor'), 'test', today());
    const theirs = await byPassword('auditor');
    expect((await listSessions(mine)).map(({ id }) => id)).toEqual(expect.arrayContaining([mine, other]));
    expect(await endOwnSession(mine, theirs)).toEqual({ ok: false, error: 'not-found' });
    expect(await sessionStands(theirs)).toBe(true);
    expect((await endOwnSession(mine, other)).ok).toBe(true);
    expect(await sessionStands(other)).toBe(false);
    expect(await endOwnSession(other, mine)).toEqual({ ok: false, error: 'not-found' });
  });

  test('that a provider vouched for see and end their own kind alone, and know nothing of the password', async () => {
    const { userId } = home.as.admin;
    const password = await byPassword('admin');
    const [first, second] = [await vouched(userId), await vouched(userId)];
    expect((await listSessions(first)).map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(await endOwnSession(first, password)).toEqual({ ok: false, error: 'not-found' });
    const refused = { ok: false, error: { code: 'no-password' } };
    expect(await startTotp({ login: withPassword }, here(first))).toEqual(refused);
    expect(
      await changePassword({ password: 'en helt annan fras', login: withPassword }, here(first)),
    ).toEqual(refused);
    expect(await loginAgain({ userId }, 'decide', withPassword, here(first))).toEqual({
      ok: false,
      error: { code: 'provider-needed' },
    });
    await signOut(first, 'everywhere');
    expect(await sessionStands(second)).toBe(false);
    expect(await sessionStands(password)).toBe(true);
  });
});

describe('another password', () => {
  test('needs the one in use, must be fit, and ends the other sessions', async () => {
    const [mine, other] = [await byPassword('otherAuditor'), await byPassword('otherAuditor')];
    const change = (password: string, login = withPassword) =>
      changePassword({ password, login }, here(mine));
    expect(await change('kort')).toEqual({ ok: false, error: { code: 'weak', problem: 'too-short' } });
    expect(await change('Kommunen norr')).toEqual({
      ok: false,
      error: { code: 'weak', problem: 'is-organisation' },
    });
    expect(await change('en helt annan fras', { password: 'fel', code: '' })).toEqual({
      ok: false,
      error: { code: 'wrong-credentials' },
    });
    expect((await change('en helt annan fras')).ok).toBe(true);
    expect(await sessionStands(mine)).toBe(true);
    expect(await sessionStands(other)).toBe(false);
    const attempt = { email: emailOf('otherAuditor'), address: ADDRESS, device: 'Test' };
    expect((await signIn({ ...attempt, password: PASSWORD })).ok).toBe(false);
    expect((await signIn({ ...attempt, password: 'en helt annan fras' })).ok).toBe(true);
  });
});
