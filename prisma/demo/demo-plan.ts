import { assignMeasuring } from '@/lib/commands/assign-measuring';
import { importPlan } from '@/lib/commands/import-plan';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { requirePlan } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import qualityPlanOf2023 from '@/plans/kvalitetsplan-2023.json';
import planOf2014 from '@/plans/uppfoljningsplan-2014.json';
import { done } from './done';

/** Who measures the indicators of an area, by their login; of the other areas nobody does yet. */
const measurers: Readonly<Record<string, string>> = {
  A: 'uppfoljare2',
  B: 'uppfoljare',
  C: 'uppfoljare2',
  D: 'administrator2',
  F: 'administrator2',
};

/**
 * The plan of 2014 as the tenant's plan of the year of installation. Its words are those of 2014, its days too; when its
 * indicators are measured is counted for this year. It was decided on the first day of the year.
 *
 * @param ids of the people, by their logins
 */
export async function addPlan(
  operator: SystemActor,
  admin: Person,
  ids: ReadonlyMap<string, string>,
  today: PlainDate,
): Promise<void> {
  const { year } = partsOf(today);
  const file = { content: planOf2014, year, decidedOn: plainDate(`${year}-01-01`) };
  const { planId } = done(await importPlan(operator, file));
  const { areas } = await withTenant(admin, 'plan.read', (tx) => requirePlan(tx, planId));
  for (const { label, goals } of areas) {
    const userId = ids.get(measurers[label] ?? '');
    const indicatorIds = goals.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    if (userId) done(await assignMeasuring(admin, { planId, indicatorIds, userId }));
  }
}

/** The risks, self-checks and actions of the quality plan of 2023, weighed on the first day of the year of installation. */
export async function addRiskRegister(operator: SystemActor, today: PlainDate): Promise<void> {
  const assessedOn = plainDate(`${partsOf(today).year}-01-01`);
  done(await importQualityPlan(operator, { content: qualityPlanOf2023, assessedOn }));
}
