-- A login at the provider that is bound to a member can be unbound; the next one with the member's verified address is then
-- bound as the first was.
ALTER TABLE "member_identity" ADD COLUMN "last_used_at" TIMESTAMPTZ(3);
UPDATE "member_identity" SET "last_used_at" = "made_at";
ALTER TABLE "member_identity" ALTER COLUMN "last_used_at" SET NOT NULL;

GRANT DELETE, UPDATE (last_used_at) ON member_identity TO foljsam_app;

-- Ends the sessions of one member that the transaction's tenant has vouched for; how many they were.
CREATE FUNCTION app.end_vouched_sessions_of(member uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  ended integer;
BEGIN
  UPDATE public.session SET ended_at = clock_timestamp()
    WHERE vouched_in = app.tenant_id() AND user_id = member AND ended_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- The logins at organisations' providers that are bound to the person behind a session, as far as the session reaches: after
-- a password all of them, else the one tenant's own.
CREATE FUNCTION app.identities_of(of_session uuid)
  RETURNS TABLE (tenant_name text, issuer text, made_at timestamptz, last_used_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.name, i.issuer, i.made_at, i.last_used_at
  FROM app.session_login(of_session) l JOIN public.member_identity i ON i.user_id = l.user_id
    JOIN public.tenant t ON t.id = i.tenant_id
  WHERE l.vouched_in IS NULL OR i.tenant_id = l.vouched_in
  ORDER BY t.name COLLATE "sv-x-icu", i.issuer
$$;

GRANT EXECUTE ON FUNCTION app.end_vouched_sessions_of(uuid), app.identities_of(uuid) TO foljsam_app;
