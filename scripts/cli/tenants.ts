import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { addMember, newMemberSchema } from '@/lib/commands/add-member';
import { createTenant, newTenantSchema } from '@/lib/commands/create-tenant';
import { roles } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';
import { carriedOut, checked } from './input';
import { operatorIn } from './operator';

type NewUserOptions = { tenant: string; email: string; name: string; role: string[]; password?: string };

async function addUser(options: NewUserOptions): Promise<void> {
  const operator = await operatorIn(options.tenant, 'foljsam user add');
  const password = options.password ?? randomBytes(12).toString('base64url');
  const { email, name, role } = options;
  const input = checked(newMemberSchema, { email, name, roles: role, startedOn: today(), password });
  const { accountMade } = carriedOut(await addMember(operator, input), {
    'already-member': `${email} belongs to ${options.tenant} already.`,
  });
  console.log(`${email} now belongs to ${options.tenant} as ${role.join(', ')}.`);
  if (!accountMade) console.log('The account was there before: its password is unchanged.');
  else if (options.password === undefined) console.log(`Password: ${password}`);
}

/** `tenant create` and `user add`. */
export function tenantCommands(program: Command): void {
  program
    .command('tenant')
    .description('the organisations that share the installation')
    .command('create')
    .description('create a sealed-off organisation')
    .requiredOption('--slug <slug>', 'its part of every address: a–z, 0–9 and hyphens')
    .requiredOption('--name <name>', 'its name')
    .action(async (options: { slug: string; name: string }) => {
      carriedOut(await createTenant(checked(newTenantSchema, options)), {
        'slug-taken': `There is a tenant ${options.slug} already.`,
      });
      console.log(`Created ${options.name}, at /t/${options.slug}.`);
    });

  program
    .command('user')
    .description('the people who sign in')
    .command('add')
    .description('give a person a place in a tenant; makes the account if there is none')
    .requiredOption('--tenant <slug>', 'where')
    .requiredOption('--email <address>', 'what the person signs in with')
    .requiredOption('--name <name>', 'what others see')
    .requiredOption('--role <role...>', roles.join(', '))
    .option('--password <password>', 'at least 12 characters; left out, one is made and printed')
    .action(addUser);
}
