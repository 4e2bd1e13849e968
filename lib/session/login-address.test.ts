import { expect, test } from 'vitest';
import { loginPageQuery } from './login-address';

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
