import { importPlan } from '@/lib/commands/import-plan';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import type { SystemActor } from '@/lib/domain/actor';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import qualityPlanOf2023 from '@/plans/kvalitetsplan-2023.json';
import planOf2014 from '@/plans/uppfoljningsplan-2014.json';
import { done } from './done';

/**
 * The plan of 2014 as the tenant's plan of the year of installation. Its words are those of 2014, its days too; when its
 * indicators are measured is counted for this year. It was decided on the first day of the year.
 */
export async function addPlan(operator: SystemActor, today: PlainDate): Promise<void> {
  const { year } = partsOf(today);
  const file = { content: planOf2014, year, decidedOn: plainDate(`${year}-01-01`) };
  done(await importPlan(operator, file));
}

/** The risks, self-checks and actions of the quality plan of 2023, weighed on the first day of the year of installation. */
export async function addRiskRegister(operator: SystemActor, today: PlainDate): Promise<void> {
  const assessedOn = plainDate(`${partsOf(today).year}-01-01`);
  done(await importQualityPlan(operator, { content: qualityPlanOf2023, assessedOn }));
}
