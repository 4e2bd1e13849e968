import { expect, test } from 'vitest';
import { drawSample } from './draw-sample';

const many = (action: string, count = 1000) =>
  Array.from({ length: count }, (_, n) => ({ id: `${action} ${n}`, action }));

test('the same seed draws the same entries, in whatever order they are read', () => {
  const entries = many('audit.plan');
  const drawn = drawSample('seed', entries, 20);
  expect(drawn).toHaveLength(20);
  expect(new Set(drawn).size).toBe(20);
  expect(drawSample('seed', entries.toReversed(), 20)).toEqual(drawn);
});

test('another seed draws others', () => {
  const entries = many('audit.plan');
  expect(drawSample('one', entries, 20)).not.toEqual(drawSample('two', entries, 20));
});

test('a month with less than the sample is reviewed whole', () => {
  expect(drawSample('seed', many('audit.plan', 3), 20)).toHaveLength(3);
});

test('what is sheltered and what was denied is drawn more often, and signing in less often', () => {
  const entries = [...many('audit.plan'), ...many('unit.readProtectedAddress'), ...many('session.opened')];
  const drawn = drawSample('seed', entries, 600);
  const count = (action: string): number => drawn.filter((id) => id.startsWith(action)).length;
  expect(count('unit.readProtectedAddress')).toBeGreaterThan(2 * count('audit.plan'));
  expect(count('audit.plan')).toBeGreaterThan(2 * count('session.opened'));
});
