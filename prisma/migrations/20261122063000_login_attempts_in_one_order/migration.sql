-- The address first and then the account, as app.take_login_attempt takes them: two who sign in to one account at the
-- same time, one just begun and one just let in, would else each wait for the other.
CREATE OR REPLACE FUNCTION app.forgive_login_attempt(account_key text, address_key text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.login_attempt SET count = greatest(count - 1, 0), blocked_until = least(blocked_until, last_at)
    WHERE key = address_key;
  DELETE FROM public.login_attempt WHERE key = account_key;
$$;
