import { Client } from 'pg';
import type { Role } from '@/lib/domain/actor';

/** The site under test, from the environment that `npm test` runs the browser tests in. */

export const TENANTS = ['demo', 'granne'] as const;
export type TenantSlug = (typeof TENANTS)[number];

function setting(name: 'DEMO_PASSWORD' | 'OWNER_DATABASE_URL'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is missing: the browser tests run against a site of their own (npm test)`);
  return value;
}

/** Opens every demo login. */
export const demoPassword = (): string => setting('DEMO_PASSWORD');

const logins: Record<Role, string> = {
  auditor: 'uppfoljare',
  unitManager: 'enhetschef',
  admin: 'administrator',
  reader: 'lasare',
};

export const emailOf = (role: Role, tenant: TenantSlug): string => `${logins[role]}@${tenant}.example`;

/** Runs work on the site's database as its owner, who sees past the seal between tenants. */
export async function asOwner<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: setting('OWNER_DATABASE_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
