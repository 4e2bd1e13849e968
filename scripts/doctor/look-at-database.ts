import { X509Certificate } from 'node:crypto';
import { Client } from 'pg';
import { readMigrations } from '@/lib/data/migrations';
import { ROLES, type RoleName } from '../roles.mjs';
import { type Finding, reasonOf, warning, well, wrong } from './finding';
import { clockFinding } from './look-at-settings';

const PATIENCE_MS = 10_000;
const DAY_MS = 86_400_000;

type Ask = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Looks at the database as one of its logins. What cannot be asked becomes a finding of its own. */
export async function asLogin(
  role: RoleName,
  url: string | undefined,
  look: (ask: Ask) => Promise<Finding[]>,
): Promise<Finding[]> {
  if (url === undefined) return [];
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await look(async (sql, values = []) => (await client.query(sql, values)).rows);
  } catch (error) {
    const says = `The database could not be asked as ${ROLES[role]}: ${reasonOf(error)}.`;
    return [
      wrong('database', says, 'See that the server runs, and that the address and the password are right.'),
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** That the login is the role that it should be, and that the role has no power over the server. */
export async function lookAtRole(role: RoleName, ask: Ask): Promise<Finding[]> {
  const [found] = await ask<{ name: string; powers: boolean; members: number }>(
    `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication AS powers,
       (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS members
     FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const about = 'roles';
  if (found?.name !== ROLES[role])
    return [
      wrong(
        about,
        `The login of ${role} is ${found?.name}, not ${ROLES[role]}.`,
        'See the address of that login.',
      ),
    ];
  if (found.powers || found.members > 0)
    return [
      wrong(
        about,
        `${found.name} has powers that it should not have.`,
        'Run what foljsam database roles prints again.',
      ),
    ];
  return [well(about, `${found.name} can log in, and has no power over the server.`)];
}

export async function lookAtClock(ask: Ask, now: () => Date): Promise<Finding[]> {
  const [row] = await ask<{ at: Date }>('SELECT clock_timestamp() AS at');
  return row ? [clockFinding('the database', row.at.getTime() - now().getTime())] : [];
}

/** That the application is kept out of what it should not reach, found out by trying. */
export async function lookAtAppRights(ask: Ask): Promise<Finding[]> {
  const refusal = await ask('SELECT FROM user_account').then(
    () => null,
    (error: { code?: string }) => error.code,
  );
  if (refusal !== '42501')
    return [
      wrong('rights', 'The application can read accounts.', `REVOKE ALL ON user_account FROM ${ROLES.app};`),
    ];
  const seen = await ask('SELECT FROM membership LIMIT 1');
  if (seen.length > 0)
    return [
      wrong('rights', 'The application sees rows without naming a tenant.', 'Restore row level security.'),
    ];
  return [well('rights', 'The application reads no accounts, and no rows outside a tenant.')];
}

/** That every table is locked to its tenant, for the owner too, and that what is only added to cannot be changed. */
export async function lookAtLocks(ask: Ask): Promise<Finding[]> {
  const loose = await ask<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND c.relname <> '_prisma_migrations' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  );
  const idle = await ask<{ name: string }>(
    `SELECT t.tgrelid::regclass || '.' || t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = 'public'::regnamespace AND t.tgenabled = 'D'`,
  );
  const changeable = await ask<{ name: string }>(
    `SELECT role || ' on log_entry' AS name FROM unnest($1::text[]) AS role
     WHERE has_table_privilege(role, 'public.log_entry', 'UPDATE, DELETE, TRUNCATE')`,
    [[ROLES.app, ROLES.worker]],
  );
  const named = (rows: { name: string }[]) => rows.map(({ name }) => name).join(', ');
  const findings = [
    ...(loose.length > 0
      ? [
          wrong(
            'rights',
            `Row level security is not forced on ${named(loose)}.`,
            'ALTER TABLE … FORCE ROW LEVEL SECURITY;',
          ),
        ]
      : []),
    ...(idle.length > 0
      ? [wrong('rights', `Triggers are switched off: ${named(idle)}.`, 'ALTER TABLE … ENABLE TRIGGER …;')]
      : []),
    ...(changeable.length > 0
      ? [
          wrong(
            'rights',
            `The log can be changed by ${named(changeable)}.`,
            'REVOKE UPDATE, DELETE, TRUNCATE.',
          ),
        ]
      : []),
  ];
  return findings.length > 0
    ? findings
    : [well('rights', 'Every table is locked to its tenant, and the log is only added to.')];
}

export async function lookAtMigrations(ask: Ask, folder: string): Promise<Finding[]> {
  const known = await readMigrations(folder);
  const applied = await ask<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations
     WHERE rolled_back_at IS NULL`,
  );
  const about = 'migrations';
  const waiting = known.filter(({ name }) => !applied.some((line) => line.name === name));
  const strange = applied.filter(
    (line) =>
      !line.finished || known.every(({ name, checksum }) => name !== line.name || checksum !== line.checksum),
  );
  if (strange.length > 0)
    return [
      wrong(
        about,
        `The database has ${strange[0]?.name}, which this Följsam does not know.`,
        'Run a newer Följsam.',
      ),
    ];
  if (waiting.length > 0)
    return [
      warning(about, `${waiting.length} migrations wait.`, 'Run npm start, or foljsam database migrate.'),
    ];
  return [well(about, `All ${known.length} migrations are applied.`)];
}

/** The seals in use: that their keys can be opened here, and how long the first of them lasts. */
export async function lookAtSeals(ask: Ask, keyId: string | null, now: Date): Promise<Finding[]> {
  const seals = await ask<{ slug: string; key_id: string; certificate: Buffer }>(
    `SELECT t.slug, s.key_id, s.certificate FROM tenant_seal s JOIN tenant t ON t.id = s.tenant_id WHERE s.ended_at IS NULL`,
  );
  const closed = seals.filter((seal) => keyId !== null && seal.key_id !== keyId);
  const others = closed.map(({ slug }) =>
    wrong('seals', `The seal of ${slug} is under another KEY_ENCRYPTION_KEY.`, 'Put that key back.'),
  );
  const ends = seals.map(({ slug, certificate }) => {
    const end = Date.parse(new X509Certificate(certificate).validTo);
    return { slug, days: Math.floor((end - now.getTime()) / DAY_MS) };
  });
  const soon = ends.filter(({ days }) => days < 60);
  return [
    ...others,
    ...soon.map(({ slug, days }) =>
      (days < 0 ? wrong : warning)(
        'seals',
        `The seal of ${slug} ends in ${days} days.`,
        'Its administrator makes a new one.',
      ),
    ),
    ...(others.length + soon.length === 0 ? [well('seals', `${seals.length} seals can be used.`)] : []),
  ];
}
