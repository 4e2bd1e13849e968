-- Who became a member by what a provider says has an account that others may have made, with a password that they know:
-- whoever made it has never shown that the address is theirs. Such a membership is opened by the provider alone, until
-- the account's password has been renewed through a link that was sent to its address.
ALTER TABLE "membership" ADD COLUMN "provider_made_at" TIMESTAMPTZ(3);
ALTER TABLE "user_account" ADD COLUMN "password_reset_at" TIMESTAMPTZ(3);

-- What keeps a session out of a tenant whatever its person is there: 'elsewhere' when the provider of another tenant
-- vouched for it, 'passwords-off' when a password opens nothing there for this person, 'totp' when a second step is demanded
-- and the account has none; or 'none'.
CREATE OR REPLACE FUNCTION app.entry_obstacle(of_session uuid, of_tenant uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN s.via = 'oidc' THEN CASE WHEN s.vouched_in = t.id THEN 'none' ELSE 'elsewhere' END
      WHEN NOT t.passwords_allowed THEN 'passwords-off'
      WHEN EXISTS (SELECT FROM public.membership m JOIN public.user_account u ON u.id = m.user_id
        WHERE m.tenant_id = t.id AND m.user_id = s.user_id
          AND m.provider_made_at > coalesce(u.password_reset_at, '-infinity')) THEN 'passwords-off'
      WHEN t.totp_demanded AND NOT app.has_totp(s.user_id) THEN 'totp'
      ELSE 'none' END
    FROM public.session s, public.tenant t WHERE s.id = of_session AND t.id = of_tenant), 'elsewhere')
$$;

-- As before, and notes when: a link that was sent to the account's address shows whose it is.
CREATE OR REPLACE FUNCTION app.use_reset(of_hash text, new_password_hash text, today date) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  account uuid := (SELECT r.user_id FROM public.password_reset r WHERE r.token_hash = of_hash);
  held public.password_reset;
BEGIN
  -- The account first: two links of one account wait for each other here, and the later one finds itself used.
  PERFORM FROM public.user_account u WHERE u.id = account FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'unknown';
  END IF;
  SELECT * INTO held FROM public.password_reset r WHERE r.token_hash = of_hash FOR UPDATE;
  IF held.used_at IS NOT NULL THEN
    RETURN 'used';
  ELSIF held.expires_at <= clock_timestamp() THEN
    RETURN 'expired';
  END IF;
  UPDATE public.user_account SET password_hash = new_password_hash, password_reset_at = clock_timestamp()
    WHERE id = held.user_id;
  UPDATE public.password_reset SET used_at = clock_timestamp() WHERE user_id = held.user_id AND used_at IS NULL;
  UPDATE public.session SET ended_at = clock_timestamp() WHERE user_id = held.user_id AND ended_at IS NULL;
  INSERT INTO public.log_entry (tenant_id, id, user_id, action, target_type, target_id)
    SELECT m.tenant_id, gen_random_uuid(), m.user_id, 'account.resetPassword', 'member', m.user_id
    FROM public.membership m
    WHERE m.user_id = held.user_id AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
    ORDER BY m.tenant_id;
  RETURN 'done';
END $$;
