import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { closeDatabase } from '@/lib/data/client';
import { accountCommands } from './cli/accounts';
import { backupCommands } from './cli/backup';
import { databaseCommands } from './cli/database';
import { demoCommands } from './cli/demo';
import { doctorCommands } from './cli/doctor';
import { CliError } from './cli/failure';
import { logCommands } from './cli/log';
import { planCommands } from './cli/plans';
import { reportCommands } from './cli/reports';
import { signOnCommands } from './cli/sign-on';
import { sweepCommands } from './cli/sweep';
import { templateCommands } from './cli/templates';
import { tenantCommands } from './cli/tenants';
import { workerCommands } from './cli/worker';

/** The operator's command line. Exit codes: 0 done, 1 refused or failed, 2 called in a way that it does not understand. */
function commandLine(root: string): Command {
  const program = new Command('foljsam')
    .description('Keeps an installation of Följsam: database, tenants, people.')
    .showHelpAfterError('(--help shows how it is called)')
    .exitOverride();
  const migrations = resolve(root, 'prisma/migrations');
  databaseCommands(program, migrations);
  backupCommands(program, migrations);
  doctorCommands(program, root);
  tenantCommands(program);
  accountCommands(program);
  templateCommands(program);
  planCommands(program);
  reportCommands(program);
  sweepCommands(program);
  logCommands(program);
  workerCommands(program);
  demoCommands(program);
  signOnCommands(program);
  return program;
}

async function main(): Promise<number> {
  try {
    await commandLine(process.env.FOLJSAM_ROOT ?? process.cwd()).parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(error instanceof CliError ? error.message : error);
    return 1;
  } finally {
    await closeDatabase();
  }
}

process.exitCode = await main();
