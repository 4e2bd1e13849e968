/**
 * The three database roles and their database, as SQL that may be run any number of times. Roles belong to the whole
 * database cluster, so they are made once, by whoever rules it, and never by a migration.
 *
 * - `foljsam_owner` owns the database and its tables, and migrates them;
 * - `foljsam_app` is what the application logs in as;
 * - `foljsam_worker` runs the jobs, and owns and migrates their schema `graphile_worker`.
 *
 * None of them is a superuser or passes by row level security.
 */
export const ROLES = /** @type {const} */ ({
  owner: 'foljsam_owner',
  app: 'foljsam_app',
  worker: 'foljsam_worker',
});

/**
 * @typedef {keyof typeof ROLES} RoleName
 * @typedef {Record<RoleName, string>} RolePasswords
 */

/**
 * SQL that makes the roles. To be run in any database of the cluster.
 *
 * @param {RolePasswords} [passwords] left out, the roles get none and cannot log in with one
 * @returns {string}
 */
export function rolesSql(passwords) {
  return Object.entries(ROLES)
    .map(([name, role]) => roleSql(role, passwords?.[/** @type {RoleName} */ (name)]))
    .join('\n');
}

/**
 * @param {string} role
 * @param {string} [password]
 */
function roleSql(role, password) {
  const setPassword =
    password === undefined ? '' : `ALTER ROLE ${role} PASSWORD ${quoteLiteral(password)};\n`;
  return `DO $roles$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
  END IF;
  IF EXISTS (
    SELECT FROM pg_roles WHERE rolname = '${role}'
      AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication OR NOT rolcanlogin)
  ) THEN
    RAISE EXCEPTION 'the role ${role} must be able to log in and have no other power';
  END IF;
  -- Making a database for a role, and setting what its functions may be called by, takes membership in it.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT ${role} TO CURRENT_USER;
  END IF;
END
$roles$;
${setPassword}`;
}

/**
 * SQL that makes the database. Postgres makes databases outside transactions only, and has no IF NOT EXISTS for them.
 *
 * @param {string} database
 * @returns {string}
 */
export function createDatabaseSql(database) {
  return `CREATE DATABASE ${quoteIdentifier(database)} OWNER ${ROLES.owner} ENCODING 'UTF8' TEMPLATE template0`;
}

/**
 * SQL that says who may do what in the database. To be run in that database.
 *
 * @param {string} database
 * @returns {string}
 */
export function privilegesSql(database) {
  const { owner, app, worker } = ROLES;
  const name = quoteIdentifier(database);
  return `ALTER DATABASE ${name} OWNER TO ${owner};
REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${name} TO ${app}, ${worker};
GRANT CREATE ON DATABASE ${name} TO ${worker};
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${app}, ${worker};
-- Postgres lets everybody call a new function. One with its owner's rights must be granted by name.
ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE ${worker} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
`;
}

/**
 * The whole of it as a script for `psql`, for the person who rules the database server. It holds no passwords: psql
 * asks for them.
 *
 * @param {string} database
 * @returns {string}
 */
export function rolesScript(database) {
  const literal = quoteLiteral(database);
  return `-- Run as a role that may make roles and databases: psql --dbname postgres --file <this file>
\\set ON_ERROR_STOP on
${rolesSql()}
${Object.values(ROLES)
  .map((role) => `\\echo Password for ${role}:\n\\password ${role}`)
  .join('\n')}

SELECT ${quoteLiteral(createDatabaseSql(database))}
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = ${literal}) \\gexec
\\connect ${quoteIdentifier(database)}
${privilegesSql(database)}`;
}

/** @param {string} name */
function quoteIdentifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

/** @param {string} text */
function quoteLiteral(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
