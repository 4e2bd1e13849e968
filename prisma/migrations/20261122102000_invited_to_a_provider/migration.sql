-- Where passwords are switched off, an invitation is accepted at the organisation's own provider and in no other way: the
-- provider says that the address is the person's own.

-- What the holder of an invitation's link may know, and by what ways they may follow it; no row for a link that is none.
DROP FUNCTION app.invitation_by_link(text);
CREATE FUNCTION app.invitation_by_link(of_hash text) RETURNS TABLE
    (status text, slug text, tenant_name text, email text, name text, roles text[], units text[], started_on date,
      invited_by text, has_account boolean, has_provider boolean, passwords_allowed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.accepted_at IS NOT NULL THEN 'used'
      WHEN i.expires_at <= clock_timestamp() THEN 'expired' ELSE 'open' END,
    t.slug, t.name, i.email, i.name, i.roles,
    ARRAY(SELECT u.name FROM public.invitation_unit iu
      JOIN public.unit u ON u.tenant_id = iu.tenant_id AND u.id = iu.unit_id
      WHERE iu.tenant_id = i.tenant_id AND iu.invitation_id = i.id ORDER BY u.name COLLATE "sv-x-icu"),
    i.started_on, m.name, EXISTS (SELECT FROM public.user_account a WHERE a.email = i.email),
    EXISTS (SELECT FROM public.sign_on s WHERE s.tenant_id = t.id AND s.ended_at IS NULL), t.passwords_allowed
  FROM public.invitation i JOIN public.tenant t ON t.id = i.tenant_id
    LEFT JOIN public.membership m ON m.tenant_id = i.tenant_id AND m.user_id = i.invited_by
  WHERE i.token_hash = of_hash
$$;
GRANT EXECUTE ON FUNCTION app.invitation_by_link(text) TO foljsam_app;

-- Holds an invitation that is to be accepted by its account's own sign-in; `status` is null while it may be.
CREATE FUNCTION app.lock_invitation_for_password(of_hash text, OUT offer public.invitation, OUT status text)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation(of_hash);
BEGIN
  offer := held.offer;
  status := held.status;
  IF status IS NULL AND NOT (SELECT t.passwords_allowed FROM public.tenant t WHERE t.id = offer.tenant_id) THEN
    status := 'passwords-off';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.accept_with_password(of_hash text, new_user uuid, new_password_hash text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation_for_password(of_hash);
BEGIN
  IF held.status IS NOT NULL THEN
    RETURN held.status;
  END IF;
  INSERT INTO public.user_account (id, email, password_hash)
    VALUES (new_user, (held.offer).email, new_password_hash) ON CONFLICT (email) DO NOTHING;
  IF NOT FOUND THEN
    RETURN 'has-account';
  END IF;
  RETURN app.join_by_invitation(held.offer, new_user);
END $$;

CREATE OR REPLACE FUNCTION app.accept_with_session(of_hash text, of_session uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation_for_password(of_hash);
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

-- Accepts an invitation of the transaction's tenant for whom its provider says that the invited address is their own. The
-- account is made without a password when there is none; one that exists is not touched, and its password opens nothing
-- here before its owner has renewed it by mail: see `membership.provider_made_at`.
CREATE FUNCTION app.accept_with_provider(of_hash text, verified_address text, new_user uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation(of_hash);
  account uuid;
  became text;
BEGIN
  IF (held.offer).id IS NULL OR (held.offer).tenant_id IS DISTINCT FROM app.tenant_id() THEN
    RETURN 'unknown';
  ELSIF held.status IS NOT NULL THEN
    RETURN held.status;
  ELSIF (held.offer).email IS DISTINCT FROM lower(btrim(verified_address)) THEN
    RETURN 'other-address';
  END IF;
  account := app.account_of_address(verified_address, new_user);
  became := app.join_by_invitation(held.offer, account);
  IF became = 'joined' THEN
    UPDATE public.membership SET provider_made_at = date_trunc('milliseconds', clock_timestamp())
      WHERE tenant_id = app.tenant_id() AND user_id = account;
  END IF;
  RETURN became;
END $$;
GRANT EXECUTE ON FUNCTION app.accept_with_provider(text, text, uuid) TO foljsam_app;
