import { expect, test } from 'vitest';
import { routePattern } from './route-pattern';

const pattern = routePattern(
  JSON.stringify({
    staticRoutes: [{ page: '/login', regex: '^/login(?:/)?$' }],
    dynamicRoutes: [
      { page: '/t/[slug]/units/[unitId]', regex: '^/t/([^/]+?)/units/([^/]+?)(?:/)?$' },
      { page: '/t/[slug]/[...rest]', regex: '^/t/([^/]+?)/(.+?)(?:/)?$' },
      { page: '/v/[code]', regex: '^/v/([^/]+?)(?:/)?$' },
    ],
  }),
);

test('an address is told by its route, without ids, codes, tenants and what was asked', () => {
  expect(pattern('/login?email=nagon@kommun.example')).toBe('/login');
  expect(pattern('/t/demo/units/0198c0de-0000-7000-8000-000000000000')).toBe('/t/[slug]/units/[unitId]');
  expect(pattern('/v/ABCDEFGHIJKLMNOPQRSTUVWXYZ')).toBe('/v/[code]');
  expect(pattern('/t/demo/nagon/annan')).toBe('/t/[slug]/[...rest]');
});

test('what is no route of ours is told by no word of its own', () => {
  expect(pattern('/nagon@kommun.example')).toBe('(none)');
  expect(pattern('/%E0%A4%A')).toBe('(none)');
  expect(pattern('/_next/static/chunks/a.js')).toBe('/_next/*');
});
