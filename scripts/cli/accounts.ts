import type { Command } from 'commander';
import { endTotpAsOwner } from '@/lib/data/totp';
import { today } from '@/lib/time/clock';
import { CliError } from './failure';

async function endTotp({ email }: { email: string }): Promise<void> {
  if (!(await endTotpAsOwner(email, 'foljsam account totp-off', today())))
    throw new CliError(`There is no account ${email} with one-time codes.`);
  console.log(`${email} now signs in with the password alone, and is signed out everywhere.`);
}

/** The command of what concerns accounts, which belong to no tenant; made once, whoever comes first. */
function accountCommand(program: Command): Command {
  const known = program.commands.find((command) => command.name() === 'account');
  return known ?? program.command('account').description('what people sign in with');
}

/** `account totp-off`. */
export function accountCommands(program: Command): void {
  accountCommand(program)
    .command('totp-off')
    .description(
      'stop asking an account for one-time codes, when both the phone and the recovery codes are lost',
    )
    .requiredOption('--email <address>', 'of the account')
    .action(endTotp);
}
