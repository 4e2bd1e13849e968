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
import { errorCode, errorMessage } from './plain-error.mjs';

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

/** Why a database lets nobody in: by PostgreSQL's codes (appendix A), by Prisma's, and those of a connection that there is none of. */
const NOT_LET_IN = new Set(
  '28P01 28000 3D000 P1000 P1001 P1003 ECONNREFUSED ENOTFOUND ETIMEDOUT EAI_AGAIN'.split(' '),
);

/** A sentence for what a person can act upon; a bug keeps its stack. */
function whatWentWrong(error: unknown): unknown {
  if (error instanceof CliError) return error.message;
  if (!NOT_LET_IN.has(errorCode(error) ?? '')) return error;
  const reason = errorMessage(error).trim().split('\n').at(-1);
  return `The database does not answer: ${reason}. Look at the addresses in the environment.`;
}

async function main(): Promise<number> {
  try {
    await commandLine(process.env.FOLJSAM_ROOT ?? process.cwd()).parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(whatWentWrong(error));
    return 1;
  } finally {
    await closeDatabase();
  }
}

process.exitCode = await main();
