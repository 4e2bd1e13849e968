import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';

/**
 * The door through which the application puts jobs in the queue. It belongs to the worker, whose tables nobody else
 * reaches, and takes the tenant from the transaction instead of from the caller. The one job that has no tenant, the mail
 * with a link to a new password, has a door of its own.
 */
const ENQUEUE = `
  CREATE SCHEMA IF NOT EXISTS jobs;
  GRANT USAGE ON SCHEMA jobs TO foljsam_app, foljsam_owner;
  CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload json) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
  BEGIN
    IF app.tenant_id() IS NULL THEN
      RAISE EXCEPTION 'A job needs a tenant';
    END IF;
    PERFORM graphile_worker.add_job(task, (payload::jsonb || jsonb_build_object('tenantId', app.tenant_id()))::json);
  END $$;
  REVOKE ALL ON FUNCTION jobs.enqueue(text, json) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION jobs.enqueue(text, json) TO foljsam_app, foljsam_owner;
  CREATE OR REPLACE FUNCTION jobs.enqueue_reset_mail(reset uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT graphile_worker.add_job('send-reset-mail', json_build_object('resetId', reset)) $$;
  REVOKE ALL ON FUNCTION jobs.enqueue_reset_mail(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION jobs.enqueue_reset_mail(uuid) TO foljsam_app`;

/** Brings the queue's own schema to its newest version, as the worker, who owns it. Repeating it changes nothing. */
export async function installQueue(workerUrl: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl });
  const client = new Client({ connectionString: workerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(72707370); ${ENQUEUE}; COMMIT`);
  } finally {
    await client.end();
  }
}
