import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictOf, type RetentionRule, retentionRuleSchema } from './retention-rule';
import { isPartOfAudit, retentionTypes } from './retention-type';

const rule = (type: RetentionRule['type'], years: number | null): RetentionRule => ({
  type,
  years,
  reference: 'KS § 12',
});

describe('a rule', () => {
  test.each([
    [0, false],
    [1, true],
    [100, true],
    [101, false],
    [2.5, false],
    [null, true],
  ])('of %s years is one: %s', (years, isOne) => {
    expect(retentionRuleSchema.safeParse(rule('audits', years)).success).toBe(isOne);
  });

  test('keeps the log for five years at least', () => {
    expect(retentionRuleSchema.safeParse(rule('log', 4)).success).toBe(false);
    expect(retentionRuleSchema.safeParse(rule('log', 5)).success).toBe(true);
  });

  test('rests on a decision', () => {
    expect(retentionRuleSchema.safeParse({ ...rule('audits', 5), reference: '  ' }).success).toBe(false);
  });
});

test('rules that were each let in never keep a part of an audit for longer than the audit, in whatever order they came', () => {
  const aRule = fc.record({
    type: fc.constantFrom(...retentionTypes),
    years: fc.option(fc.integer({ min: 1, max: 100 })),
    reference: fc.constant('KS § 12'),
  });
  fc.assert(
    fc.property(fc.array(aRule, { maxLength: 20 }), (written) => {
      const standing = new Map<string, RetentionRule>();
      for (const one of written)
        if (conflictOf([...standing.values()], one) === null) standing.set(one.type, one);
      const whole = standing.get('audits')?.years ?? null;
      for (const { type, years } of standing.values())
        if (isPartOfAudit(type) && whole !== null && years !== null) expect(years).toBeLessThanOrEqual(whole);
    }),
  );
});
