import type { Command } from 'commander';
import { type ImportPlanFailure, importPlan } from '@/lib/commands/import-plan';
import { type ImportQualityPlanFailure, importQualityPlan } from '@/lib/commands/import-quality-plan';
import { isPlainDate } from '@/lib/domain/plain-date';
import { planSchema } from '@/lib/domain/plan/plan-schema';
import { today } from '@/lib/time/clock';
import { CliError } from './failure';
import { operatorIn } from './operator';
import { readJson } from './read-json';

type Options = { tenant: string; year?: string; decided?: string };

async function takePlan(file: string, options: Options): Promise<void> {
  const operator = await operatorIn(options.tenant, 'foljsam plan import');
  const year = options.year === undefined ? null : planSchema.shape.year.safeParse(Number(options.year));
  if (year?.success === false) throw new CliError(`${options.year} is no year of a plan.`);
  const decidedOn = options.decided ?? null;
  if (decidedOn !== null && !isPlainDate(decidedOn)) throw new CliError(`${decidedOn} is no day.`);
  const content = await readJson(file);
  const result = await importPlan(operator, { content, year: year?.data ?? null, decidedOn });
  if (!result.ok) throw new CliError(inWords(file, result.error));
  console.log(decidedOn === null ? 'Added as a draft.' : 'Added as the plan of its year.');
}

function inWords(file: string, failure: ImportPlanFailure | ImportQualityPlanFailure): string {
  switch (failure.code) {
    case 'broken-plan':
      return [`${file} is not a plan:`, ...failure.problems.map((problem) => `  ${problem}`)].join('\n');
    case 'year-has-plan':
      return 'The year has a decided plan already.';
    case 'decided-ahead':
      return 'A plan cannot have been decided on a day that is still to come.';
    case 'imported-already':
      return 'The organisation has risks and self-checks of this plan already.';
    case 'assessed-ahead':
      return 'Risks cannot have been weighed on a day that is still to come.';
  }
}

type QualityPlanOptions = { tenant: string; assessed?: string };

async function takeQualityPlan(file: string, { tenant, assessed }: QualityPlanOptions): Promise<void> {
  const operator = await operatorIn(tenant, 'foljsam plan import-risks');
  const assessedOn = assessed ?? today();
  if (!isPlainDate(assessedOn)) throw new CliError(`${assessedOn} is no day.`);
  const result = await importQualityPlan(operator, { content: await readJson(file), assessedOn });
  if (!result.ok) throw new CliError(inWords(file, result.error));
  const { risks, selfChecks } = result.value;
  console.log(`Added ${risks} risks and ${selfChecks} self-checks.`);
}

/** `plan import` and `plan import-risks`. */
export function planCommands(program: Command): void {
  const plan = program.command('plan').description('the follow-up plans of a tenant');
  plan
    .command('import')
    .description('take a plan file as the plan of a year')
    .argument('<file>', 'see plans/README.md')
    .requiredOption('--tenant <slug>', 'whose')
    .option('--year <year>', 'the year to take it for; its own when it is left out')
    .option('--decided <day>', 'the day that it was decided; a draft when it is left out')
    .action(takePlan);
  plan
    .command('import-risks')
    .description('take the risks, self-checks and actions of a quality plan into the register')
    .argument('<file>', 'see plans/README.md')
    .requiredOption('--tenant <slug>', 'whose')
    .option('--assessed <day>', 'the day that its risks were weighed; today when it is left out')
    .action(takeQualityPlan);
}
