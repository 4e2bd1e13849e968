import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { requireEnv } from '@/lib/env';
import { PrismaClient } from './generated/client';

/** The three logins of the database; each process opens only those that it uses. */
export type Login = 'app' | 'worker' | 'owner';

type Open = { readonly client: PrismaClient; readonly pool: Pool };

/** One for the process: the framework's bundles each have their own copy of this file. */
const place = Symbol.for('foljsam.database');
const shared = globalThis as { [place]?: Map<Login, Open> };
shared[place] ??= new Map();
const opened = shared[place];

const addressOf = {
  app: 'DATABASE_URL',
  worker: 'WORKER_DATABASE_URL',
  owner: 'OWNER_DATABASE_URL',
} as const satisfies Record<Login, string>;

/** The connection of one login. Only `scope.ts` and the functions that work without a tenant may hold it. */
export function clientOf(login: Login): PrismaClient {
  const open = opened.get(login);
  if (open) return open.client;
  const pool = new Pool({ connectionString: requireEnv(addressOf[login]), max: 10 });
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  opened.set(login, { client, pool });
  return client;
}

/** How many connections a login has open, how many of them are idle, and how many callers wait for one. */
export type PoolState = {
  readonly login: Login;
  readonly open: number;
  readonly idle: number;
  readonly waitedFor: number;
};

/** Of each login that this process uses. */
export const poolStates = (): PoolState[] =>
  [...opened].map(([login, { pool }]) => ({
    login,
    open: pool.totalCount,
    idle: pool.idleCount,
    waitedFor: pool.waitingCount,
  }));

/** Closes every connection; the next question opens anew. */
export async function closeDatabase(): Promise<void> {
  const open = [...opened.values()];
  opened.clear();
  await Promise.all(open.map(({ client }) => client.$disconnect()));
}
