import { describe, expect, test } from 'vitest';
import { identityOf } from './identity';
import { discoveryAddress, groupMappingSchema, rightsOfGroups, signOnSchema } from './sign-on';

const claims = { email: 'email', name: 'name', groups: 'groups', addressesAreOwn: false };
const token = { iss: 'https://login.example.net', sub: 'x', email: ' A@Example.net ', name: 'Chef' };

describe('who a provider says that somebody is', () => {
  test.each([
    [true, false, 'a@example.net'],
    ['true', false, 'a@example.net'],
    [false, false, null],
    [undefined, false, null],
    ['yes', false, null],
    [1, false, null],
    [undefined, true, 'a@example.net'],
    [false, true, null],
  ])('email_verified %j, own addresses %j: the address is %j', (verified, addressesAreOwn, address) => {
    const given = { ...token, email_verified: verified };
    expect(identityOf(given, { ...claims, addressesAreOwn })?.verifiedEmail).toBe(address);
  });

  test.each(['', 'no address', 'a@b c', 17, ['a@example.net']])('%j is no address', (email) => {
    expect(identityOf({ ...token, email, email_verified: true }, claims)?.verifiedEmail).toBeNull();
  });

  test('is nobody without issuer and subject', () => {
    expect(identityOf({ ...token, sub: undefined }, claims)).toBeNull();
    expect(identityOf({ ...token, iss: 3 }, claims)).toBeNull();
  });

  test('has one group as a text, or several as a list; anything else in it is none', () => {
    const groupsOf = (groups: unknown) => identityOf({ ...token, groups }, claims)?.groups;
    expect(groupsOf('a')).toEqual(['a']);
    expect(groupsOf(['a', 2, '', 'b'])).toEqual(['a', 'b']);
    expect(groupsOf({ a: 1 })).toEqual([]);
    expect(identityOf({ ...token, groups: ['a'] }, { ...claims, groups: null })?.groups).toEqual([]);
  });
});

describe('what groups give', () => {
  const unitId = '0199a2f0-0000-7000-8000-000000000001';
  const mapping = [
    { value: 'a', role: 'auditor' as const, unitId: null },
    { value: 'b', role: 'unitManager' as const, unitId },
    { value: 'c', role: 'auditor' as const, unitId: null },
  ];

  test('is each role once, and the units; a group that nobody mapped gives nothing', () => {
    expect(rightsOfGroups(mapping, ['a', 'b', 'c', 'd'])).toEqual({
      roles: ['auditor', 'unitManager'],
      unitIds: [unitId],
    });
    expect(rightsOfGroups(mapping, ['A', 'd'])).toEqual({ roles: [], unitIds: [] });
  });

  test('names a unit for a manager, and for nobody else', () => {
    expect(groupMappingSchema.safeParse({ value: 'a', role: 'unitManager', unitId: null }).success).toBe(
      false,
    );
    expect(groupMappingSchema.safeParse({ value: 'a', role: 'reader', unitId }).success).toBe(false);
  });
});

test('an issuer is an address without a query, and its description lies below it', () => {
  const issuerOf = (issuer: string) => signOnSchema.shape.issuer.safeParse(issuer).success;
  expect(issuerOf('https://login.example.net/realms/a')).toBe(true);
  for (const wrong of ['login.example.net', 'ftp://a.example', 'https://a.example/?b', 'javascript:alert(1)'])
    expect(issuerOf(wrong)).toBe(false);
  expect(discoveryAddress('https://a.example/b/')).toBe(
    'https://a.example/b/.well-known/openid-configuration',
  );
});
