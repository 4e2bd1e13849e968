import { v7 } from 'uuid';
import { asOwner, emailOf } from '../support/site';
import { ANYONE, action, type GuardedRoute, page } from './guarded-route';
import type { SiteTenant } from './site-tenant';

const PAGE = '/t/[slug]/accessibility';
const ACTIONS = 'app/t/[slug]/accessibility/actions.ts';

type WithMessage = SiteTenant & { readonly messageId: string };

/** The tenant with one more message by its reader, which waits. */
async function withMessage(tenant: SiteTenant): Promise<WithMessage> {
  const messageId = v7();
  await asOwner((client) =>
    client.query(
      `INSERT INTO accessibility_message (tenant_id, id, user_id, at, text)
       SELECT t.id, $1, u.id, now(), 'Listan går inte att läsa upp.' FROM tenant t, user_account u
       WHERE t.slug = $2 AND u.email = $3`,
      [messageId, tenant.slug, emailOf('reader', tenant.slug)],
    ),
  );
  return { ...tenant, messageId };
}

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
    prepare: withMessage,
    from: PAGE,
    args: (tenant) => [(tenant as WithMessage).messageId],
  }),
];
