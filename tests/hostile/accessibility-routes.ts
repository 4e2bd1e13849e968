import { asOwner } from '../support/site';
import { ANYONE, action, type GuardedRoute, page } from './guarded-route';
import { makeAccessibilityMessage } from './site-accessibility';

const PAGE = '/t/[slug]/accessibility';
const ACTIONS = 'app/t/[slug]/accessibility/actions.ts';

/** The ways to help, to what is not accessible, and to what is done about personal data. */
export const accessibilityRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/help', { may: ANYONE, answers: '307' }),
  {
    of: 'GET /t/[slug]/help/[role]',
    may: ANYONE,
    request: ({ slug }) => ({ method: 'GET', path: `/t/${slug}/help/reader` }),
    holds: ({ slug }) => `/t/${slug}/help/admin`,
  },
  page('GET /t/[slug]/settings/privacy', { may: ['admin'], holds: () => 'name="rule"' }),
  action('setPersonalDataRuleAction (app/t/[slug]/settings/privacy/actions.ts)', {
    may: ['admin'],
    from: '/t/[slug]/settings/privacy',
    args: () => ['warn'],
  }),
  page(`GET ${PAGE}`, { may: ANYONE, holds: () => 'href="/accessibility"' }),
  action(`tellOfAccessibilityAction (${ACTIONS})`, {
    may: ANYONE,
    from: PAGE,
    args: () => [{ page: '', text: 'Listan går inte att läsa upp.' }],
  }),
  action(`handleAccessibilityMessageAction (${ACTIONS})`, {
    may: ['admin'],
    prepare: async (tenant) => ({
      ...tenant,
      ...(await asOwner((client) => makeAccessibilityMessage(client, tenant.slug))),
    }),
    from: PAGE,
    args: ({ accessibilityMessageId }) => [accessibilityMessageId],
  }),
];
