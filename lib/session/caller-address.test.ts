import { expect, test } from 'vitest';
import { networkOf } from './caller-address';

test('whoever has an address of IPv6 is one caller, however many of its network they ask from', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('[2001:db8:1:2::1]:4711')).toBe(networkOf('2001:db8:1:2::2'));
});

test('an address of IPv4 is a caller, however it is written', () => {
  for (const written of ['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1:4711', '[::ffff:192.0.2.1]:4711'])
    expect(networkOf(written)).toBe('192.0.2.1');
  expect(networkOf('192.0.2.2')).not.toBe(networkOf('192.0.2.1'));
});

test('what is no address is counted as it stands', () => {
  expect(networkOf('unknown')).toBe('unknown');
});
