-- What is logged before a tenant is known, and a limit for whatever is expensive or open.

-- Counts one attempt of any kind; see app.count_login_attempt, whose keys begin with other words.
CREATE FUNCTION app.take_attempt(attempt_key text, free integer, longest integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT app.count_login_attempt('limit:' || attempt_key, free, longest) $$;

-- Writes a deed that has to do with a person's sign-in in the log of the tenant that vouched for them, or, for a password, of
-- each tenant that they belong to today and that takes passwords.
CREATE FUNCTION app.log_for_memberships(of_user uuid, by_user uuid, reason text, deed text, vouching uuid) RETURNS void
  LANGUAGE sql SET search_path = pg_catalog, pg_temp
  AS $$
  INSERT INTO public.log_entry (tenant_id, id, user_id, system_reason, action, target_type, target_id)
    SELECT m.tenant_id, gen_random_uuid(), by_user, reason, deed, 'member', of_user
    FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
    WHERE m.user_id = of_user AND CASE WHEN vouching IS NULL THEN t.passwords_allowed ELSE t.id = vouching END
      AND m.started_on <= (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date
      AND (m.ended_on IS NULL OR m.ended_on >= (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date)
    ORDER BY m.tenant_id;
$$;

-- Somebody gave a wrong password for an account. Whoever tries has been slowed down already.
CREATE FUNCTION app.log_refused_login(for_user uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT app.log_for_memberships(for_user, NULL, 'sign-in', 'session.refused', NULL) $$;

-- A session has been ended, wherever that was asked for. One that a tenant's provider vouched for stood in that tenant alone.
CREATE FUNCTION app.log_closed_session() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  PERFORM app.log_for_memberships(NEW.user_id, NEW.user_id, NULL, 'session.closed', NEW.vouched_in);
  RETURN NULL;
END $$;
CREATE TRIGGER log_closed_session AFTER UPDATE OF ended_at ON session FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION app.log_closed_session();

GRANT EXECUTE ON FUNCTION app.take_attempt(text, integer, integer), app.log_refused_login(uuid) TO foljsam_app;
