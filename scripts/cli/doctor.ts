import type { Command } from 'commander';
import { examine } from '../doctor/examine';
import type { Finding } from '../doctor/finding';
import { CliError } from './failure';

const inWords = ({ about, state, says, todo }: Finding): string =>
  `${state.padEnd(8)}${about.padEnd(12)}${says}${todo === undefined ? '' : `\n${' '.repeat(20)}${todo}`}`;

async function look(root: string, { json }: { json?: true }): Promise<void> {
  const findings = await examine(root);
  console.log(json ? JSON.stringify(findings, null, 2) : findings.map(inWords).join('\n'));
  const errors = findings.filter(({ state }) => state === 'error').length;
  if (errors > 0) throw new CliError(errors === 1 ? 'One thing is wrong.' : `${errors} things are wrong.`);
}

/** `doctor`. */
export function doctorCommands(program: Command, root: string): void {
  program
    .command('doctor')
    .description('look over the installation: settings, machine, database, rights, queue, mail and seals')
    .option('--json', 'as JSON, for a program')
    .action((options: { json?: true }) => look(root, options));
}
