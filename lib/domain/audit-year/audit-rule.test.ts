import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgementCodes } from '../judgement-code';
import { type AuditRule, auditRuleSchema, intervalAfter } from './audit-rule';

const rule: AuditRule = {
  intervalYears: 2,
  weakFrom: 'mostlyCompliant',
  weakIntervalYears: 1,
  riskFrom: 8,
  riskIntervalYears: 1,
  visitsAMonth: 2,
};

describe('how often a unit is followed up', () => {
  test.each([
    ['as often as all others after a good judgement', 'compliantAfterAction', null, {}, 'regular', 2],
    ['as often as all others while its last audit is not decided', null, null, {}, 'regular', 2],
    ['oftener after a weak judgement', 'mostlyCompliant', null, {}, 'weak', 1],
    ['oftener after one that is weaker still', 'nonCompliant', null, {}, 'weak', 1],
    [
      'as often as all others where no judgement is weak',
      'nonCompliant',
      null,
      { weakFrom: null },
      'regular',
      2,
    ],
    ['oftener where a risk is as high as the rule says', 'compliant', 8, {}, 'risk', 1],
    ['as often as all others where the risk is lower', 'compliant', 7, {}, 'regular', 2],
    ['as often as all others where risks do not count', 'compliant', 100, { riskFrom: null }, 'regular', 2],
    ['by its risk, when its judgement was weak too', 'nonCompliant', 9, {}, 'risk', 1],
    [
      'by its judgement, when that asks for more',
      'nonCompliant',
      9,
      { intervalYears: 4, riskIntervalYears: 3 },
      'weak',
      1,
    ],
    [
      'as the rule for all says, when nothing asks for more',
      'nonCompliant',
      9,
      { intervalYears: 1 },
      'regular',
      1,
    ],
    ['never more seldom for being weak', 'nonCompliant', null, { weakIntervalYears: 5 }, 'regular', 2],
  ] as const)('%s', (_, judgement, level, change, kind, years) => {
    expect(intervalAfter(judgement, level, { ...rule, ...change })).toMatchObject({ kind, years });
  });

  test('says which level it was that asked for it', () => {
    expect(intervalAfter('compliant', 12, rule)).toEqual({ kind: 'risk', years: 1, level: 12 });
  });

  test('is never more seldom for a worse judgement or a higher risk', () => {
    const years = fc.integer({ min: 1, max: 10 });
    const anyRule = fc.record({
      intervalYears: years,
      weakFrom: fc.constantFrom(null, ...judgementCodes.filter((code) => code !== 'compliant')),
      weakIntervalYears: years,
      riskFrom: fc.option(fc.integer({ min: 1, max: 16 })),
      riskIntervalYears: years,
      visitsAMonth: fc.constant(2),
    });
    const judged = fc.integer({ min: 0, max: judgementCodes.length - 1 });
    const level = fc.integer({ min: 1, max: 16 });
    fc.assert(
      fc.property(anyRule, judged, judged, level, level, (any, one, other, low, high) => {
        const better = judgementCodes[Math.min(one, other)] ?? null;
        const worse = judgementCodes[Math.max(one, other)] ?? null;
        const before = intervalAfter(better, Math.min(low, high), any).years;
        expect(intervalAfter(worse, Math.max(low, high), any).years).toBeLessThanOrEqual(before);
        expect(before).toBeLessThanOrEqual(any.intervalYears);
      }),
    );
  });

  test('is set in whole years, from one to ten', () => {
    expect(auditRuleSchema.safeParse(rule).success).toBe(true);
    for (const intervalYears of [0, 11, 1.5, Number.NaN])
      expect(auditRuleSchema.safeParse({ ...rule, intervalYears }).success).toBe(false);
  });
});
