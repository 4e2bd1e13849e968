import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { KillableProcess } from './killable-process';

/** Debian's PgBouncer in transaction mode before one database, for one login. */
export function poolerBefore(
  appUrl: string,
  port: number,
  folder: string,
): { process: KillableProcess; url: string } {
  const behind = new URL(appUrl);
  const settings = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'pgbouncer-users.txt');
  writeFileSync(users, `"${behind.username}" "${behind.password}"\n`);
  const root = process.getuid?.() === 0;
  writeFileSync(
    settings,
    [
      '[databases]',
      `* = host=${behind.hostname} port=${behind.port}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'pool_mode = transaction',
      'default_pool_size = 10',
      'max_client_conn = 100',
      'auth_type = scram-sha-256',
      `auth_file = ${users}`,
      // It refuses to work as root, and gives the right away once it has read this.
      ...(root ? ['user = nobody'] : []),
    ].join('\n'),
  );
  for (const file of [settings, users]) chmodSync(file, 0o644);
  const url = Object.assign(new URL(appUrl), { hostname: '127.0.0.1', port: String(port) }).href;
  const pooler = new KillableProcess({
    name: 'PgBouncer',
    command: 'pgbouncer',
    words: [settings],
    env: process.env,
    logFile: join(folder, 'pgbouncer.log'),
    isReady: async () => {
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      await client.end();
      return true;
    },
  });
  return { process: pooler, url };
}
