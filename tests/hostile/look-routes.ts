import { ANYONE, action, type GuardedRoute, handler } from './guarded-route';

const LOGO = '/api/t/[slug]/logo';
const ORGANISATION = '/t/[slug]/settings/organisation';
const ACTIONS = 'app/t/[slug]/settings/organisation/actions.ts';

/** The ways to how the organisation looks. What takes its logo away comes last. */
export const lookRoutes: readonly GuardedRoute[] = [
  handler(`GET ${LOGO}`, { may: ANYONE, holds: ({ slug }) => `logotyp-${slug}` }),
  handler(`PUT ${LOGO}`, { may: ['admin'], body: () => 'no picture', answers: 'refused' }),
  action(`setColourAction (${ACTIONS})`, { may: ['admin'], from: ORGANISATION, args: () => ['#0b5a66'] }),
  action(`removeLogoAction (${ACTIONS})`, { may: ['admin'], from: ORGANISATION, args: () => [] }),
];
