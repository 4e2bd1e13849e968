import { assignMeasuring } from '@/lib/commands/assign-measuring';
import { closePlan } from '@/lib/commands/close-plan';
import { importMeasurements, previewMeasurements } from '@/lib/commands/import-measurements';
import { importPlan } from '@/lib/commands/import-plan';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { requirePlan, requirePlanInFull } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { measurementColumns } from '@/lib/domain/measurement/sheet/measurement-sheet';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { measurementWords, type WrittenRow } from '@/lib/files/measurement-words';
import qualityPlanOf2023 from '@/plans/kvalitetsplan-2023.json';
import planOf2014 from '@/plans/uppfoljningsplan-2014.json';
import { demoSeries } from './demo-measurements';
import { done } from './done';

/** Who measures the indicators of an area, by their login; of the other areas nobody does yet. */
const measurers: Readonly<Record<string, string>> = {
  A: 'uppfoljare2',
  B: 'uppfoljare',
  C: 'uppfoljare2',
  D: 'administrator2',
  F: 'administrator2',
};

/** Who puts the plan in, who measures, and who closes a year, and how that person signs in. */
type PlanPeople = {
  readonly operator: SystemActor;
  readonly auditor: Person;
  readonly admin: Person;
  /** Of everybody, by their logins. */
  readonly ids: ReadonlyMap<string, string>;
  readonly email: string;
  readonly password: string;
};

/**
 * The plan of 2014 as the tenant's plan of the year of installation and of the two before it, which are closed. Its words are
 * those of 2014, its days too; when its indicators are measured is counted for each year. Each was decided on the first day of
 * its year, and some of its indicators were measured when they should be.
 */
export async function addPlans(people: PlanPeople, today: PlainDate): Promise<void> {
  const { year } = partsOf(today);
  const past: string[] = [];
  for (const yearsAgo of [2, 1, 0]) {
    const one = year - yearsAgo;
    const file = { content: planOf2014, year: one, decidedOn: plainDate(`${one}-01-01`) };
    const { planId } = done(await importPlan(people.operator, file));
    await measure(people.auditor, planId, yearsAgo, today);
    if (yearsAgo > 0) past.push(planId);
    else await assign(people, planId);
  }
  await close(people, past);
}

/** Who is responsible for measuring goes with the indicator over the years. */
async function assign({ admin, ids }: PlanPeople, planId: string): Promise<void> {
  const { areas } = await withTenant(admin, 'plan.read', (tx) => requirePlan(tx, planId));
  for (const { label, goals } of areas) {
    const userId = ids.get(measurers[label] ?? '');
    const indicatorIds = goals.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    if (userId) done(await assignMeasuring(admin, { planId, indicatorIds, userId }));
  }
}

async function close({ admin, email, password }: PlanPeople, planIds: readonly string[]): Promise<void> {
  const here = { address: '127.0.0.1', device: 'foljsam demo seed' };
  const { sessionId } = done(await signIn({ email, password, ...here }));
  const login = { password, code: '' };
  for (const planId of planIds) done(await closePlan(admin, { planId, login }, { sessionId, ...here }));
  await signOut(sessionId, 'here');
}

/** Reads in the year's example figures, as from a file. */
async function measure(auditor: Person, planId: string, yearsAgo: number, today: PlainDate): Promise<void> {
  const words = measurementWords();
  const rows = await rowsOf(auditor, planId, yearsAgo, today);
  if (rows.length === 0) return;
  const head = measurementColumns.map((column) => words[column][0] ?? column);
  const cells = rows.map((row) => measurementColumns.map((column) => row[column] ?? null));
  const file = { planId, sheets: [{ name: '', rows: [head, ...cells] }], words };
  const { seen } = done(await previewMeasurements(auditor, file));
  done(await importMeasurements(auditor, { ...file, seen }));
}

/** A row for each example figure of a time that is over. */
async function rowsOf(
  auditor: Person,
  planId: string,
  yearsAgo: number,
  today: PlainDate,
): Promise<readonly WrittenRow[]> {
  const { plan, reporting } = await withTenant(auditor, 'plan.read', async (tx) => ({
    plan: await requirePlanInFull(tx, planId),
    reporting: await getReportingOccasions(tx),
  }));
  const indicators = plan.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
  return demoSeries.flatMap(({ indicator, measure, groups, figures, comment }) => {
    const { occasions } = indicators.find(({ key }) => key === indicator) ?? {};
    const { times } = measuringYear(occasions?.when ?? [], { year: plan.year, reporting });
    return times
      .filter(({ to }) => to <= today)
      .flatMap(({ from, to }, at) =>
        groups.map((group, of) => ({
          ...{ indicator, measure: String(measure), from, to, ...group },
          figure: figures[yearsAgo]?.[at]?.[of] ?? '',
          ...(comment && yearsAgo === 1 && at === times.length - 1 && of === 0 && { comment }),
        })),
      );
  });
}

/** The risks, self-checks and actions of the quality plan of 2023, weighed on the first day of the year of installation. */
export async function addRiskRegister(operator: SystemActor, today: PlainDate): Promise<void> {
  const assessedOn = plainDate(`${partsOf(today).year}-01-01`);
  done(await importQualityPlan(operator, { content: qualityPlanOf2023, assessedOn }));
}
