import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOutResetLink } from '@/lib/commands/hand-out-reset-link';
import { resetPassword } from '@/lib/commands/reset-password';
import { signIn } from '@/lib/commands/sign-in';
import { unbindIdentity } from '@/lib/commands/unbind-identity';
import { newId } from '@/lib/data/columns';
import { askFreshLogin, spendFreshLogin } from '@/lib/data/fresh-logins';
import { listMemberIdentities } from '@/lib/data/member-identities';
import { insertMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { listOwnIdentities } from '@/lib/data/sessions';
import { getEntryObstacle, getLoginOfSession, getPresence, listTenantsOfSession } from '@/lib/data/sign-in';
import { getSignOnRevision, insertSignOn, updatePasswordRules } from '@/lib/data/sign-on';
import { systemActor } from '@/lib/domain/actor';
import type { SignOn } from '@/lib/domain/sign-on/sign-on';
import { keepSecret } from '@/lib/session/kept-secret';
import { providerSecretOf } from '@/lib/session/provider-sign-on';
import { today } from '@/lib/time/clock';
import { type ForgedProvider, startForgedProvider } from '../support/forged-provider';
import { CLIENT, type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider';
import { connectedAs } from '../support/own-database';
import { SignOnBrowser } from '../support/sign-on-browser';
import { makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let south: TestTenant;
let provider: OpenIdProvider;
let forger: ForgedProvider;

const callback = (slug: string) => `http://127.0.0.1:3000/api/auth/callback/oidc-${slug}`;

const AT_NORTH: Omit<SignOn, 'issuer'> = {
  clientId: CLIENT.id,
  claims: { email: 'email', name: 'name', groups: 'groups', addressesAreOwn: false },
  groupsRule: 'never',
  mapping: [],
};

/** Sets a tenant's provider, past the fresh login that the command asks for. */
async function useProvider(tenant: TestTenant, issuer: string, more: Partial<SignOn> = {}): Promise<void> {
  await withTenant(tenant.as.admin, 'signOn.change', async (tx) => {
    const revision = await getSignOnRevision(tx);
    const secret = keepSecret(CLIENT.secret, providerSecretOf(tenant.tenantId));
    await insertSignOn(tx, { ...AT_NORTH, ...more, issuer, secret, revision });
  });
}

const comeAs = (subject: string, person: Parameters<OpenIdProvider['people']['set']>[1]): SignOnBrowser => {
  provider.people.set(subject, person);
  provider.letIn(subject);
  return new SignOnBrowser();
};

const own = (name: string, slug = 'norr') => ({ email: `${name}@${slug}.example`, email_verified: true });

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
  provider = await startOpenIdProvider([callback('norr'), callback('soder')]);
  forger = await startForgedProvider();
  await useProvider(north, provider.issuer);
});

afterAll(async () => {
  await provider.stop();
  await forger.stop();
});

describe('signing on at the organisation’s own provider', () => {
  test('lets in the member with the verified address, in that organisation alone, and knows them by their subject after that', async () => {
    const first = await comeAs('a-1', own('auditor')).signOn('norr');
    expect(first.to).toBe('/t/norr');
    const sessionId = first.sessionId ?? '';
    expect((await getPresence(sessionId, 'norr', today()))?.actor).toMatchObject({
      userId: north.as.auditor.userId,
      roles: ['auditor'],
    });
    expect(await getPresence(sessionId, 'soder', today())).toBeNull();
    expect((await getLoginOfSession(sessionId))?.passwordHash).toBeNull();
    const again = await comeAs('a-1', { email: 'changed@norr.example', email_verified: true }).signOn('norr');
    expect((await getLoginOfSession(again.sessionId ?? ''))?.userId).toBe(north.as.auditor.userId);
  });

  test.each([
    [
      'whose address is not verified',
      { email: 'reader@norr.example', email_verified: false },
      'not-verified',
    ],
    ['of whom it gives no address', {}, 'not-verified'],
    ['who is no member', own('nobody'), 'not-a-member'],
    ['whose address belongs to another organisation', own('admin', 'soder'), 'not-a-member'],
    ['with an address that it has given to somebody else', own('auditor'), 'other-identity'],
  ])('does not let in one %s', async (_, person, problem) => {
    const landing = await comeAs(newId(), person).signOn('norr');
    expect(landing).toEqual({ to: `/login/norr?problem=${problem}`, sessionId: null });
  });

  test('does not let in a member whose time has ended, neither anew nor with an open session', async () => {
    const landing = await comeAs('reader', own('reader')).signOn('norr');
    const end = (day: string | null) =>
      connectedAs('superuser', (client) =>
        client.query('UPDATE membership SET started_on = $3, ended_on = $1 WHERE user_id = $2', [
          day,
          north.as.reader.userId,
          '2020-01-01',
        ]),
      );
    await end('2020-02-01');
    expect(await getPresence(landing.sessionId ?? '', 'norr', today())).toBeNull();
    const late = await comeAs('reader', own('reader')).signOn('norr');
    expect(late).toEqual({ to: '/login/norr?problem=ended', sessionId: null });
    await end(null);
  });
});

describe('a login that an administrator has unbound', () => {
  const unbind = () =>
    unbindIdentity(north.as.admin, { userId: north.otherAuditor.userId, issuer: provider.issuer });

  test('has no session any more, and the next one with the verified address is bound as the first was', async () => {
    const person = { email: 'otherauditor@norr.example', email_verified: true };
    const first = (await comeAs('old-subject', person).signOn('norr')).sessionId ?? '';
    const replaced = await comeAs('new-subject', person).signOn('norr');
    expect(replaced.to).toBe('/login/norr?problem=other-identity');
    const password = { email: person.email, password: PASSWORD, address: '192.0.2.33', device: '' };
    const own = rightly(await signIn(password)).sessionId;

    expect(await listOwnIdentities(first)).toMatchObject([
      { tenantName: 'Kommunen norr', issuer: provider.issuer },
    ]);
    rightly(await unbind());
    expect(await getPresence(first, 'norr', today())).toBeNull();
    expect(await getPresence(own, 'norr', today())).not.toBeNull();
    expect(await listOwnIdentities(own)).toEqual([]);
    expect(await unbind()).toEqual({ ok: false, error: 'not-bound' });

    const second = (await comeAs('new-subject', person).signOn('norr')).sessionId ?? '';
    expect((await getPresence(second, 'norr', today()))?.actor.userId).toBe(north.otherAuditor.userId);
    const gone = await comeAs('old-subject', person).signOn('norr');
    expect(gone.to).toBe('/login/norr?problem=other-identity');
  });

  test('is logged with how many sessions ended, and shows when it was used last', async () => {
    const [before] = await withTenant(north.as.admin, 'member.list', (tx) =>
      listMemberIdentities(tx, north.otherAuditor.userId),
    );
    await comeAs('new-subject', { email: 'x@norr.example' }).signOn('norr');
    const [after] = await withTenant(north.as.admin, 'member.list', (tx) =>
      listMemberIdentities(tx, north.otherAuditor.userId),
    );
    expect(after?.madeAt).toEqual(before?.madeAt);
    expect(after?.lastUsedAt.getTime()).toBeGreaterThan(before?.lastUsedAt.getTime() ?? Infinity);
    rightly(await unbind());
    const logged = await connectedAs('superuser', (client) =>
      client.query(
        `SELECT user_id, detail FROM log_entry WHERE action = 'member.unbindIdentity' AND target_id = $1 ORDER BY at DESC LIMIT 1`,
        [north.otherAuditor.userId],
      ),
    );
    expect(logged.rows).toEqual([{ user_id: north.as.admin.userId, detail: { sessions: 2 } }]);
  });
});

describe('what a provider says of groups', () => {
  const mapping = () => [
    { value: 'granskare', role: 'auditor' as const, unitId: null },
    { value: 'chef-b', role: 'unitManager' as const, unitId: north.otherUnitId },
  ];

  test('gives somebody new their roles and units the first time, and nothing after that', async () => {
    await useProvider(north, provider.issuer, { groupsRule: 'first', mapping: mapping() });
    const person = { ...own('ny'), name: 'Ny Uppföljare', groups: ['granskare', 'annat'] };
    const first = await comeAs('ny', person).signOn('norr');
    const presence = await getPresence(first.sessionId ?? '', 'norr', today());
    expect(presence).toMatchObject({ name: 'Ny Uppföljare', actor: { roles: ['auditor'], unitIds: [] } });
    const second = await comeAs('ny', { ...person, groups: ['chef-b'] }).signOn('norr');
    expect(await getPresence(second.sessionId ?? '', 'norr', today())).toMatchObject({
      actor: { roles: ['auditor'] },
    });
    const without = await comeAs('utan', { ...own('utan'), groups: ['annat'] }).signOn('norr');
    expect(without.to).toBe('/login/norr?problem=no-role');
  });

  test('rules each time where the organisation says so: no group, no entry', async () => {
    await useProvider(north, provider.issuer, { groupsRule: 'always', mapping: mapping() });
    const landing = await comeAs('ny', { ...own('ny'), groups: ['chef-b'] }).signOn('norr');
    expect(await getPresence(landing.sessionId ?? '', 'norr', today())).toMatchObject({
      actor: { roles: ['unitManager'], unitIds: [north.otherUnitId] },
    });
    const gone = await comeAs('ny', { ...own('ny'), groups: [] }).signOn('norr');
    expect(gone).toEqual({ to: '/login/norr?problem=no-role', sessionId: null });
    await useProvider(north, provider.issuer);
  });

  test('makes a member of one who has an account elsewhere without giving anyone a way there', async () => {
    await useProvider(north, provider.issuer, { groupsRule: 'first', mapping: mapping() });
    const person = { ...own('auditor', 'soder'), groups: ['granskare'] };
    const { sessionId } = await comeAs('from-south', person).signOn('norr');
    expect((await getLoginOfSession(sessionId ?? ''))?.userId).toBe(south.as.auditor.userId);
    expect(await getPresence(sessionId ?? '', 'norr', today())).not.toBeNull();
    expect(await getPresence(sessionId ?? '', 'soder', today())).toBeNull();
    expect(await listTenantsOfSession(sessionId ?? '', today())).toHaveLength(1);
    const kept = await signIn({ email: person.email, password: PASSWORD, address: '192.0.2.9', device: '' });
    expect(kept.ok).toBe(true);
    await useProvider(north, provider.issuer);
  });

  test('opens nothing to whoever knows the account’s password from elsewhere, until its owner has renewed it by mail', async () => {
    await useProvider(north, provider.issuer, { groupsRule: 'first', mapping: mapping() });
    const person = { ...own('unitManager', 'soder'), groups: ['granskare'] };
    await comeAs('also-from-south', person).signOn('norr');
    await useProvider(north, provider.issuer);
    const come = async (password: string) =>
      rightly(await signIn({ email: person.email, password, address: '192.0.2.10', device: '' })).sessionId;
    const known = await come(PASSWORD);
    expect(await getPresence(known, 'norr', today())).toBeNull();
    expect(await getEntryObstacle(known, 'norr', today())).toBe('passwords-off');
    expect(await getPresence(known, 'soder', today())).not.toBeNull();

    const { path } = rightly(await handOutResetLink(person.email, 'test'));
    rightly(await resetPassword({ token: path.split('/').at(-1) ?? '', password: 'en egen ny lösenfras' }));
    expect(await getPresence(await come('en egen ny lösenfras'), 'norr', today())).not.toBeNull();
  });
});

describe('an answer that is not the one that was asked for', () => {
  test('is refused when its code, its state or its cookies have been used before', async () => {
    const browser = comeAs('a-1', own('auditor'));
    const answer = await browser.atProvider(await browser.begin('norr'));
    expect((await browser.finish('norr', answer)).sessionId).not.toBeNull();
    expect((await browser.finish('norr', answer)).sessionId).toBeNull();
    await browser.begin('norr');
    expect((await browser.finish('norr', answer)).sessionId).toBeNull();
    expect((await new SignOnBrowser().finish('norr', answer)).sessionId).toBeNull();
  });

  test('is refused at the callback of another organisation than it was begun for', async () => {
    await useProvider(south, provider.issuer);
    const browser = comeAs('a-1', own('auditor'));
    const answer = await browser.atProvider(await browser.begin('norr'));
    expect((await browser.finish('soder', answer)).sessionId).toBeNull();
  });

  test.each([
    ['has no signature', { alg: 'none' as const }, {}],
    ['carries another nonce', { alg: 'RS256' as const }, { nonce: 'another' }],
    ['comes from another issuer', { alg: 'RS256' as const }, { iss: 'https://login.example.net' }],
    ['is meant for somebody else', { alg: 'RS256' as const }, { aud: 'another' }],
    ['has run out', { alg: 'RS256' as const }, { exp: 1 }],
  ])('is refused when its token %s', async (_, { alg }, claims) => {
    await useProvider(south, forger.issuer);
    const person = { sub: 'x', ...own('auditor', 'soder') };
    const attempt = async (forged: { alg: 'none' | 'RS256'; claims: object }) => {
      const browser = new SignOnBrowser();
      const asked = (await browser.begin('soder')).searchParams;
      const nonce = asked.get('nonce');
      forger.forge({ alg: forged.alg, claims: { nonce, ...person, ...forged.claims } });
      const answer = new URLSearchParams({ code: 'x', state: asked.get('state') ?? '' });
      return browser.finish('soder', new URL(`${callback('soder')}?${answer}`));
    };
    expect((await attempt({ alg: 'RS256', claims: {} })).sessionId).not.toBeNull();
    expect((await attempt({ alg, claims })).sessionId).toBeNull();
  });

  test('of the provider before is none, once the organisation has another', async () => {
    await useProvider(south, provider.issuer);
    const browser = comeAs('s-1', own('reader', 'soder'));
    const answer = await browser.atProvider(await browser.begin('soder'));
    await useProvider(south, forger.issuer);
    expect((await browser.finish('soder', answer)).sessionId).toBeNull();
  });
});

describe('passwords', () => {
  const byPassword = async (email: string) =>
    rightly(await signIn({ email, password: PASSWORD, address: '192.0.2.8', device: '' })).sessionId;
  const rules = (tenant: TestTenant, passwordsAllowed: boolean, totpDemanded: boolean) =>
    withTenant(tenant.as.admin, 'passwords.change', (tx) =>
      updatePasswordRules(tx, { passwordsAllowed, totpDemanded }),
    );

  test('open nothing in an organisation that has switched them off, not even an old session, and all as before in another', async () => {
    const { userId } = south.as.reader;
    const operator = systemActor('operator', north.tenantId, 'test');
    await withTenant(operator, 'member.add', (tx) =>
      insertMember(tx, { userId, name: 'Läsare', roles: ['reader'], startedOn: '2020-01-01' as never }),
    );
    const sessionId = await byPassword('reader@soder.example');
    expect(await getPresence(sessionId, 'norr', today())).not.toBeNull();
    await rules(north, false, false);
    expect(await getPresence(sessionId, 'norr', today())).toBeNull();
    expect(await getEntryObstacle(sessionId, 'norr', today())).toBe('passwords-off');
    expect(await getPresence(sessionId, 'soder', today())).not.toBeNull();
    const vouched = await comeAs('a-1', own('auditor')).signOn('norr');
    expect(await getPresence(vouched.sessionId ?? '', 'norr', today())).not.toBeNull();
    await rules(north, true, false);
  });

  test('open nothing without a second step in an organisation that demands one', async () => {
    const sessionId = await byPassword('unitmanager@norr.example');
    await rules(north, true, true);
    expect(await getPresence(sessionId, 'norr', today())).toBeNull();
    expect(await getEntryObstacle(sessionId, 'norr', today())).toBe('totp');
    expect(await getEntryObstacle(sessionId, 'soder', today())).toBeNull();
    await rules(north, true, false);
  });
});

describe('a login that is asked for anew', () => {
  const asked = async (sessionId: string) => {
    const id = newId();
    expect(await askFreshLogin(id, sessionId, 'decide')).toBe(true);
    return { id, sessionId, to: '/t/norr/fresh-login/decide' };
  };

  test('counts once, for one kind of deed, and opens no other session', async () => {
    const browser = comeAs('a-1', own('auditor'));
    const sessionId = (await browser.signOn('norr')).sessionId ?? '';
    const fresh = await asked(sessionId);
    const begun = await browser.begin('norr', { fresh });
    expect(Object.fromEntries(begun.searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
    const landing = await browser.finish('norr', await browser.atProvider(begun), { fresh });
    expect(landing).toEqual({ to: '/t/norr/fresh-login/decide?proved=yes', sessionId: null });
    expect(await spendFreshLogin(sessionId, 'close')).toBeNull();
    expect(await spendFreshLogin(newId(), 'decide')).toBeNull();
    expect(await spendFreshLogin(sessionId, 'decide')).toBeInstanceOf(Date);
    expect(await spendFreshLogin(sessionId, 'decide')).toBeNull();
  });

  test('does not count when it is somebody else’s, or from before it was asked for', async () => {
    const browser = comeAs('a-1', own('auditor'));
    const sessionId = (await browser.signOn('norr')).sessionId ?? '';
    const other = await comeAs('reader', own('reader')).signOn('norr', { fresh: await asked(sessionId) });
    expect(other.to).toBe('/t/norr/fresh-login/decide?proved=no');
    provider.letIn('a-1');
    await useProvider(north, forger.issuer);
    const known = new SignOnBrowser();
    const claims = { sub: 'a-1', ...own('manager'), auth_time: Math.floor(Date.now() / 1000) - 60 };
    const fresh = await asked(sessionId);
    const query = (await known.begin('norr', { fresh })).searchParams;
    forger.forge({ alg: 'RS256', claims: { ...claims, nonce: query.get('nonce') } });
    const answer = new URL(
      `${callback('norr')}?${new URLSearchParams({ code: 'x', state: query.get('state') ?? '' })}`,
    );
    expect((await known.finish('norr', answer, { fresh })).to).toBe('/t/norr/fresh-login/decide?proved=no');
    await useProvider(north, provider.issuer);
  });
});
