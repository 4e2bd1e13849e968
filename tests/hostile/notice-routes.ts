import { asOwner } from '../support/site';
import { ANYONE, action, type GuardedRoute, page } from './guarded-route';
import { makeNotice } from './site-notices';
import type { SiteTenant } from './site-tenant';

/** The tenant with one more notice and its mail. */
async function withNotice(tenant: SiteTenant): Promise<SiteTenant> {
  const told = await asOwner((client) => makeNotice(client, tenant.slug, tenant.decidedAuditId));
  return { ...tenant, ...told };
}

/** The ways to what people are told, and to the mails that tell it. */
export const noticeRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/notices', { may: ANYONE, holds: ({ slug }) => `/t/${slug}/notices/settings` }),
  page('GET /t/[slug]/notices/settings', { may: ANYONE, holds: () => 'name="language"' }),
  // It leads on to what the notice is about, and is nobody's but the manager's.
  page('GET /t/[slug]/notices/[noticeId]', { may: ['unitManager'], answers: '307' }),
  action('markNoticesReadAction (app/t/[slug]/notices/actions.ts)', {
    may: ANYONE,
    from: '/t/[slug]/notices',
    args: () => ['all'],
  }),
  action('chooseNoticesAction (app/t/[slug]/notices/actions.ts)', {
    may: ANYONE,
    from: '/t/[slug]/notices/settings',
    args: () => [{ language: 'sv', daily: [] }],
  }),
  page('GET /t/[slug]/outbox', { may: ['admin'], holds: ({ mailId }) => mailId }),
  page('GET /t/[slug]/outbox/[mailId]', { may: ['admin'], holds: ({ mailId }) => `Påminnelse ${mailId}` }),
  action('sendMailAgainAction (app/t/[slug]/outbox/actions.ts)', {
    may: ['admin'],
    prepare: withNotice,
    from: '/t/[slug]/outbox',
    args: ({ mailId }) => [mailId],
  }),
];
