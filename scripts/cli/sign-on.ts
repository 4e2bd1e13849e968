import type { Command } from 'commander';
import { allowPasswordsAgain } from '@/lib/commands/change-password-rules';
import { operatorIn } from './operator';

async function allowPasswords({ tenant }: { tenant: string }): Promise<void> {
  await allowPasswordsAgain(await operatorIn(tenant, 'foljsam sign-on passwords-on'));
  console.log(`Passwords open ${tenant} again.`);
}

/** `sign-on passwords-on`. */
export function signOnCommands(program: Command): void {
  program
    .command('sign-on')
    .description('how people come in')
    .command('passwords-on')
    .description('let passwords open a tenant again, when its own provider does not')
    .requiredOption('--tenant <slug>', 'where')
    .action(allowPasswords);
}
