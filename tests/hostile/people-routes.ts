import type { Client } from 'pg';
import { v7 } from 'uuid';
import { asOwner, emailOf, type TenantSlug } from '../support/site';
import { action, type GuardedRoute, page } from './guarded-route';
import type { OpenRoute } from './routes';
import { actionRequest } from './site-request';
import type { SiteTenant } from './site-tenant';

/** What the ways to the members name in their addresses and bodies. */
export type SitePeople = {
  /** A member of no account that anybody knows, who manages a unit; an open invitation. */
  readonly memberId: string;
  readonly managedId: string;
  readonly invitationId: string;
};

/** One more member, who manages a unit, and one more invitation. */
export async function makePeople(client: Client, slug: TenantSlug, unitId: string): Promise<SitePeople> {
  const [memberId, managedId, invitationId] = [v7(), v7(), v7()];
  await client.query('INSERT INTO user_account (id, email) VALUES ($1, $1::text || $2)', [
    memberId,
    '@prov.example',
  ]);
  await client.query(
    `INSERT INTO membership (tenant_id, user_id, name, roles, started_on)
     SELECT id, $2, 'Chefen i provet', '{unitManager}', '2020-01-01' FROM tenant WHERE slug = $1`,
    [slug, memberId],
  );
  await client.query(
    `INSERT INTO unit_manager (tenant_id, id, unit_id, user_id, from_day)
     SELECT id, $2, $3, $4, '2020-01-01' FROM tenant WHERE slug = $1`,
    [slug, managedId, unitId, memberId],
  );
  await client.query(
    `INSERT INTO invitation (tenant_id, id, email, name, roles, started_on, link_id, token_hash, invited_by, invited_at, expires_at)
     SELECT m.tenant_id, $3, $3::text || '@prov.example', 'Inbjuden i provet', '{reader}', '2026-01-01', $3,
       encode(sha256($3::text::bytea), 'hex'), m.user_id, now(), now() + interval '1 hour'
     FROM membership m JOIN tenant t ON t.id = m.tenant_id JOIN user_account a ON a.id = m.user_id
     WHERE t.slug = $1 AND a.email = $2`,
    [slug, emailOf('admin', slug), invitationId],
  );
  return { memberId, managedId, invitationId };
}

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
  page(`GET ${MEMBERS}/[memberId]`, { may: ['admin'], holds: () => 'Chefen i provet' }),
  ofAdmins('inviteMemberAction', () => [
    { email: `${v7()}@prov.example`, name: 'Ny', roles: ['reader'], startedOn: '2026-01-01', unitIds: [] },
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
