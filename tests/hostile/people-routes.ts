import { v7 } from 'uuid';
import { asOwner } from '../support/site';
import { action, type GuardedRoute, handler, page } from './guarded-route';
import type { OpenRoute } from './open-route';
import { makePeople } from './site-people';
import { actionRequest } from './site-request';
import type { SiteTenant } from './site-tenant';

const withPeople = async (tenant: SiteTenant): Promise<SiteTenant> => ({
  ...tenant,
  ...(await asOwner((client) => makePeople(client, tenant.slug, tenant.unitId))),
});

/** The tenant with one more person whose membership has ended. */
async function withEnded(tenant: SiteTenant): Promise<SiteTenant> {
  const peopled = await withPeople(tenant);
  await asOwner((client) =>
    client.query(`UPDATE membership SET ended_on = '2020-12-31' WHERE user_id = $1`, [peopled.memberId]),
  );
  return peopled;
}

/** An address that nobody has, the same in all calls of one run. */
const NOBODYS = `${v7()}@prov.example`;

const MEMBERS = '/t/[slug]/members';

const ofAdmins = (
  name: string,
  args: (tenant: SiteTenant) => readonly unknown[],
  answers?: string,
): GuardedRoute =>
  action(`${name} (app${MEMBERS}/actions.ts)`, {
    may: ['admin'],
    prepare: withPeople,
    from: MEMBERS,
    args,
    ...(answers && { answers }),
  });

/** The ways to the members and to who is invited. */
export const peopleRoutes: readonly GuardedRoute[] = [
  page(`GET ${MEMBERS}`, { may: ['admin'], holds: ({ memberId }) => memberId }),
  page(`GET ${MEMBERS}/new`, { may: ['admin'], holds: () => 'name="startedOn"' }),
  handler('GET /api/t/[slug]/members/[memberId]/data', { may: ['admin'], holds: ({ memberId }) => memberId }),
  page(`GET ${MEMBERS}/[memberId]`, { may: ['admin'], holds: () => 'Chefen i provet' }),
  ofAdmins('inviteMemberAction', () => [
    { email: NOBODYS, name: 'Ny', roles: ['reader'], startedOn: '2026-01-01', unitIds: [] },
  ]),
  ofAdmins('sendInvitationAgainAction', ({ invitationId }) => [invitationId]),
  ofAdmins('withdrawInvitationAction', ({ invitationId }) => [invitationId]),
  // The site under test has a mail server: then nobody is shown a link.
  ofAdmins('showInvitationLinkAction', ({ invitationId }) => [invitationId], 'sent-by-mail'),
  ofAdmins('changeMemberAction', ({ memberId }) => [
    {
      userId: memberId,
      revision: 1,
      name: 'Ny',
      roles: ['unitManager'],
      startedOn: '2020-01-01',
      endedOn: null,
    },
  ]),
  ofAdmins('endMemberAction', ({ memberId }) => [memberId]),
  action(`takeMemberBackAction (app${MEMBERS}/actions.ts)`, {
    may: ['admin'],
    prepare: withEnded,
    from: MEMBERS,
    args: ({ memberId }) => [{ userId: memberId, startedOn: '2026-01-01', roles: ['reader'] }],
  }),
  ofAdmins('assignUnitAction', ({ memberId, otherUnitId }) => [
    { userId: memberId, unitId: otherUnitId, deputy: true, fromDay: '2026-01-01', toDay: null },
  ]),
  ofAdmins('unbindIdentityAction', ({ memberId }) => [memberId, 'https://login.example.net']),
  ofAdmins('endManagedUnitAction', ({ managedId }) => [managedId]),
];

const NONE = 'A'.repeat(43);

const openAction = (
  name: string,
  file: string,
  from: string,
  args: readonly unknown[],
  open: string,
): OpenRoute => {
  const of = `${name} (${file})`;
  return { of, open, request: actionRequest(of, from, args), status: 200 };
};

/** The ways in for whoever holds a link, or asks for one. */
export const linkRoutes: readonly OpenRoute[] = [
  {
    of: 'GET /invitation/[token]',
    open: 'whoever holds the link of an invitation may see what it is to; one that is none tells nothing',
    request: { method: 'GET', path: `/invitation/${NONE}` },
    status: 200,
  },
  {
    of: 'GET /reset',
    open: 'it is for who has forgotten their password',
    request: { method: 'GET', path: '/reset' },
    status: 200,
  },
  {
    of: 'GET /reset/[token]',
    open: 'whoever holds the link to a new password may choose one; one that is none tells nothing',
    request: { method: 'GET', path: `/reset/${NONE}` },
    status: 200,
  },
  openAction(
    'acceptAsNewAction',
    'app/invitation/[token]/actions.ts',
    `/invitation/${NONE}`,
    [NONE, 'en lång lösenfras'],
    'a link that is none makes no account',
  ),
  openAction(
    'acceptSignedInAction',
    'app/invitation/[token]/actions.ts',
    `/invitation/${NONE}`,
    [NONE],
    'a link that is none makes nobody a member',
  ),
  openAction(
    'acceptAtProviderAction',
    'app/invitation/[token]/actions.ts',
    `/invitation/${NONE}`,
    [NONE],
    'a link that is none leads to nobody’s login',
  ),
  openAction(
    'askForNewPasswordAction',
    'app/reset/actions.ts',
    '/reset',
    ['ingen@prov.example'],
    'anyone may ask, and is told nothing',
  ),
  openAction(
    'resetPasswordAction',
    'app/reset/actions.ts',
    `/reset/${NONE}`,
    [NONE, 'en lång lösenfras'],
    'a link that is none changes no password',
  ),
];
