-- What whoever runs the installation watches over: numbers alone, of all tenants together.
CREATE FUNCTION app.installation_state() RETURNS TABLE (
  reports_waiting integer, reports_failed integer, mails_waiting integer, mails_failed integer,
  tenants integer, active_sessions integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT
    (SELECT count(*) FROM public.report WHERE status = 'queued')::int,
    (SELECT count(*) FROM public.report WHERE status = 'failed')::int,
    (SELECT count(*) FROM public.mail WHERE status IN ('queued', 'sending'))::int,
    (SELECT count(*) FROM public.mail WHERE status = 'failed')::int,
    (SELECT count(*) FROM public.tenant)::int,
    (SELECT count(*) FROM public.session WHERE ended_at IS NULL AND expires_at > clock_timestamp())::int
$$;

-- The certificates that tenants seal with now, which are public; whose each is does not matter here.
CREATE FUNCTION app.certificates_in_use() RETURNS SETOF bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT certificate FROM public.tenant_seal WHERE ended_at IS NULL $$;

GRANT EXECUTE ON FUNCTION app.installation_state(), app.certificates_in_use() TO foljsam_worker;
