import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { addMember, newMemberSchema } from '@/lib/commands/add-member';
import { createTenant, newTenantSchema } from '@/lib/commands/create-tenant';
import { inviteAdministrator, newAdministratorSchema } from '@/lib/commands/invite-administrator';
import { roles } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';
import { carriedOut, checked } from './input';
import { linkOnSite } from './link-on-site';
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

type NewTenantOptions = { slug: string; name: string; admin?: string; adminName: string };

async function newTenant({ slug, name, admin, adminName }: NewTenantOptions): Promise<void> {
  // Before anything is made: an address that is none must not leave an organisation without anybody.
  if (admin !== undefined) checked(newAdministratorSchema, { email: admin, name: adminName });
  carriedOut(await createTenant(checked(newTenantSchema, { slug, name })), {
    'slug-taken': `There is a tenant ${slug} already.`,
  });
  console.log(`Created ${name}, at /t/${slug}.`);
  if (admin !== undefined) await inviteAdmin({ tenant: slug, admin, adminName });
}

type NewAdminOptions = { tenant: string; admin: string; adminName: string };

async function inviteAdmin({ tenant, admin, adminName }: NewAdminOptions): Promise<void> {
  const operator = await operatorIn(tenant, 'foljsam tenant invite-admin');
  const input = checked(newAdministratorSchema, { email: admin, name: adminName });
  const { path } = carriedOut(await inviteAdministrator(operator, input), {
    'already-member': `${admin} belongs to ${tenant} already, or has done: its administrators keep the members.`,
  });
  console.log(`${input.email} becomes administrator by this link, which holds one hour and once:`);
  console.log(linkOnSite(path));
}

const ADMIN_NAME = ['--admin-name <name>', 'what others see', 'Administratör'] as const;

/** `tenant create`, `tenant invite-admin` and `user add`. */
export function tenantCommands(program: Command): void {
  const tenant = program.command('tenant').description('the organisations that share the installation');
  tenant
    .command('create')
    .description('create a sealed-off organisation')
    .requiredOption('--slug <slug>', 'its part of every address: a–z, 0–9 and hyphens')
    .requiredOption('--name <name>', 'its name')
    .option('--admin <address>', 'who becomes its first administrator, by a link that is printed')
    .option(...ADMIN_NAME)
    .action(newTenant);
  tenant
    .command('invite-admin')
    .description('print a link by which somebody becomes administrator; one printed before stops working')
    .requiredOption('--tenant <slug>', 'where')
    .requiredOption('--admin <address>', 'what the person signs in with')
    .option(...ADMIN_NAME)
    .action(inviteAdmin);

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
