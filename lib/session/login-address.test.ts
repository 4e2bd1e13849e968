import { expect, test } from 'vitest';
import { loginPageQuery, tenantLoginQuery } from './login-address';

test('signing in leads on to a page of this site and nowhere else', () => {
  expect(loginPageQuery({ to: '/t/demo/units' }).to).toBe('/t/demo/units');
  for (const to of [
    'https://elsewhere.example/t/demo',
    '//elsewhere.example',
    '/t/demo//elsewhere.example\\@',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    ['/t/demo', '/t/granne'],
    undefined,
  ])
    expect(loginPageQuery({ to }).to).toBe('/');
});

test('an organisation’s own login page leads to that organisation, and says only what it knows to say', () => {
  expect(tenantLoginQuery('demo', {})).toEqual({ to: '/t/demo', notice: null, problem: null });
  expect(tenantLoginQuery('demo', { to: '/t/demo/units', problem: 'no-role' })).toMatchObject({
    to: '/t/demo/units',
    problem: 'no-role',
  });
  expect(tenantLoginQuery('demo', { problem: '<script>' }).problem).toBeNull();
  expect(tenantLoginQuery('demo', { error: 'OAuthCallback' }).problem).toBe('provider');
  expect(loginPageQuery({ to: '/account' }).to).toBe('/account');
});
