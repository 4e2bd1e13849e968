import { expect, test } from 'vitest';
import { connectedAs } from '../support/own-database';

/** Tables that have no tenant; the application reaches them through functions only. */
const WITHOUT_TENANT = [
  '_prisma_migrations',
  'account_totp',
  'fresh_login',
  'login_attempt',
  'password_reset',
  'recovery_code',
  'session',
  'user_account',
];

/** Every function that runs with more rights than its caller, and who may call it. A new one must be added here by hand. */
const DEFINER_FUNCTIONS: Record<string, string[]> = {
  'app.accept_with_password': ['foljsam_app'],
  'app.accept_with_provider': ['foljsam_app'],
  'app.accept_with_session': ['foljsam_app'],
  'app.account_of_address': ['foljsam_app'],
  'app.actor_lookup': ['foljsam_app'],
  'app.applied_migrations': ['foljsam_app', 'foljsam_worker'],
  'app.ask_for_reset': ['foljsam_app'],
  'app.ask_fresh_login': ['foljsam_app'],
  'app.begin_reset_mail': ['foljsam_worker'],
  'app.begin_totp': ['foljsam_app'],
  'app.certificates_in_use': ['foljsam_worker'],
  'app.chain_log_entry': [],
  'app.change_password': ['foljsam_app'],
  'app.clear_expired': ['foljsam_worker'],
  'app.clear_resets': ['foljsam_worker'],
  'app.confirm_totp': ['foljsam_app'],
  'app.correct_history': ['foljsam_app'],
  'app.correct_template_history': ['foljsam_app'],
  'app.count_login_attempt': [],
  'app.dispose_item': ['foljsam_worker'],
  'app.dispose_log': ['foljsam_worker'],
  'app.due_mails': ['foljsam_worker'],
  'app.due_reset_mails': ['foljsam_worker'],
  'app.end_reset_mail': ['foljsam_worker'],
  'app.end_session': ['foljsam_app'],
  'app.end_session_seen': ['foljsam_app'],
  'app.end_totp': ['foljsam_app'],
  'app.end_totp_of_address': [],
  'app.end_vouched_sessions': ['foljsam_app'],
  'app.end_vouched_sessions_of': ['foljsam_app'],
  'app.entry_obstacle': [],
  'app.forgive_login_attempt': ['foljsam_app'],
  'app.log_closed_session': [],
  'app.log_refused_login': ['foljsam_app'],
  'app.fresh_login_stands': ['foljsam_app'],
  'app.hand_out_reset': [],
  'app.has_totp': [],
  'app.identities_of': ['foljsam_app'],
  'app.installation_state': ['foljsam_worker'],
  'app.invitation_by_link': ['foljsam_app'],
  'app.log_for_account': [],
  'app.login_lookup': ['foljsam_app'],
  'app.mail_address': ['foljsam_worker'],
  'app.member_accounts': ['foljsam_app'],
  'app.member_with_address': ['foljsam_app'],
  'app.memberships_of': ['foljsam_app'],
  'app.obstacle_before': ['foljsam_app'],
  'app.open_session': ['foljsam_app'],
  'app.prove_fresh_login': ['foljsam_app'],
  'app.put_recovery_codes': [],
  'app.renew_recovery_codes': ['foljsam_app'],
  'app.reset_by_link': ['foljsam_app'],
  'app.session_login': ['foljsam_app'],
  'app.session_user_id': ['foljsam_app'],
  'app.sessions_of': ['foljsam_app'],
  'app.sign_on_at': ['foljsam_app'],
  'app.spare_item': ['foljsam_worker'],
  'app.stuck_reports': ['foljsam_worker'],
  'app.take_attempt': ['foljsam_app'],
  'app.take_login_attempt': ['foljsam_app'],
  'app.take_recovery_code': ['foljsam_app'],
  'app.take_reset_attempt': ['foljsam_app'],
  'app.take_totp_step': ['foljsam_app'],
  'app.take_verification': ['foljsam_app'],
  'app.tenants_to_sweep': ['foljsam_worker'],
  'app.tenants_with_library_templates': ['foljsam_worker'],
  'app.totp_of': ['foljsam_app'],
  'app.use_fresh_login': ['foljsam_app'],
  'app.use_reset': ['foljsam_app'],
  'app.verify_report': ['foljsam_app'],
  'app.with_predecessors': ['foljsam_app'],
  'jobs.enqueue': ['foljsam_app', 'foljsam_owner'],
  'jobs.enqueue_reset_mail': ['foljsam_app'],
};

const ask = async <Row extends object>(sql: string): Promise<Row[]> =>
  connectedAs('superuser', async (client) => (await client.query<Row>(sql)).rows);

test('every table has forced row level security, with the owner’s policy and, where it has a tenant, the tenant’s', async () => {
  const tables = await ask<{ name: string; forced: boolean; policies: string }>(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
      coalesce((SELECT string_agg(p.policyname || ' ' || p.cmd || ' ' || p.permissive || ' ' || array_to_string(p.roles, '+')
        || ' ' || coalesce(p.qual, '-') || ' ' || coalesce(p.with_check, '-'), E'\\n' ORDER BY p.policyname)
        FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname), '') AS policies
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  const owner = 'owner_all ALL PERMISSIVE foljsam_owner true true';
  for (const table of tables.filter(({ name }) => name !== '_prisma_migrations')) {
    const column = table.name === 'tenant' ? 'id' : 'tenant_id';
    const own = `(${column} = ( SELECT app.tenant_id() AS tenant_id))`;
    const sealed = `own_tenant ALL PERMISSIVE foljsam_app+foljsam_worker ${own} ${own}\n${owner}`;
    const expected = WITHOUT_TENANT.includes(table.name) ? owner : sealed;
    expect(table, table.name).toMatchObject({ forced: true, policies: expected });
  }
  expect(tables.length).toBeGreaterThan(10);
});

test('every table of a tenant has a key that begins with the tenant, and points to other tables with it', async () => {
  const keys = await ask<{ name: string; type: string; columns: string; target: string | null }>(`
    SELECT con.conrelid::regclass::text AS name, con.contype AS type, con.confrelid::regclass::text AS target,
      (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(con.conkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.attnum) AS columns
    FROM pg_constraint con WHERE con.connamespace = 'public'::regnamespace AND con.contype IN ('p', 'f')`);
  const withTenant = keys.filter(({ name }) => !WITHOUT_TENANT.includes(name) && name !== 'tenant');
  for (const key of withTenant) {
    if (key.target !== null && WITHOUT_TENANT.includes(key.target))
      expect(key).toMatchObject({ name: 'membership' });
    else expect(key.columns, `${key.name} → ${key.target}`).toMatch(/^tenant_id(,|$)/);
  }
  expect(withTenant.filter(({ type }) => type === 'p').length).toBeGreaterThan(5);
});

test('no foreign key empties a column when what it points to goes, since that would empty the tenant too', async () => {
  const loose = await ask(
    `SELECT conname FROM pg_constraint WHERE contype = 'f' AND confdeltype IN ('n', 'd')`,
  );
  expect(loose).toEqual([]);
});

test('the application and the worker cannot touch a table without a tenant, nor change what is append-only', async () => {
  const grants = await ask<{ grant: string }>(`
    SELECT table_name || ' ' || privilege_type || ' ' || grantee AS grant FROM information_schema.role_table_grants
    WHERE table_schema = 'public' AND grantee IN ('foljsam_app', 'foljsam_worker', 'PUBLIC')`);
  const granted = grants.map((row) => row.grant);
  expect(granted.filter((grant) => WITHOUT_TENANT.some((table) => grant.startsWith(`${table} `)))).toEqual(
    [],
  );
  const appendOnly =
    /^(log_entry|log_link|answer_change|template_draft_change|audit_approval|audit_snapshot|audit_reopening|action_event|carried_control|evidence_version|unit_event|history_correction|disposed_report|log_anchor|disposal_item|risk_scale|risk_assessment|self_check_result) (UPDATE|DELETE|TRUNCATE)/;
  expect(granted.filter((grant) => appendOnly.test(grant))).toEqual([]);
  expect(granted.filter((grant) => / (TRUNCATE|REFERENCES|TRIGGER) /.test(grant))).toEqual([]);
  expect(granted.filter((grant) => /^(log_link|log_anchor|disposed_report) (?!SELECT)/.test(grant))).toEqual(
    [],
  );
  expect(granted).toContain('unit SELECT foljsam_app');
});

test('each function that borrows rights has a pinned search path and only its own callers', async () => {
  const functions = await ask<{ name: string; path: string | null; callers: string[] }>(`
    SELECT p.pronamespace::regnamespace || '.' || p.proname AS name, array_to_string(p.proconfig, ';') AS path,
      ARRAY(SELECT coalesce(r.rolname, 'PUBLIC') FROM aclexplode(p.proacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
        WHERE a.grantee <> p.proowner ORDER BY 1)::text[] AS callers
    FROM pg_proc p WHERE p.prosecdef AND p.pronamespace::regnamespace::text NOT IN ('pg_catalog', 'graphile_worker')`);
  expect(Object.fromEntries(functions.map(({ name, callers }) => [name, callers]))).toEqual(
    DEFINER_FUNCTIONS,
  );
  for (const { name, path } of functions) expect(path, name).toBe('search_path=pg_catalog, pg_temp');
});

test('the three logins hold no power over the server, and none over each other', async () => {
  const powers = await ask<{ name: string }>(`
    SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'foljsam_%'
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`);
  expect(powers).toEqual([]);
  const members = await ask(`
    SELECT FROM pg_auth_members WHERE member IN (SELECT oid FROM pg_roles WHERE rolname LIKE 'foljsam_%')`);
  expect(members).toEqual([]);
});
