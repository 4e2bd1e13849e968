import { asOwner } from '../support/site';
import { ANYONE, action, type GuardedRoute, handler } from './guarded-route';
import { makeLogo } from './site-logo';
import type { SiteTenant } from './site-tenant';

const LOGO = '/api/t/[slug]/logo';
const ORGANISATION = '/t/[slug]/settings/organisation';
const ACTIONS = 'app/t/[slug]/settings/organisation/actions.ts';

const withLogo = async (tenant: SiteTenant): Promise<SiteTenant> => ({
  ...tenant,
  ...(await asOwner((client) => makeLogo(client, tenant.slug))),
});

/** The ways to how the organisation looks. What takes its logo away comes last. */
export const lookRoutes: readonly GuardedRoute[] = [
  handler(`GET ${LOGO}`, { may: ANYONE, holds: ({ slug }) => `logotyp-${slug}` }),
  handler(`PUT ${LOGO}`, { may: ['admin'], body: () => 'no picture', answers: 'refused' }),
  action(`setColourAction (${ACTIONS})`, {
    may: ['admin'],
    from: ORGANISATION,
    args: () => [{ colour: '#0b5a66' }],
  }),
  action(`removeLogoAction (${ACTIONS})`, {
    prepare: withLogo,
    may: ['admin'],
    from: ORGANISATION,
    args: ({ logoSha256 }) => [logoSha256],
  }),
];
