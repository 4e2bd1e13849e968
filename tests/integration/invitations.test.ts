import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptAsNew, acceptAsSignedIn } from '@/lib/commands/accept-invitation';
import { endMember } from '@/lib/commands/end-member';
import { inviteAdministrator } from '@/lib/commands/invite-administrator';
import { inviteMember } from '@/lib/commands/invite-member';
import { sendInvitationAgain } from '@/lib/commands/send-invitation-again';
import { sendMailAgain } from '@/lib/commands/send-mail-again';
import { showInvitationLink } from '@/lib/commands/show-invitation-link';
import { signIn } from '@/lib/commands/sign-in';
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation';
import { newId } from '@/lib/data/columns';
import { getInvitationByLink } from '@/lib/data/invitation-links';
import { listOpenInvitations } from '@/lib/data/invitations';
import { requireMail } from '@/lib/data/mails';
import { withTenant } from '@/lib/data/scope';
import { getPresence, openSession } from '@/lib/data/sign-in';
import { systemActor } from '@/lib/domain/actor';
import { tokenHash } from '@/lib/session/link-token';
import { today } from '@/lib/time/clock';
import { whereItIsWritten } from '../support/every-row';
import { invite, invited, sendAll, tokenMailedTo } from '../support/invite';
import { type MailBox, startMailBox } from '../support/mail-box';
import { connectedAs } from '../support/own-database';
import { emptyPost, mailsOf, SITE } from '../support/post-office';
import { makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

const NEW = 'en helt ny lösenfras';

let north: TestTenant;
let south: TestTenant;
let box: MailBox;

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
});

beforeEach(async () => {
  box = await startMailBox();
  await emptyPost();
});

afterEach(() => box.stop());

const login = (email: string, password: string) => ({
  email,
  password,
  address: '192.0.2.7',
  device: 'test',
});

const sessionOf = async (email: string, password = PASSWORD) =>
  rightly(await signIn(login(email, password))).sessionId;

/** Invites an address, and gives the token that its mailbox has been sent. */
async function mailed(
  email: string,
  more: Parameters<typeof invited>[1] = {},
  home = north,
): Promise<string> {
  await invite(home.as.admin, invited(email, more));
  await sendAll(home, box);
  return tokenMailedTo(box, email);
}

const runOut = (token: string) =>
  connectedAs('superuser', (client) =>
    client.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE token_hash = $1`, [
      tokenHash(token),
    ]),
  );

describe('an invitation to an address without an account', () => {
  test('comes by mail, from whom and to where, with a link and until when it holds', async () => {
    const token = await mailed('brev@ny.example');
    const [mail] = await box.inbox('brev@ny.example');
    expect(mail?.subject).toBe('Inbjudan till Kommunen norr i Följsam');
    expect(mail?.text).toContain('admin norr bjuder in dig till Kommunen norr');
    expect(mail?.text).toContain(`${SITE}/invitation/${token}`);
    expect(mail?.text).toMatch(/gäller till klockan \d\d:\d\d/);
    expect(mail?.html ?? null).toBeNull();
  });

  test('makes the account with the password chosen, and a member as it says, who gets in at once', async () => {
    const email = 'chef@ny.example';
    const token = await mailed(email, {
      roles: ['unitManager'],
      unitIds: [north.unitId],
      name: 'Den nya chefen',
    });
    expect(await getInvitationByLink(tokenHash(token))).toMatchObject({ status: 'open', hasAccount: false });
    expect(rightly(await acceptAsNew({ token, password: NEW }))).toEqual({ slug: 'norr', email });
    const presence = await getPresence(await sessionOf(email, NEW), 'norr', today());
    expect(presence).toMatchObject({
      name: 'Den nya chefen',
      actor: { roles: ['unitManager'], unitIds: expect.arrayContaining([north.unitId]) },
    });
    expect(await getPresence(await sessionOf(email, NEW), 'soder', today())).toBeNull();
  });

  test('makes one account and one member, however many click at once', async () => {
    const email = 'samtidigt@ny.example';
    const token = await mailed(email);
    const became = await Promise.all(
      Array.from({ length: 6 }, (_, index) => acceptAsNew({ token, password: `${NEW} ${index}` })),
    );
    expect(became.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of became) if (!one.ok) expect(['used', 'has-account']).toContain(one.error);
    const counted = await connectedAs('superuser', (client) =>
      client.query(
        `SELECT (SELECT count(*) FROM user_account WHERE email = $1)::int AS accounts,
           (SELECT count(*) FROM membership m JOIN user_account u ON u.id = m.user_id WHERE u.email = $1)::int AS members,
           (SELECT count(*) FROM log_entry WHERE action = 'member.join' AND user_id = (SELECT id FROM user_account WHERE email = $1))::int AS logged`,
        [email],
      ),
    );
    expect(counted.rows).toEqual([{ accounts: 1, members: 1, logged: 1 }]);
  });

  test.each([
    ['too-short', 'kort'],
    ['common', 'Sommaren2026!'],
    ['is-address', 'losen@ny.example'],
    ['is-organisation', 'kommunen norr'],
  ])('refuses a password that is %s, and holds on', async (problem, password) => {
    const token = await mailed('losen@ny.example');
    expect(await acceptAsNew({ token, password })).toEqual({ ok: false, error: problem });
    expect(await getInvitationByLink(tokenHash(token))).toMatchObject({ status: 'open' });
    const [open] = await withTenant(north.as.admin, 'member.list', listOpenInvitations);
    await withdrawInvitation(north.as.admin, { invitationId: open?.id ?? '' });
  });
});

describe('an invitation to an address with an account', () => {
  const EMAIL = 'reader@soder.example';

  test('never sets a password, and asks for a session of that very account', async () => {
    const token = await mailed(EMAIL);
    expect(await getInvitationByLink(tokenHash(token))).toMatchObject({ hasAccount: true });
    expect(await acceptAsNew({ token, password: NEW })).toEqual({ ok: false, error: 'has-account' });
    const others = await sessionOf('auditor@soder.example');
    expect(await acceptAsSignedIn(token, others)).toEqual({ ok: false, error: 'other-account' });
    const own = await sessionOf(EMAIL);
    expect(rightly(await acceptAsSignedIn(token, own))).toEqual({ slug: 'norr', email: EMAIL });
    expect((await getPresence(own, 'norr', today()))?.actor.roles).toEqual(['reader']);
    expect((await getPresence(own, 'soder', today()))?.actor.roles).toEqual(['reader']);
    expect(await acceptAsSignedIn(token, own)).toEqual({ ok: false, error: 'used' });
  });

  test('is not accepted with what another organisation’s provider vouches for', async () => {
    const email = 'otherauditor@soder.example';
    const token = await mailed(email);
    const vouched = newId();
    const { userId } = south.otherAuditor;
    await openSession({
      id: vouched,
      userId,
      device: 'prov',
      hours: 1,
      today: today(),
      vouchedIn: south.tenantId,
    });
    expect(await acceptAsSignedIn(token, vouched)).toEqual({ ok: false, error: 'other-account' });
    expect(await getInvitationByLink(tokenHash(token))).toMatchObject({ status: 'open' });
  });

  test('does not tell the administrator that the account is there', async () => {
    const answers = [
      await inviteMember(north.as.admin, invited('admin@soder.example')),
      await inviteMember(north.as.admin, invited('ingen-alls@soder.example')),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe('a link of an invitation', () => {
  test('is in the mail that leaves the house and nowhere in the database, not even on its way', async () => {
    const refusing = await startMailBox({
      onMessage: () => Object.assign(new Error('senare'), { responseCode: 451 }),
    });
    const id = await invite(north.as.admin, invited('dold@ny.example'));
    await sendAll(north, refusing);
    const [mail] = await mailsOf(north);
    expect(mail).toMatchObject({ status: 'queued', problem: 'refused 451' });
    await refusing.stop();
    await connectedAs('superuser', (client) => client.query('UPDATE mail SET due_at = now()'));
    await sendAll(north, box);
    const token = await tokenMailedTo(box, 'dold@ny.example');
    expect(token).not.toBe('');
    expect(await whereItIsWritten(token)).toEqual([]);
    expect(await whereItIsWritten(tokenHash(token))).toEqual(['public.invitation']);
    const shown = await withTenant(north.as.admin, 'outbox.read', (tx) => requireMail(tx, mail?.id ?? ''));
    expect(shown).toMatchObject({
      status: 'sent',
      name: 'Den nya',
      text: expect.stringContaining('/invitation/[…]'),
    });
    await withdrawInvitation(north.as.admin, { invitationId: id });
  });

  test('is the same message to the byte at each attempt', async () => {
    const seen: string[] = [];
    const flaky = await startMailBox({
      onMessage: ({ raw }) => {
        seen.push(raw);
        return Object.assign(new Error('senare'), { responseCode: 451 });
      },
    });
    await invite(north.as.admin, invited('byte@ny.example'));
    for (const _ of [1, 2]) {
      await sendAll(north, flaky);
      await connectedAs('superuser', (client) => client.query('UPDATE mail SET due_at = now()'));
    }
    await flaky.stop();
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(seen[1]);
  });

  test('that has run out, been withdrawn, replaced or never was lets nobody in', async () => {
    const old = await mailed('sen@ny.example');
    await runOut(old);
    expect(await acceptAsNew({ token: old, password: NEW })).toEqual({ ok: false, error: 'expired' });
    const [open] = await withTenant(north.as.admin, 'member.list', listOpenInvitations);
    const invitationId = open?.id ?? '';
    rightly(await sendInvitationAgain(north.as.admin, { invitationId }));
    expect(await acceptAsNew({ token: old, password: NEW })).toEqual({ ok: false, error: 'unknown' });
    await sendAll(north, box);
    const newer = await tokenMailedTo(box, 'sen@ny.example');
    expect(await getInvitationByLink(tokenHash(newer))).toMatchObject({ status: 'open' });
    rightly(await withdrawInvitation(north.as.admin, { invitationId }));
    expect(await acceptAsNew({ token: newer, password: NEW })).toEqual({ ok: false, error: 'withdrawn' });
    expect(await acceptAsNew({ token: 'A'.repeat(43), password: NEW })).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  test('is not sent when it has run out before the mail could go', async () => {
    await invite(north.as.admin, invited('aldrig@ny.example'));
    await connectedAs('superuser', (client) =>
      client.query(`UPDATE invitation SET expires_at = now() WHERE email = 'aldrig@ny.example'`),
    );
    await sendAll(north, box);
    expect(box.deliveries).toEqual([]);
    const [mail] = await mailsOf(north);
    expect(mail).toMatchObject({ status: 'failed', problem: 'linkExpired' });
    rightly(await sendMailAgain(north.as.admin, { mailId: mail?.id ?? '' }));
  });

  test('is shown to whoever invited, where there is no mail server, and that is logged', async () => {
    const invitationId = await invite(north.as.admin, invited('visa@ny.example'));
    const { path } = rightly(await showInvitationLink(north.as.admin, { invitationId }));
    expect(await getInvitationByLink(tokenHash(path.replace('/invitation/', '')))).toMatchObject({
      status: 'open',
    });
    const logged = await connectedAs('superuser', (client) =>
      client.query(
        `SELECT user_id FROM log_entry WHERE action = 'member.showInvitationLink' AND target_id = $1`,
        [invitationId],
      ),
    );
    expect(logged.rows).toEqual([{ user_id: north.as.admin.userId }]);
  });
});

describe('who is a member', () => {
  test('is not invited again, and nobody is invited twice at once', async () => {
    const again = await inviteMember(north.as.admin, invited('Auditor@Norr.example'));
    expect(again).toEqual({ ok: false, error: 'already-member' });
    const twice = await Promise.all(
      [1, 2].map(() => inviteMember(north.as.admin, invited('tva@ny.example'))),
    );
    expect(twice.map((one) => (one.ok ? 'invited' : one.error)).sort()).toEqual([
      'already-invited',
      'invited',
    ]);
  });

  test('manages a unit of the own organisation alone, and only as a manager', async () => {
    const foreign = invited('enhet@ny.example', { roles: ['unitManager'], unitIds: [south.unitId] });
    expect(await inviteMember(north.as.admin, foreign)).toEqual({ ok: false, error: 'unknown-unit' });
    const reader = invited('enhet@ny.example', { unitIds: [north.unitId] });
    expect(await inviteMember(north.as.admin, reader)).toEqual({ ok: false, error: 'units-without-role' });
  });

  test('is out at once when ended on the very first day', async () => {
    const email = 'kort@ny.example';
    rightly(await acceptAsNew({ token: await mailed(email), password: NEW }));
    const session = await sessionOf(email, NEW);
    const presence = await getPresence(session, 'norr', today());
    rightly(await endMember(north.as.admin, { userId: presence?.actor.userId ?? '' }));
    expect(await getPresence(session, 'norr', today())).toBeNull();
  });
});

test('the first administrator of a new organisation comes in by a link from the operator, who can make a newer one', async () => {
  const { tenantId } = await connectedAs('superuser', async (client) => {
    const { rows } = await client.query<{ tenantId: string }>(
      `INSERT INTO tenant (id, slug, name) VALUES (gen_random_uuid(), 'nystad', 'Nystad') RETURNING id AS "tenantId"`,
    );
    return rows[0] ?? { tenantId: '' };
  });
  const operator = systemActor('operator', tenantId, 'test');
  const administrator = { email: 'forsta@nystad.example', name: 'Administratör' };
  const first = rightly(await inviteAdministrator(operator, administrator)).path.replace('/invitation/', '');
  const second = rightly(await inviteAdministrator(operator, administrator)).path.replace('/invitation/', '');
  expect(await acceptAsNew({ token: first, password: NEW })).toEqual({ ok: false, error: 'unknown' });
  expect(rightly(await acceptAsNew({ token: second, password: NEW }))).toMatchObject({ slug: 'nystad' });
  const session = await sessionOf(administrator.email, NEW);
  expect((await getPresence(session, 'nystad', today()))?.actor.roles).toEqual(['admin']);
  expect(await inviteAdministrator(operator, administrator)).toEqual({ ok: false, error: 'already-member' });
});
