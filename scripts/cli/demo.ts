import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { demoLogins } from '@/prisma/demo/demo-tenants';
import { seedDemo } from '@/prisma/demo/seed';

/** `demo seed`: makes the demo tenants where they are missing, and prints how to sign in. */
export function demoCommands(program: Command): void {
  program
    .command('demo')
    .description('tenants with made-up content to look around in')
    .command('seed')
    .description('make the demo tenants, if they are not there, and print their logins')
    .option('--password <password>', 'for all of the demo logins; left out, one is made')
    .action(async (options: { password?: string }) => {
      const password = options.password ?? randomBytes(9).toString('base64url');
      const made = await seedDemo(password);
      for (const login of demoLogins) console.log(`${login.email.padEnd(34)}${login.roles.join(', ')}`);
      if (made || options.password) console.log(`Password for all of them: ${password}`);
      else console.log('They were there already, with the password they were made with.');
    });
}
