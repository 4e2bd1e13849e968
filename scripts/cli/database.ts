import type { Command } from 'commander';
import { migrate } from '@/lib/data/migrations';
import { requireEnv } from '@/lib/env';
import { installQueue } from '@/lib/jobs/install-queue';
import { rolesScript } from '../roles.mjs';

/** `database roles` and `database migrate`. */
export function databaseCommands(program: Command, migrations: string): void {
  const database = program.command('database').description('the database itself');

  database
    .command('roles')
    .description(
      'print the SQL that makes the three logins and the database, for whoever rules the database server',
    )
    .option('--database <name>', 'name of the database', 'foljsam')
    .action((options: { database: string }) => console.log(rolesScript(options.database)));

  database
    .command('migrate')
    .description('bring the database and the job queue to the newest version')
    .action(async () => {
      const applied = await migrate(requireEnv('OWNER_DATABASE_URL'), migrations);
      await installQueue(requireEnv('WORKER_DATABASE_URL'));
      for (const name of applied) console.log(`applied ${name}`);
    });
}
