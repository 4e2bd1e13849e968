import { expect, test } from 'vitest';
import { basicFactsSchema, factsOfUnit } from './basic-facts';

const unit = { name: 'Enheten', address: null, addressProtected: false, phone: null, email: null };

test('the head of a form holds as many managers as fit, each by their whole name', () => {
  const managers = Array.from({ length: 30 }, (_, index) => `Ställföreträdare ${index + 1}`);
  const facts = factsOfUnit({ ...unit, managers });
  expect(basicFactsSchema.parse(facts)).toEqual(facts);
  const named = facts.manager?.split(', ') ?? [];
  expect(named.length).toBeGreaterThan(5);
  expect(managers.slice(0, named.length)).toEqual(named);
  expect(factsOfUnit({ ...unit, managers: [] }).manager).toBeNull();
});
