import { ANYONE, action, type GuardedRoute, page } from './guarded-route';
import type { OpenRoute } from './open-route';
import { actionRequest } from './site-request';

const PAGE = '/t/[slug]/settings/sign-on';
const WRONG = { password: 'fel lösenord', code: '' };
const SIGN_ON = {
  issuer: 'https://login.example.net',
  clientId: 'foljsam',
  claims: { email: 'email', name: 'name', groups: null, addressesAreOwn: false },
  groupsRule: 'never',
  mapping: [],
};

/** The ways to how an organisation's people come in. What asks for a password is heard with a wrong one. */
export const signOnRoutes: readonly GuardedRoute[] = [
  page(`GET ${PAGE}`, { may: ['admin'], holds: ({ slug }) => `/api/auth/callback/oidc-${slug}` }),
  action(`saveSignOnAction (app${PAGE}/actions.ts)`, {
    may: ['admin'],
    from: PAGE,
    args: () => [{ revision: 0, signOn: SIGN_ON, secret: 'hemlig', login: WRONG }],
  }),
  action(`endSignOnAction (app${PAGE}/actions.ts)`, { may: ['admin'], from: PAGE, args: () => [1, WRONG] }),
  action(`changePasswordRulesAction (app${PAGE}/actions.ts)`, {
    may: ['admin'],
    from: PAGE,
    args: () => [{ passwordsAllowed: true, totpDemanded: false, login: WRONG }],
  }),
  action(`tryProviderAction (app${PAGE}/actions.ts)`, {
    may: ['admin'],
    from: PAGE,
    args: () => ['https://10.0.0.1'],
  }),
  page('GET /t/[slug]/fresh-login/[deed]', { may: ANYONE, holds: ({ slug }) => `/t/${slug}/notices` }),
  action('askFreshLoginAction (app/t/[slug]/fresh-login/[deed]/actions.ts)', {
    may: ANYONE,
    from: '/t/[slug]/fresh-login/[deed]',
    args: ({ deed }) => [deed],
    answers: 'no-provider',
  }),
];

const ownAction = (name: string, args: readonly unknown[]): OpenRoute => {
  const of = `${name} (app/account/actions.ts)`;
  return {
    of,
    open: 'it is about the caller’s own account alone: without a session it answers that there is none',
    request: actionRequest(of, '/login', args),
    status: 200,
  };
};

/** The ways of one's own account, which belongs to no tenant. */
export const accountRoutes: readonly OpenRoute[] = [
  {
    of: 'GET /login/[slug]',
    open: 'it is the way in; without a login of the organisation’s own it leads to the page that all share',
    request: { method: 'GET', path: '/login/demo' },
    status: 307,
  },
  {
    of: 'GET /account',
    open: 'it shows the caller’s own account: who is not signed in is asked to sign in',
    request: { method: 'GET', path: '/account' },
    status: 307,
  },
  {
    of: 'GET /account/second-step',
    open: 'it shows the caller’s own account: who is not signed in is asked to sign in',
    request: { method: 'GET', path: '/account/second-step' },
    status: 307,
  },
  ownAction('endSessionAction', ['00000000-0000-4000-8000-000000000000']),
  ownAction('changePasswordAction', [{ password: 'x', login: WRONG }]),
  ownAction('startTotpAction', [WRONG]),
  ownAction('finishTotpAction', ['000000']),
  ownAction('renewCodesAction', [WRONG]),
  ownAction('stopTotpAction', [WRONG]),
];
