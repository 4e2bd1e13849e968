import type { Command } from 'commander';
import { importTemplate } from '@/lib/commands/import-template';
import { takeLibraryVersions } from '@/lib/commands/take-library-versions';
import { listTenantSlugsAsOwner } from '@/lib/data/tenants';
import type { TemplateProblem } from '@/lib/domain/template/template-problem';
import { CliError } from './failure';
import { operatorIn } from './operator';
import { readJson } from './read-json';

const inWords = ({ path, code, params }: TemplateProblem): string =>
  `  ${path.join('.') || '(the file)'}: ${code} ${Object.values(params ?? {}).join(', ')}`.trimEnd();

async function takeTemplate(file: string, options: { tenant: string; note: string }): Promise<void> {
  const operator = await operatorIn(options.tenant, 'foljsam template import');
  const result = await importTemplate(operator, {
    content: await readJson(file),
    releaseNote: options.note,
    origin: null,
  });
  if (result.ok) {
    console.log(`Published as version ${result.value.number}.`);
    return;
  }
  if (result.error.code === 'unchanged') throw new CliError('The newest version says the same already.');
  if (result.error.code === 'other-purpose')
    throw new CliError('The template with this key is for something else: audits, or case files.');
  throw new CliError([`${file} is not a template:`, ...result.error.problems.map(inWords)].join('\n'));
}

async function takeLibrary(options: { tenant?: string }): Promise<void> {
  const slugs = options.tenant === undefined ? await listTenantSlugsAsOwner() : [options.tenant];
  let count = 0;
  for (const slug of slugs) {
    const operator = await operatorIn(slug, 'foljsam template library');
    for (const { name, number, draftId } of await takeLibraryVersions(operator)) {
      const what = draftId === null ? 'says the same already' : 'came as a draft';
      console.log(`${slug}: version ${number} of ${name} ${what}.`);
      count += 1;
    }
  }
  if (count === 0) console.log('Nothing new in the library.');
}

/** `template import` and `template library`. */
export function templateCommands(program: Command): void {
  const template = program.command('template').description('the checklists of a tenant');
  template
    .command('import')
    .description('publish a template file as the next version of that template')
    .argument('<file>', 'see templates/README.md')
    .requiredOption('--tenant <slug>', 'whose')
    .requiredOption('--note <text>', 'what is new in this version')
    .action(takeTemplate);
  template
    .command('library')
    .description('make drafts of what is new in the shipped templates; the server does so when it starts')
    .option('--tenant <slug>', 'whose; everybody’s when it is left out')
    .action(takeLibrary);
}
