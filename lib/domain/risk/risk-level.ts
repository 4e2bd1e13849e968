import { z } from 'zod';

/** A scale has at most so many steps, since more of them nobody can tell apart. */
const mostSteps = 10;
export const highestLevel = mostSteps * mostSteps;

/**
 * What may stand where a risk has no self-check: nobody has said why (*Egenkontroll saknas för risken*), or it was
 * decided that there is to be none (*Ingen egenkontroll utförs för denna risk*).
 */
export const selfCheckAbsences = ['missing', 'notCarriedOut'] as const;
export type SelfCheckAbsence = (typeof selfCheckAbsences)[number];

const stepName = z.string().trim().min(1).max(40);
const steps = z
  .array(stepName)
  .min(2)
  .max(mostSteps)
  .refine((names) => new Set(names).size === names.length, { error: 'step-twice' });

/**
 * How a tenant weighs its risks: the names of the steps from the lowest (1) to the highest, and the levels from which
 * a risk is moderate and high. A level is likelihood × consequence.
 */
export const riskScaleSchema = z
  .strictObject({
    likelihood: steps,
    consequence: steps,
    moderateFrom: z.int().min(2),
    highFrom: z.int().min(3),
  })
  .superRefine((scale, context) => {
    const fault = (path: string, code: string) =>
      context.addIssue({ code: 'custom', path: [path], message: code, params: { code } });
    if (scale.highFrom <= scale.moderateFrom) fault('highFrom', 'high-not-above-moderate');
    if (scale.highFrom > topOf(scale)) fault('highFrom', 'above-the-scale');
  });
export type RiskScale = z.infer<typeof riskScaleSchema>;

/** What a tenant has until it sets its own: four steps each way, as is common in Swedish municipalities. */
export const defaultRiskScale: RiskScale = {
  likelihood: ['Osannolik', 'Mindre sannolik', 'Möjlig', 'Sannolik'],
  consequence: ['Försumbar', 'Kännbar', 'Allvarlig', 'Mycket allvarlig'],
  moderateFrom: 4,
  highFrom: 8,
};

/** The highest level that a scale has. */
export const topOf = ({ likelihood, consequence }: Pick<RiskScale, 'likelihood' | 'consequence'>): number =>
  likelihood.length * consequence.length;

export const riskBands = ['low', 'moderate', 'high'] as const;
export type RiskBand = (typeof riskBands)[number];

/** How grave a level is on a scale. */
export function bandOf(level: number, scale: Pick<RiskScale, 'moderateFrom' | 'highFrom'>): RiskBand {
  if (level >= scale.highFrom) return 'high';
  return level >= scale.moderateFrom ? 'moderate' : 'low';
}

/** A weight is a distribution, whose level is the product, or a level alone (*fördelning ej angiven*). */
export interface RiskWeight {
  readonly level: number;
  readonly likelihood: number | null;
  readonly consequence: number | null;
}

export type WeightFault = 'half-a-distribution' | 'outside-the-scale' | 'no-level' | 'level-is-no-product';

/** What somebody has filled in of a weight; the level may be left out where the distribution gives it. */
export type WrittenWeight = { readonly [field in keyof RiskWeight]: number | null };

/** The weight that was written, or why it is none on this scale. */
export function weightOf(
  { level, likelihood, consequence }: WrittenWeight,
  scale: RiskScale,
): { readonly weight: RiskWeight } | { readonly fault: WeightFault } {
  if (likelihood === null && consequence === null) {
    if (level === null) return { fault: 'no-level' };
    return isStep(level, topOf(scale))
      ? { weight: { level, likelihood, consequence } }
      : { fault: 'outside-the-scale' };
  }
  if (likelihood === null || consequence === null) return { fault: 'half-a-distribution' };
  if (!isStep(likelihood, scale.likelihood.length) || !isStep(consequence, scale.consequence.length)) {
    return { fault: 'outside-the-scale' };
  }
  const product = likelihood * consequence;
  if (level !== null && level !== product) return { fault: 'level-is-no-product' };
  return { weight: { level: product, likelihood, consequence } };
}

const isStep = (value: number, top: number): boolean => Number.isInteger(value) && value >= 1 && value <= top;
