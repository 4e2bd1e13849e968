import { importPlan } from '@/lib/commands/import-plan';
import type { SystemActor } from '@/lib/domain/actor';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
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
