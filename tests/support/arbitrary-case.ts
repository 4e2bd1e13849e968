import fc from 'fast-check';
import type { AssessedItem } from '@/lib/domain/deficiency';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import type { JudgedAction, JudgementCase } from '@/lib/domain/judgement';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { assessmentSchema, requirementSchema } from '@/lib/domain/template/item-schema';

export const today = plainDate('2024-04-30');
const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
// Keys that are also names of what every object has must be no trap.
const keys = ['constructor', 'to-string', ...Array.from({ length: 10 }, (_, index) => `item-${index}`)];

export const anyItems: fc.Arbitrary<AssessedItem[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(...keys),
    requirement: fc.constantFrom(...requirementSchema.options),
    weight: fc.oneof(fc.constant(1), fc.double({ min: 0.001, max: 100, noNaN: true })),
    assessment: fc.constantFrom(...assessmentSchema.options),
  }),
  { selector: (item) => item.key },
);

const anyDecisions = fc
  .dictionary(
    fc.constantFrom(...keys),
    fc.constantFrom<DeficiencyDecision>({ kind: 'requireAction' }, { kind: 'accept', motive: 'Motiv' }),
  )
  .map((decisions) => new Map(Object.entries(decisions)));

const anyActions: fc.Arbitrary<JudgedAction[]> = fc
  .array(
    fc.record({
      links: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 }),
      critical: fc.boolean(),
      status: fc.constantFrom<JudgedAction['status']>(
        'open',
        'reported',
        'returned',
        'verified',
        'carriedOver',
      ),
      dueDate: fc.option(anyDay),
      remediedOn: fc.option(anyDay),
    }),
    { maxLength: 4 },
  )
  .map((actions) => actions.map((action, index) => ({ number: index + 1, ...action })));

export const anyCase: fc.Arbitrary<JudgementCase> = fc.record({
  rules: fc.record({ threshold: fc.oneof(fc.constant(0.75), fc.double({ min: 0, max: 1, noNaN: true })) }),
  items: anyItems,
  decisions: anyDecisions,
  actions: anyActions,
  day: anyDay,
});

/** A case with nothing in it but what the test is about. */
export function about(parts: Partial<JudgementCase> = {}): JudgementCase {
  return { rules: { threshold: 0.75 }, items: [], decisions: new Map(), actions: [], day: today, ...parts };
}

export function mandatory(key: string, assessment: AssessedItem['assessment'], weight = 1): AssessedItem {
  return { key, requirement: 'mandatory', weight, assessment };
}

export function action(parts: Partial<JudgedAction>): JudgedAction {
  const dueDate = today;
  return { number: 1, links: [], critical: false, status: 'open', dueDate, remediedOn: null, ...parts };
}
