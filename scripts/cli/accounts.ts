import type { Command } from 'commander';
import { resetQuestionSchema } from '@/lib/commands/ask-for-new-password';
import { handOutResetLink } from '@/lib/commands/hand-out-reset-link';
import { endTotpAsOwner } from '@/lib/data/totp';
import { today } from '@/lib/time/clock';
import { CliError } from './failure';
import { carriedOut, checked } from './input';
import { linkOnSite } from './link-on-site';

async function endTotp({ email }: { email: string }): Promise<void> {
  if (!(await endTotpAsOwner(email, 'foljsam account totp-off', today())))
    throw new CliError(`There is no account ${email} with one-time codes.`);
  console.log(`${email} now signs in with the password alone, and is signed out everywhere.`);
}

async function resetLink(options: { email: string }): Promise<void> {
  const { email } = checked(resetQuestionSchema, options);
  const { path } = carriedOut(await handOutResetLink(email, 'foljsam account reset-link'), {
    'unknown-account': `There is no account ${email}.`,
  });
  console.log(`${email} chooses a new password by this link, which holds one hour and once:`);
  console.log(linkOnSite(path));
}

/** `account totp-off` and `account reset-link`. */
export function accountCommands(program: Command): void {
  const account = program.command('account').description('what people sign in with');
  account
    .command('totp-off')
    .description(
      'stop asking an account for one-time codes, when both the phone and the recovery codes are lost',
    )
    .requiredOption('--email <address>', 'of the account')
    .action(endTotp);
  account
    .command('reset-link')
    .description('print a link to a new password; it is logged in each organisation of the person')
    .requiredOption('--email <address>', 'whose')
    .action(resetLink);
}
