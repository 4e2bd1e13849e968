-- What the application may ask before a tenant is known: signing in, who is asking, and whether the database is ready.
-- Each function runs as the owner with a pinned search path, answers one question, and never lists people or hashes.

-- Counts one attempt for a key and says how many seconds remain of an earlier pause, 0 when none does.
-- The first `free` attempts within the quarter of an hour are free; each further one doubles the pause, up to `longest` seconds.
CREATE FUNCTION app.count_login_attempt(attempt_key text, free integer, longest integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  -- As exact as the columns are: rounded up, a pause of no length would lie ahead of us.
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  known public.login_attempt;
BEGIN
  INSERT INTO public.login_attempt (key, count, last_at, blocked_until)
    VALUES (attempt_key, 0, moment, moment) ON CONFLICT DO NOTHING;
  SELECT * INTO known FROM public.login_attempt WHERE key = attempt_key FOR UPDATE;
  IF known.blocked_until > moment THEN
    RETURN ceil(extract(epoch FROM known.blocked_until - moment));
  END IF;
  IF known.last_at < moment - interval '15 minutes' THEN
    known.count := 0;
  END IF;
  UPDATE public.login_attempt
    SET count = known.count + 1,
        last_at = moment,
        blocked_until = CASE WHEN known.count + 1 < free THEN moment
          ELSE moment + make_interval(secs => least(longest, 2 ^ least(known.count + 1 - free, 20))) END
    WHERE key = attempt_key;
  RETURN 0;
END $$;

-- Takes an attempt for an account and an address before the password is tried, so that parallel guesses count too.
CREATE FUNCTION app.take_login_attempt(account_key text, address_key text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  wait integer := app.count_login_attempt(address_key, 30, 900);
BEGIN
  IF wait > 0 THEN
    RETURN wait;
  END IF;
  RETURN app.count_login_attempt(account_key, 5, 60);
END $$;

-- A right password forgets the account's attempts and takes back the address' last one: a whole town hall shares one address.
CREATE FUNCTION app.forgive_login_attempt(account_key text, address_key text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  DELETE FROM public.login_attempt WHERE key = account_key;
  UPDATE public.login_attempt SET count = greatest(count - 1, 0), blocked_until = least(blocked_until, last_at)
    WHERE key = address_key;
$$;

-- The account behind an e-mail address: at most one row.
CREATE FUNCTION app.login_lookup(login_email text) RETURNS TABLE (user_id uuid, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT id, u.password_hash FROM public.user_account u WHERE email = lower(btrim(login_email)) $$;

-- Opens a session and writes the sign-in in the log of each tenant that the person belongs to on that day.
CREATE FUNCTION app.open_session(new_session uuid, for_user uuid, on_device text, lasts interval, today date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  INSERT INTO public.session (id, user_id, device, expires_at)
    VALUES (new_session, for_user, left(on_device, 200), clock_timestamp() + lasts);
  INSERT INTO public.log_entry (tenant_id, id, user_id, action)
    SELECT m.tenant_id, gen_random_uuid(), m.user_id, 'session.opened' FROM public.membership m
    WHERE m.user_id = for_user AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today);
$$;

-- Ends one session, or with `everywhere` all of the same person; nothing happens when it has ended already.
CREATE FUNCTION app.end_session(ended_session uuid, everywhere boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.session s SET ended_at = clock_timestamp()
    FROM public.session known
    WHERE known.id = ended_session AND known.ended_at IS NULL AND s.ended_at IS NULL
      AND (s.id = known.id OR (everywhere AND s.user_id = known.user_id));
$$;

-- The person behind a session that still stands.
CREATE FUNCTION app.session_user_id(of_session uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT user_id FROM public.session
  WHERE id = of_session AND ended_at IS NULL AND expires_at > clock_timestamp()
$$;

-- Who a session is in one tenant on a day: no row when the session has ended, or the person does not belong there.
CREATE FUNCTION app.actor_lookup(of_session uuid, in_slug text, today date)
  RETURNS TABLE (user_id uuid, tenant_id uuid, tenant_name text, name text, roles text[], unit_ids uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT m.user_id, t.id, t.name, m.name, m.roles,
    ARRAY(SELECT DISTINCT um.unit_id FROM public.unit_manager um
      WHERE um.tenant_id = t.id AND um.user_id = m.user_id
        AND um.from_day <= today AND (um.to_day IS NULL OR um.to_day >= today))
  FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.user_id = app.session_user_id(of_session) AND t.slug = in_slug
    AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
$$;

-- The tenants that the person behind a session belongs to on a day.
CREATE FUNCTION app.memberships_of(of_session uuid, today date) RETURNS TABLE (slug text, tenant_name text, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.slug, t.name, m.roles FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.user_id = app.session_user_id(of_session)
    AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
  ORDER BY t.name COLLATE "sv-x-icu"
$$;

-- Clears what no longer matters: old attempts, and sessions that ended or ran out a month ago.
CREATE FUNCTION app.clear_expired() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  cleared integer;
  sessions integer;
BEGIN
  DELETE FROM public.login_attempt WHERE last_at < clock_timestamp() - interval '1 day';
  GET DIAGNOSTICS cleared = ROW_COUNT;
  DELETE FROM public.session WHERE least(expires_at, coalesce(ended_at, expires_at)) < clock_timestamp() - interval '30 days';
  GET DIAGNOSTICS sessions = ROW_COUNT;
  RETURN cleared + sessions;
END $$;

-- The names of the migrations that are wholly applied.
CREATE FUNCTION app.applied_migrations() RETURNS SETOF text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RETURN QUERY SELECT m.migration_name::text FROM public._prisma_migrations m
    WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL;
END $$;

GRANT EXECUTE ON FUNCTION
  app.take_login_attempt(text, text), app.forgive_login_attempt(text, text), app.login_lookup(text),
  app.open_session(uuid, uuid, text, interval, date), app.end_session(uuid, boolean), app.session_user_id(uuid),
  app.actor_lookup(uuid, text, date), app.memberships_of(uuid, date), app.applied_migrations()
  TO foljsam_app;
GRANT EXECUTE ON FUNCTION app.clear_expired(), app.applied_migrations() TO foljsam_worker;
