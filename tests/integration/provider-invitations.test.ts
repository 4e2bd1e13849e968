import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptAsNew, acceptAsSignedIn } from '@/lib/commands/accept-invitation';
import { signIn } from '@/lib/commands/sign-in';
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation';
import { getInvitationByLink } from '@/lib/data/invitation-links';
import { getOpenInvitationId } from '@/lib/data/invitations';
import { withTenant } from '@/lib/data/scope';
import { getEntryObstacle, getPresence, listTenantsOfSession } from '@/lib/data/sign-in';
import { getSignOnRevision, insertSignOn, updatePasswordRules } from '@/lib/data/sign-on';
import type { SignOn } from '@/lib/domain/sign-on/sign-on';
import { keepSecret } from '@/lib/session/kept-secret';
import { tokenHash } from '@/lib/session/link-token';
import { providerSecretOf } from '@/lib/session/provider-sign-on';
import { today } from '@/lib/time/clock';
import { invite, invited, sendAll, tokenMailedTo } from '../support/invite';
import { type MailBox, startMailBox } from '../support/mail-box';
import { CLIENT, type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider';
import { emptyPost } from '../support/post-office';
import { type Landing, SignOnBrowser } from '../support/sign-on-browser';
import { makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let south: TestTenant;
let provider: OpenIdProvider;
let box: MailBox;

const callback = (slug: string) => `http://127.0.0.1:3000/api/auth/callback/oidc-${slug}`;

/** Sets a tenant's provider, past the fresh login that the command asks for, and switches its passwords on or off. */
async function useProvider(home: TestTenant, passwordsAllowed: boolean, more: Partial<SignOn> = {}) {
  const claims = { email: 'email', name: 'name', groups: 'groups', addressesAreOwn: false };
  const signOn = { clientId: CLIENT.id, claims, groupsRule: 'never' as const, mapping: [], ...more };
  const secret = keepSecret(CLIENT.secret, providerSecretOf(home.tenantId));
  await withTenant(home.as.admin, 'signOn.change', async (tx) => {
    const revision = await getSignOnRevision(tx);
    await insertSignOn(tx, { ...signOn, issuer: provider.issuer, secret, revision });
  });
  await withTenant(home.as.admin, 'passwords.change', (tx) =>
    updatePasswordRules(tx, { passwordsAllowed, totpDemanded: false }),
  );
}

/** Comes back from the provider as somebody, by the link of an invitation. */
function follow(token: string, person: Parameters<OpenIdProvider['people']['set']>[1], slug = 'norr') {
  const subject = `${person.email}`;
  provider.people.set(subject, person);
  provider.letIn(subject);
  return new SignOnBrowser().signOn(slug, { invitation: token });
}

const verified = (email: string) => ({ email, email_verified: true });

/** Invites an address, and gives the token that its mailbox has been sent. */
async function mailed(email: string, more: Parameters<typeof invited>[1] = {}, home = north) {
  await invite(home.as.admin, invited(email, more));
  await sendAll(home, box);
  return tokenMailedTo(box, email.toLowerCase());
}

const statusOf = async (token: string) => (await getInvitationByLink(tokenHash(token)))?.status;

const refusedAt = (token: string, problem: string): Landing => ({
  to: `/invitation/${token}?problem=${problem}`,
  sessionId: null,
});

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
  provider = await startOpenIdProvider([callback('norr'), callback('soder')]);
  await useProvider(north, false);
});

afterAll(() => provider.stop());

beforeEach(async () => {
  box = await startMailBox();
  await emptyPost();
});

afterEach(() => box.stop());

describe('an invitation to an organisation where passwords are switched off', () => {
  test('says in the mail, and at the link, that one signs in at the organisation’s own login', async () => {
    const token = await mailed('brev@ny.example');
    const [mail] = await box.inbox('brev@ny.example');
    expect(mail?.text).toContain('Du loggar in med ditt konto hos organisationen');
    expect(mail?.text).toContain('inget lösenord');
    expect(await getInvitationByLink(tokenHash(token))).toMatchObject({
      hasProvider: true,
      passwordsAllowed: false,
    });
  });

  test('makes whoever comes back with the invited address a member as it says, without a password', async () => {
    const token = await mailed('Chef@ny.example', {
      roles: ['unitManager'],
      unitIds: [north.unitId],
      name: 'Den nya chefen',
    });
    const landing = await follow(token, { ...verified('chef@NY.example'), name: 'Ett annat namn' });
    expect(landing.to).toBe('/t/norr');
    expect(await getPresence(landing.sessionId ?? '', 'norr', today())).toMatchObject({
      name: 'Den nya chefen',
      actor: { roles: ['unitManager'], unitIds: expect.arrayContaining([north.unitId]) },
    });
    expect(await statusOf(token)).toBe('used');
    const again = new SignOnBrowser();
    provider.letIn('chef@NY.example');
    expect((await again.signOn('norr')).sessionId).not.toBeNull();
  });

  test('stays when it is followed with another address, or with one that the provider does not vouch for', async () => {
    const token = await mailed('ratt@ny.example');
    expect(await follow(token, verified('fel@ny.example'))).toEqual(refusedAt(token, 'other-address'));
    const unsure = { email: 'ratt@ny.example', email_verified: false };
    expect(await follow(token, unsure)).toEqual(refusedAt(token, 'not-verified'));
    const member = await follow(token, verified('auditor@norr.example'));
    expect(member).toEqual(refusedAt(token, 'other-address'));
    expect(await statusOf(token)).toBe('open');
    expect((await follow(token, verified('ratt@ny.example'))).sessionId).not.toBeNull();
  });

  test('takes neither a new password nor the session of an account', async () => {
    const token = await mailed('losen@ny.example');
    expect(await acceptAsNew({ token, password: 'en helt ny lösenfras' })).toEqual({
      ok: false,
      error: 'passwords-off',
    });
    const email = 'reader@soder.example';
    const other = await mailed(email);
    const login = { email, password: PASSWORD, address: '192.0.2.31', device: '' };
    const { sessionId } = rightly(await signIn(login));
    expect(await acceptAsSignedIn(other, sessionId)).toEqual({ ok: false, error: 'passwords-off' });
    const landing = await follow(other, verified(email));
    expect(await getPresence(landing.sessionId ?? '', 'norr', today())).not.toBeNull();
    expect((await listTenantsOfSession(landing.sessionId ?? '', today())).map(({ slug }) => slug)).toEqual([
      'norr',
    ]);
    expect(await getPresence(sessionId, 'soder', today())).not.toBeNull();
  });

  test('lets nobody in by a link that is withdrawn, used or of another organisation', async () => {
    const email = 'sen@ny.example';
    const token = await mailed(email);
    await useProvider(south, false);
    expect(await follow(token, verified(email), 'soder')).toEqual(refusedAt(token, 'link-gone'));
    const id = await withTenant(north.as.admin, 'member.invite', (tx) => getOpenInvitationId(tx, email));
    rightly(await withdrawInvitation(north.as.admin, { invitationId: id ?? '' }));
    expect(await follow(token, verified(email))).toEqual(refusedAt(token, 'link-gone'));
    await useProvider(south, true);
  });

  test('to somebody who begins later makes the membership, and opens no session before its day', async () => {
    const token = await mailed('senare@ny.example', { startedOn: '2999-01-01' as never });
    const landing = await follow(token, verified('senare@ny.example'));
    expect(landing).toEqual({ to: '/login/norr?problem=not-begun', sessionId: null });
    expect(await statusOf(token)).toBe('used');
  });

  test('gives way to the groups where these always rule, and stays when they give no role', async () => {
    const mapping = [{ value: 'granskare', role: 'auditor' as const, unitId: null }];
    await useProvider(north, false, { groupsRule: 'always', mapping });
    const token = await mailed('grupp@ny.example');
    const person = verified('grupp@ny.example');
    expect(await follow(token, { ...person, groups: ['annat'] })).toEqual(refusedAt(token, 'no-role'));
    expect(await statusOf(token)).toBe('open');
    const landing = await follow(token, { ...person, groups: ['granskare'] });
    expect((await getPresence(landing.sessionId ?? '', 'norr', today()))?.actor.roles).toEqual(['auditor']);
    await useProvider(north, false);
  });
});

test('where both a password and the organisation’s own login open it, the login opens a membership that it has made, and the password of an account from elsewhere does not', async () => {
  await useProvider(north, true);
  const email = 'auditor@soder.example';
  const token = await mailed(email);
  expect(box.deliveries).toHaveLength(1);
  expect((await box.inbox(email)).at(-1)?.text).not.toContain('konto hos organisationen');
  expect((await follow(token, verified(email))).sessionId).not.toBeNull();
  const login = { email, password: PASSWORD, address: '192.0.2.32', device: '' };
  const { sessionId } = rightly(await signIn(login));
  expect(await getEntryObstacle(sessionId, 'norr', today())).toBe('passwords-off');
});
