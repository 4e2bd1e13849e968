-- What one organisation's provider vouches for opens nothing in another: an invitation is accepted with the account's own
-- sign-in, never with a session that stands in one tenant alone.
CREATE OR REPLACE FUNCTION app.accept_with_session(of_hash text, of_session uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation(of_hash);
  signed_in uuid;
BEGIN
  IF held.status IS NOT NULL THEN
    RETURN held.status;
  END IF;
  SELECT l.user_id INTO signed_in FROM app.session_login(of_session) l
    WHERE l.email = (held.offer).email AND l.vouched_in IS NULL;
  IF signed_in IS NULL THEN
    RETURN 'other-account';
  END IF;
  RETURN app.join_by_invitation(held.offer, signed_in);
END $$;
