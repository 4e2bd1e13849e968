import type { Command } from 'commander';
import { resetQuestionSchema } from '@/lib/commands/ask-for-new-password';
import { handOutResetLink } from '@/lib/commands/hand-out-reset-link';
import { carriedOut, checked } from './input';
import { linkOnSite } from './link-on-site';

async function resetLink(options: { email: string }): Promise<void> {
  const { email } = checked(resetQuestionSchema, options);
  const { path } = carriedOut(await handOutResetLink(email, 'foljsam account reset-link'), {
    'unknown-account': `There is no account ${email}.`,
  });
  console.log(`${email} chooses a new password by this link, which holds one hour and once:`);
  console.log(linkOnSite(path));
}

/** `account reset-link`. */
export function accountCommands(program: Command): void {
  program
    .command('account')
    .description('what people sign in with')
    .command('reset-link')
    .description('print a link to a new password; it is logged in each organisation of the person')
    .requiredOption('--email <address>', 'whose')
    .action(resetLink);
}
