import { PrismaPg } from '@prisma/adapter-pg';
import { requireEnv } from '@/lib/env';
import { PrismaClient } from './generated/client';

/** The three logins of the database; each process opens only those that it uses. */
export type Login = 'app' | 'worker' | 'owner';

const clients = new Map<Login, PrismaClient>();

const addressOf = {
  app: 'DATABASE_URL',
  worker: 'WORKER_DATABASE_URL',
  owner: 'OWNER_DATABASE_URL',
} as const satisfies Record<Login, string>;

/** The connection of one login. Only `scope.ts` and the functions that work without a tenant may hold it. */
export function clientOf(login: Login): PrismaClient {
  const open = clients.get(login);
  if (open) return open;
  const adapter = new PrismaPg({ connectionString: requireEnv(addressOf[login]), max: 10 });
  const client = new PrismaClient({ adapter });
  clients.set(login, client);
  return client;
}

/** Closes every connection; the next question opens anew. */
export async function closeDatabase(): Promise<void> {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map((client) => client.$disconnect()));
}
