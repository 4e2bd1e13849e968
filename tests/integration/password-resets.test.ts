import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember } from '@/lib/commands/add-member';
import { askForNewPassword } from '@/lib/commands/ask-for-new-password';
import { handOutResetLink } from '@/lib/commands/hand-out-reset-link';
import { resetPassword } from '@/lib/commands/reset-password';
import { sendResetMail } from '@/lib/commands/send-reset-mail';
import { signIn } from '@/lib/commands/sign-in';
import { getResetByLink } from '@/lib/data/password-resets';
import { clearExpired, queueDueResetMails } from '@/lib/data/queue';
import { sessionStands } from '@/lib/data/sign-in';
import { systemActor } from '@/lib/domain/actor';
import { tokenHash } from '@/lib/session/link-token';
import { whereItIsWritten } from '../support/every-row';
import { tokenMailedTo } from '../support/invite';
import { type MailBox, startMailBox } from '../support/mail-box';
import { connectedAs } from '../support/own-database';
import { officeAt, SITE } from '../support/post-office';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

const BOTH = 'auditor@norr.example';
const NEW = 'en helt ny lösenfras';

let north: TestTenant;
let south: TestTenant;
let box: MailBox;

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
  const there = {
    email: BOTH,
    name: 'auditor norr',
    roles: ['auditor' as const],
    startedOn: DAY,
    password: PASSWORD,
  };
  rightly(await addMember(systemActor('operator', south.tenantId, 'test'), there));
});

beforeEach(async () => {
  box = await startMailBox();
  await connectedAs('superuser', (client) =>
    client.query('DELETE FROM password_reset; DELETE FROM login_attempt'),
  );
});

afterEach(() => box.stop());

const login = (email: string, password: string) => ({
  email,
  password,
  address: '192.0.2.9',
  device: 'test',
});

const ask = (email: string, address = '192.0.2.1') => askForNewPassword({ email }, address);

/** Makes one attempt with each mail that waits. */
async function sendAll(): Promise<void> {
  const { rows } = await connectedAs('superuser', (client) =>
    client.query<{ id: string }>('SELECT id FROM password_reset ORDER BY asked_at'),
  );
  for (const { id } of rows) await sendResetMail(id, officeAt(box.url));
}

async function mailedToken(email = BOTH): Promise<string> {
  rightly(await ask(email));
  await sendAll();
  return tokenMailedTo(box, email);
}

describe('asking for a new password', () => {
  test('mails a link to the account’s own address, in the outbox of no organisation', async () => {
    const outboxes = () => connectedAs('superuser', (client) => client.query('SELECT FROM mail'));
    const before = await outboxes();
    const token = await mailedToken();
    const [mail] = await box.inbox(BOTH);
    expect(mail?.text).toContain(`${SITE}/reset/${token}`);
    expect(mail?.subject).toBe('Nytt lösenord i Följsam');
    expect(await whereItIsWritten(token)).toEqual([]);
    expect(await whereItIsWritten(tokenHash(token))).toEqual(['public.password_reset']);
    expect((await outboxes()).rowCount).toBe(before.rowCount);
  });

  test('answers the same for an address without an account after the same steps, and mails nobody', async () => {
    expect(await ask('ingen@norr.example')).toEqual(await ask(BOTH));
    const rows = await connectedAs('superuser', (client) =>
      client.query(
        `SELECT user_id IS NULL AS nobody, (SELECT count(*)::int FROM graphile_worker._private_jobs
           WHERE payload ->> 'resetId' = r.id::text) AS jobs FROM password_reset r ORDER BY asked_at, 1 DESC`,
      ),
    );
    expect(rows.rows).toEqual([
      { nobody: true, jobs: 1 },
      { nobody: false, jobs: 1 },
    ]);
    await sendAll();
    expect(box.deliveries.flatMap(({ to }) => to)).toEqual([BOTH]);
    expect(await whereItIsWritten('ingen@norr.example')).toEqual([]);
  });

  test('is slowed down for one account and for one address, whether the account is there or not', async () => {
    for (const email of [BOTH, 'ingen@norr.example']) {
      const answers = [];
      for (let n = 0; n < 5; n += 1) answers.push(await ask(email, `192.0.2.${n}`));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
    }
    const many = [];
    for (let n = 0; n < 25; n += 1) many.push(await ask(`nr${n}@norr.example`, '198.51.100.1'));
    expect(many.some(({ ok }) => !ok)).toBe(true);
  });

  test('is tried again when the mail server says so, as the same message', async () => {
    const seen: string[] = [];
    const flaky = await startMailBox({
      onMessage: ({ raw }) => {
        seen.push(raw);
        return seen.length === 1 ? Object.assign(new Error('senare'), { responseCode: 451 }) : undefined;
      },
    });
    rightly(await ask(BOTH));
    const { rows } = await connectedAs('superuser', (client) =>
      client.query<{ id: string }>('SELECT id FROM password_reset'),
    );
    const id = rows[0]?.id ?? '';
    await sendResetMail(id, officeAt(flaky.url));
    expect(await queueDueResetMails()).toBe(0);
    await connectedAs('superuser', (client) => client.query('UPDATE password_reset SET due_at = now()'));
    expect(await queueDueResetMails()).toBe(1);
    await sendResetMail(id, officeAt(flaky.url));
    await sendResetMail(id, officeAt(flaky.url));
    await flaky.stop();
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(seen[1]);
  });
});

describe('a link to a new password', () => {
  test('changes it, ends every session of the account in every organisation, and says so in their logs', async () => {
    const sessions = [
      rightly(await signIn(login(BOTH, PASSWORD))).sessionId,
      rightly(await signIn(login(BOTH, PASSWORD))).sessionId,
    ];
    const others = rightly(await signIn(login('reader@norr.example', PASSWORD))).sessionId;
    rightly(await resetPassword({ token: await mailedToken(), password: NEW }));
    for (const session of sessions) expect(await sessionStands(session)).toBe(false);
    expect(await sessionStands(others)).toBe(true);
    expect(await signIn(login(BOTH, PASSWORD))).toMatchObject({ ok: false });
    rightly(await signIn(login(BOTH, NEW)));
    const logged = await connectedAs('superuser', (client) =>
      client.query<{ tenant_id: string }>(
        `SELECT tenant_id FROM log_entry WHERE action = 'account.resetPassword'`,
      ),
    );
    expect(logged.rows.map((row) => row.tenant_id).sort()).toEqual([north.tenantId, south.tenantId].sort());
  });

  test('works once, however many click at once, and takes the account’s other links with it', async () => {
    const [first, second] = [await mailedToken(), await mailedToken()];
    expect(first).not.toBe(second);
    const became = await Promise.all(
      [first, second, first, second].map((token, n) => resetPassword({ token, password: `${NEW} ${n}` })),
    );
    expect(became.map((one) => (one.ok ? 'done' : one.error)).sort()).toEqual([
      'done',
      'used',
      'used',
      'used',
    ]);
  });

  test('holds one hour', async () => {
    const token = await mailedToken();
    const held = await connectedAs('superuser', (client) =>
      client.query(`SELECT extract(epoch FROM expires_at - asked_at)::int AS seconds FROM password_reset`),
    );
    expect(held.rows).toEqual([{ seconds: 3600 }]);
    await connectedAs('superuser', (client) => client.query('UPDATE password_reset SET expires_at = now()'));
    expect(await resetPassword({ token, password: NEW })).toEqual({ ok: false, error: 'expired' });
    expect(await getResetByLink(tokenHash(token))).toMatchObject({ status: 'expired' });
  });

  test('gives no password that would be guessed, nor for a link that is none', async () => {
    const token = await mailedToken();
    expect(await resetPassword({ token, password: 'kommunen soder' })).toEqual({
      ok: false,
      error: 'is-organisation',
    });
    expect(await resetPassword({ token, password: 'kort' })).toEqual({ ok: false, error: 'too-short' });
    expect(await resetPassword({ token: 'A'.repeat(43), password: NEW })).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  test('is handed out by the operator, for an account that exists, and that is logged without whom', async () => {
    const { path } = rightly(await handOutResetLink(BOTH, 'foljsam account reset-link'));
    const token = path.replace('/reset/', '');
    expect(await getResetByLink(tokenHash(token))).toMatchObject({ status: 'open', email: BOTH });
    await sendAll();
    expect(box.deliveries).toEqual([]);
    expect(await handOutResetLink('ingen@norr.example', 'test')).toEqual({
      ok: false,
      error: 'unknown-account',
    });
    const logged = await connectedAs('superuser', (client) =>
      client.query(`SELECT DISTINCT system_reason FROM log_entry WHERE action = 'account.handOutReset'`),
    );
    expect(logged.rows).toEqual([{ system_reason: 'foljsam account reset-link' }]);
    rightly(await resetPassword({ token, password: NEW }));
  });

  test('is forgotten after a month', async () => {
    await mailedToken();
    await connectedAs('superuser', (client) =>
      client.query(`UPDATE password_reset SET expires_at = now() - interval '31 days'`),
    );
    expect(await clearExpired()).toBeGreaterThan(0);
    const left = await connectedAs('superuser', (client) => client.query('SELECT FROM password_reset'));
    expect(left.rowCount).toBe(0);
  });
});
