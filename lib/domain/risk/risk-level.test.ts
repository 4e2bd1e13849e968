import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, defaultRiskScale, riskScaleSchema, topOf, weightOf } from './risk-level';

const nothing = { level: null, likelihood: null, consequence: null };
const step = fc.integer({ min: 1, max: 4 });

describe('the weight of a risk', () => {
  test('has the product of likelihood and consequence as its level, said or not', () => {
    fc.assert(
      fc.property(step, step, fc.boolean(), (likelihood, consequence, said) => {
        const level = likelihood * consequence;
        const written = { likelihood, consequence, level: said ? level : null };
        expect(weightOf(written, defaultRiskScale)).toEqual({ weight: { likelihood, consequence, level } });
      }),
    );
  });

  test('may be a level alone, since that is what plans give', () => {
    expect(weightOf({ ...nothing, level: 9 }, defaultRiskScale)).toEqual({
      weight: { ...nothing, level: 9 },
    });
  });

  test('is none where half of it is missing, or something contradicts or leaves the scale', () => {
    const faults = [
      [nothing, 'no-level'],
      [{ ...nothing, likelihood: 3 }, 'half-a-distribution'],
      [{ ...nothing, level: 3, consequence: 3 }, 'half-a-distribution'],
      [{ likelihood: 3, consequence: 3, level: 8 }, 'level-is-no-product'],
      [{ likelihood: 5, consequence: 1, level: null }, 'outside-the-scale'],
      [{ likelihood: 0, consequence: 1, level: null }, 'outside-the-scale'],
      [{ likelihood: 1.5, consequence: 2, level: null }, 'outside-the-scale'],
      [{ ...nothing, level: 17 }, 'outside-the-scale'],
      [{ ...nothing, level: 0 }, 'outside-the-scale'],
    ] as const;
    for (const [written, fault] of faults) expect(weightOf(written, defaultRiskScale)).toEqual({ fault });
  });
});

describe('a scale', () => {
  test('has its bands begin where it says', () => {
    const bands = [1, 3, 4, 7, 8, 16].map((level) => bandOf(level, defaultRiskScale));
    expect(bands).toEqual(['low', 'low', 'moderate', 'moderate', 'high', 'high']);
  });

  test('that tenants have from the beginning is one', () => {
    expect(riskScaleSchema.parse(defaultRiskScale)).toEqual(defaultRiskScale);
    expect(topOf(defaultRiskScale)).toBe(16);
  });

  test('is refused when high begins no higher than moderate, or beyond its top', () => {
    const codes = (change: object) =>
      riskScaleSchema
        .safeParse({ ...defaultRiskScale, ...change })
        .error?.issues.map(({ message }) => message);
    expect(codes({ highFrom: 4 })).toEqual(['high-not-above-moderate']);
    expect(codes({ highFrom: 17 })).toEqual(['above-the-scale']);
    expect(codes({ likelihood: ['En enda'], highFrom: 5 })).not.toBe(undefined);
    expect(codes({ likelihood: ['', 'Två'], highFrom: 5 })).not.toBe(undefined);
  });
});
