import { describe, expect, it } from 'vitest';
import { type Place, placeOf } from './place';

const places: Place[] = [
  { name: 'start', href: '/t/demo' },
  { name: 'units', href: '/t/demo/units' },
  { name: 'log', href: '/t/demo/log', also: ['/t/demo/reviews'] },
];

describe('the place a page belongs to', () => {
  it('is the one with the same address', () => {
    expect(placeOf('/t/demo', places)?.name).toBe('start');
    expect(placeOf('/t/demo/log', places)?.name).toBe('log');
  });

  it('is the nearest above a page that the menu does not name', () => {
    expect(placeOf('/t/demo/units/new', places)?.name).toBe('units');
    expect(placeOf('/t/demo/account', places)?.name).toBe('start');
  });

  it('is the one that says that the address belongs to it', () => {
    expect(placeOf('/t/demo/reviews/1', places)?.name).toBe('log');
  });

  it('is none for another tenant, even one whose name begins the same', () => {
    expect(placeOf('/t/demo-two', places)).toBeNull();
  });
});
