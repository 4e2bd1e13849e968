-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "passwords_allowed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "totp_demanded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "via" TEXT NOT NULL DEFAULT 'password',
ADD COLUMN     "vouched_in" UUID;
ALTER TABLE "session" ALTER COLUMN "via" DROP DEFAULT;

-- CreateTable
CREATE TABLE "fresh_login" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "fresh_login_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_totp" (
    "user_id" UUID NOT NULL,
    "encrypted_secret" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "account_totp_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","hash")
);

-- CreateTable
CREATE TABLE "sign_on" (
    "tenant_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "encrypted_secret" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "claims" JSONB NOT NULL,
    "groups_rule" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_on_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "member_identity" (
    "tenant_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_identity_pkey" PRIMARY KEY ("tenant_id","issuer","subject")
);

-- CreateIndex
CREATE INDEX "session_vouched_in_idx" ON "session"("vouched_in");

-- CreateIndex
CREATE INDEX "fresh_login_session_id_idx" ON "fresh_login"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_identity_tenant_id_issuer_user_id_key" ON "member_identity"("tenant_id", "issuer", "user_id");

-- CreateIndex
CREATE INDEX "member_identity_tenant_id_user_id_idx" ON "member_identity"("tenant_id", "user_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_vouched_in_fkey" FOREIGN KEY ("vouched_in") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fresh_login" ADD CONSTRAINT "fresh_login_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_totp" ADD CONSTRAINT "account_totp_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_identity" ADD CONSTRAINT "member_identity_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.sign_on');
SELECT app.seal('public.member_identity');
SELECT app.close('public.fresh_login');
SELECT app.close('public.account_totp');
SELECT app.close('public.recovery_code');

-- A provider vouches for a person in its own tenant; a password is the account's own, and belongs to no tenant.
ALTER TABLE session ADD CONSTRAINT session_via_known CHECK (via IN ('password', 'oidc')),
  ADD CONSTRAINT session_of_a_provider_in_its_tenant CHECK ((via = 'oidc') = (vouched_in IS NOT NULL));
ALTER TABLE sign_on ADD CONSTRAINT sign_on_groups_rule_known CHECK (groups_rule IN ('never', 'first', 'always'));
ALTER TABLE fresh_login ADD CONSTRAINT fresh_login_in_order CHECK (used_at IS NULL OR proved_at IS NOT NULL);

GRANT SELECT, INSERT ON sign_on, member_identity TO foljsam_app;
-- The jobs have no use for the secret.
GRANT SELECT (tenant_id, issuer) ON sign_on TO foljsam_worker;
GRANT SELECT ON member_identity TO foljsam_worker;
GRANT UPDATE (issuer, client_id, encrypted_secret, key_id, claims, groups_rule, mapping, revision, ended_at) ON sign_on TO foljsam_app;
GRANT UPDATE (passwords_allowed, totp_demanded) ON tenant TO foljsam_app;
-- What the groups of a provider say of a member.
GRANT INSERT ON membership TO foljsam_app;
GRANT UPDATE (roles) ON membership TO foljsam_app;
GRANT UPDATE (to_day) ON unit_manager TO foljsam_app;

-- Whether the account has a second step that has been confirmed.
CREATE FUNCTION app.has_totp(of_user uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM public.account_totp a WHERE a.user_id = of_user AND a.confirmed_at IS NOT NULL) $$;

-- What keeps a session out of a tenant whatever its person is there: 'elsewhere' when the provider of another tenant
-- vouched for it, 'passwords-off', 'totp' when a second step is demanded and the account has none; or 'none'.
CREATE FUNCTION app.entry_obstacle(of_session uuid, of_tenant uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN s.via = 'oidc' THEN CASE WHEN s.vouched_in = t.id THEN 'none' ELSE 'elsewhere' END
      WHEN NOT t.passwords_allowed THEN 'passwords-off'
      WHEN t.totp_demanded AND NOT app.has_totp(s.user_id) THEN 'totp'
      ELSE 'none' END
    FROM public.session s, public.tenant t WHERE s.id = of_session AND t.id = of_tenant), 'elsewhere')
$$;

-- Who a session is in one tenant on a day: no row when the session has ended, does not stand in that tenant, or the person
-- does not belong there.
CREATE OR REPLACE FUNCTION app.actor_lookup(of_session uuid, in_slug text, today date)
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
    AND app.entry_obstacle(of_session, t.id) = 'none'
$$;

-- What a member who has signed in must do before the tenant opens: 'passwords-off' or 'totp'; no row for anyone else.
CREATE FUNCTION app.obstacle_before(of_session uuid, in_slug text, today date) RETURNS TABLE (obstacle text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT app.entry_obstacle(of_session, t.id)
  FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.user_id = app.session_user_id(of_session) AND t.slug = in_slug
    AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
    AND app.entry_obstacle(of_session, t.id) IN ('passwords-off', 'totp')
$$;

-- The tenants that the person behind a session belongs to on a day, as far as the session reaches: what a tenant demands
-- besides, it says when one comes there.
CREATE OR REPLACE FUNCTION app.memberships_of(of_session uuid, today date) RETURNS TABLE (slug text, tenant_name text, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.slug, t.name, m.roles FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.user_id = app.session_user_id(of_session)
    AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
    AND app.entry_obstacle(of_session, t.id) <> 'elsewhere'
  ORDER BY t.name COLLATE "sv-x-icu"
$$;

-- Writes what concerns an account in the log of each tenant that it has a place in on that day and that takes passwords.
CREATE FUNCTION app.log_for_account(of_user uuid, deed text, what jsonb, today date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  INSERT INTO public.log_entry (tenant_id, id, user_id, action, detail)
    SELECT m.tenant_id, gen_random_uuid(), m.user_id, deed, what
    FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
    WHERE m.user_id = of_user AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
      AND t.passwords_allowed
    ORDER BY m.tenant_id
$$;

-- Opens a session and writes the sign-in in the log: of the tenant whose provider vouched for the person, or, after a
-- password, of each tenant that the person belongs to on that day.
DROP FUNCTION app.open_session(uuid, uuid, text, interval, date);
CREATE FUNCTION app.open_session(
  new_session uuid, for_user uuid, on_device text, lasts interval, today date, vouching uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  INSERT INTO public.session (id, user_id, device, expires_at, via, vouched_in)
    VALUES (new_session, for_user, left(on_device, 200), clock_timestamp() + lasts,
      CASE WHEN vouching IS NULL THEN 'password' ELSE 'oidc' END, vouching);
  IF vouching IS NULL THEN
    PERFORM app.log_for_account(for_user, 'session.opened', '{"via": "password"}', today);
  ELSE
    INSERT INTO public.log_entry (tenant_id, id, user_id, action, detail)
      VALUES (vouching, gen_random_uuid(), for_user, 'session.opened', '{"via": "oidc"}');
  END IF;
END $$;

-- The sessions that a session may see and end, those that still stand: after a password all of the person's, else those
-- that the same tenant vouched for, since what one tenant's provider says moves nothing in another.
CREATE FUNCTION app.sessions_of(of_session uuid)
  RETURNS TABLE (id uuid, device text, opened_at timestamptz, expires_at timestamptz, tenant_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT s.id, s.device, s.created_at, s.expires_at, t.name
  FROM public.session known JOIN public.session s ON s.user_id = known.user_id
    LEFT JOIN public.tenant t ON t.id = s.vouched_in
  WHERE known.id = of_session AND known.ended_at IS NULL AND known.expires_at > clock_timestamp()
    AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
    AND (known.vouched_in IS NULL OR s.vouched_in = known.vouched_in)
  ORDER BY s.created_at DESC, s.id
$$;

-- Ends one of the sessions that a session may see.
CREATE FUNCTION app.end_session_seen(from_session uuid, ended_session uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  UPDATE public.session s SET ended_at = clock_timestamp()
    WHERE s.id = ended_session AND s.ended_at IS NULL
      AND s.id IN (SELECT seen.id FROM app.sessions_of(from_session) seen);
  RETURN FOUND;
END $$;

-- Ends one session, or with `everywhere` all that it may see; nothing happens when it has ended already.
CREATE OR REPLACE FUNCTION app.end_session(ended_session uuid, everywhere boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.session s SET ended_at = clock_timestamp()
    FROM public.session known
    WHERE known.id = ended_session AND known.ended_at IS NULL AND s.ended_at IS NULL
      AND (s.id = known.id OR (everywhere AND s.user_id = known.user_id
        AND (known.vouched_in IS NULL OR s.vouched_in = known.vouched_in)));
$$;

-- Ends the sessions that the transaction's tenant has vouched for, but for one: what vouched for them is no more.
CREATE FUNCTION app.end_vouched_sessions(but_for uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.session SET ended_at = clock_timestamp()
    WHERE vouched_in = app.tenant_id() AND ended_at IS NULL AND id IS DISTINCT FROM but_for;
$$;

-- The person behind a session that still stands, how they came in, and for a password what a fresh login is checked
-- against: a session that a provider vouched for says nothing of the account's own password.
DROP FUNCTION app.session_login(uuid);
CREATE FUNCTION app.session_login(of_session uuid)
  RETURNS TABLE (user_id uuid, email text, password_hash text, vouched_in uuid, has_totp boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT u.id, u.email, CASE WHEN s.vouched_in IS NULL THEN u.password_hash END, s.vouched_in,
    s.vouched_in IS NULL AND app.has_totp(u.id)
  FROM public.session s JOIN public.user_account u ON u.id = s.user_id
  WHERE s.id = of_session AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
$$;

-- Sets the account's password, ends its other sessions that came of the old one, and writes it in the logs; false when
-- the session did not come of a password, or does not stand.
CREATE FUNCTION app.change_password(of_session uuid, new_hash text, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  person uuid;
BEGIN
  SELECT l.user_id INTO person FROM app.session_login(of_session) l WHERE l.vouched_in IS NULL;
  IF person IS NULL THEN
    RETURN false;
  END IF;
  UPDATE public.user_account SET password_hash = new_hash WHERE id = person;
  UPDATE public.session SET ended_at = clock_timestamp()
    WHERE user_id = person AND id <> of_session AND vouched_in IS NULL AND ended_at IS NULL;
  PERFORM app.log_for_account(person, 'password.change', '{}', today);
  RETURN true;
END $$;

-- The second step of an account: its secret under the installation's key, and whether it has been confirmed.
CREATE FUNCTION app.totp_of(of_user uuid) RETURNS TABLE (encrypted_secret bytea, key_id text, confirmed boolean, codes_left integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT a.encrypted_secret, a.key_id, a.confirmed_at IS NOT NULL,
    (SELECT count(*)::integer FROM public.recovery_code c WHERE c.user_id = of_user AND c.used_at IS NULL)
  FROM public.account_totp a WHERE a.user_id = of_user
$$;

-- Lays down a secret that is still to be confirmed; false when one is in use, or the session did not come of a password.
CREATE FUNCTION app.begin_totp(of_session uuid, secret bytea, under_key text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  INSERT INTO public.account_totp (user_id, encrypted_secret, key_id, begun_at)
    SELECT l.user_id, secret, under_key, clock_timestamp() FROM app.session_login(of_session) l WHERE l.vouched_in IS NULL
    ON CONFLICT (user_id) DO UPDATE
      SET encrypted_secret = excluded.encrypted_secret, key_id = excluded.key_id, begun_at = excluded.begun_at
      WHERE account_totp.confirmed_at IS NULL;
  RETURN FOUND;
END $$;

-- Takes a code's step of thirty seconds into use: true for the first one only, and never for an earlier step.
CREATE FUNCTION app.take_totp_step(of_user uuid, step bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  UPDATE public.account_totp SET last_step = step
    WHERE user_id = of_user AND confirmed_at IS NOT NULL AND last_step < step;
  RETURN FOUND;
END $$;

-- Takes a recovery code into use: true once, and written in the logs.
CREATE FUNCTION app.take_recovery_code(of_user uuid, code_hash text, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  UPDATE public.recovery_code SET used_at = clock_timestamp()
    WHERE user_id = of_user AND hash = code_hash AND used_at IS NULL;
  IF FOUND THEN
    PERFORM app.log_for_account(of_user, 'recoveryCode.use', '{}', today);
    RETURN true;
  END IF;
  RETURN false;
END $$;

-- Puts recovery codes in the place of those that the account has.
CREATE FUNCTION app.put_recovery_codes(of_user uuid, code_hashes text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  DELETE FROM public.recovery_code WHERE user_id = of_user;
  INSERT INTO public.recovery_code (user_id, hash) SELECT of_user, unnest(code_hashes);
$$;

-- Confirms the secret that was laid down, with the step of the code that proved it, and gives the account its recovery codes.
CREATE FUNCTION app.confirm_totp(of_session uuid, step bigint, code_hashes text[], today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  person uuid;
BEGIN
  UPDATE public.account_totp SET confirmed_at = clock_timestamp(), last_step = step
    WHERE user_id = (SELECT l.user_id FROM app.session_login(of_session) l WHERE l.vouched_in IS NULL) AND confirmed_at IS NULL
    RETURNING user_id INTO person;
  IF person IS NULL THEN
    RETURN false;
  END IF;
  PERFORM app.put_recovery_codes(person, code_hashes);
  PERFORM app.log_for_account(person, 'totp.begin', '{}', today);
  RETURN true;
END $$;

-- Gives an account that has a second step new recovery codes.
CREATE FUNCTION app.renew_recovery_codes(of_session uuid, code_hashes text[], today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  person uuid;
BEGIN
  SELECT l.user_id INTO person FROM app.session_login(of_session) l WHERE l.has_totp;
  IF person IS NULL THEN
    RETURN false;
  END IF;
  PERFORM app.put_recovery_codes(person, code_hashes);
  PERFORM app.log_for_account(person, 'recoveryCode.renew', '{}', today);
  RETURN true;
END $$;

-- Ends the second step of the account behind a session that came of its password.
CREATE FUNCTION app.end_totp(of_session uuid, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  person uuid;
BEGIN
  DELETE FROM public.account_totp
    WHERE user_id = (SELECT l.user_id FROM app.session_login(of_session) l WHERE l.has_totp) RETURNING user_id INTO person;
  IF person IS NULL THEN
    RETURN false;
  END IF;
  PERFORM app.put_recovery_codes(person, '{}');
  PERFORM app.log_for_account(person, 'totp.end', '{}', today);
  RETURN true;
END $$;

-- For the operator alone, when a telephone and the codes are lost: ends the second step and every session of an account.
CREATE FUNCTION app.end_totp_of_address(address text, why text, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  person uuid;
BEGIN
  DELETE FROM public.account_totp
    WHERE user_id = (SELECT u.id FROM public.user_account u WHERE u.email = lower(btrim(address))) RETURNING user_id INTO person;
  IF person IS NULL THEN
    RETURN false;
  END IF;
  PERFORM app.put_recovery_codes(person, '{}');
  UPDATE public.session SET ended_at = clock_timestamp() WHERE user_id = person AND vouched_in IS NULL AND ended_at IS NULL;
  INSERT INTO public.log_entry (tenant_id, id, system_reason, action, target_type, target_id)
    SELECT m.tenant_id, gen_random_uuid(), why, 'totp.end', 'member', person FROM public.membership m
    WHERE m.user_id = person AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
    ORDER BY m.tenant_id;
  RETURN true;
END $$;

-- A fresh login at a provider: asked for by a session, for one kind of deed.
CREATE FUNCTION app.ask_fresh_login(new_id uuid, of_session uuid, of_deed text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  INSERT INTO public.fresh_login (id, session_id, deed, asked_at)
    SELECT new_id, of_session, of_deed, clock_timestamp() FROM app.session_login(of_session) l WHERE l.vouched_in IS NOT NULL;
  RETURN FOUND;
END $$;

-- Notes that the provider has let the person in anew: no earlier than it was asked for, less the seconds that clocks may
-- differ, and within five minutes. The identity must be that of the session's own person in the session's own tenant.
CREATE FUNCTION app.prove_fresh_login(known_id uuid, of_session uuid, at_issuer text, of_subject text, authenticated_at timestamptz)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  UPDATE public.fresh_login f SET proved_at = clock_timestamp()
    FROM app.session_login(of_session) l JOIN public.member_identity i ON i.tenant_id = l.vouched_in AND i.user_id = l.user_id
    WHERE f.id = known_id AND f.session_id = of_session AND f.proved_at IS NULL
      AND i.issuer = at_issuer AND i.subject = of_subject
      AND f.asked_at > clock_timestamp() - interval '5 minutes'
      AND authenticated_at >= f.asked_at - interval '10 seconds';
  RETURN FOUND;
END $$;

-- Whether the session has a fresh login for a kind of deed that is no older than five minutes and not used.
CREATE FUNCTION app.fresh_login_stands(of_session uuid, of_deed text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT EXISTS (SELECT FROM public.fresh_login f WHERE f.session_id = of_session AND f.deed = of_deed AND f.used_at IS NULL
    AND f.proved_at > clock_timestamp() - interval '5 minutes' AND app.session_user_id(of_session) IS NOT NULL)
$$;

-- Uses it up; when the person was let in, or null.
CREATE FUNCTION app.use_fresh_login(of_session uuid, of_deed text) RETURNS timestamptz
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.fresh_login SET used_at = clock_timestamp()
    WHERE id = (SELECT f.id FROM public.fresh_login f
      WHERE f.session_id = of_session AND f.deed = of_deed AND f.used_at IS NULL
        AND f.proved_at > clock_timestamp() - interval '5 minutes' AND app.session_user_id(of_session) IS NOT NULL
      ORDER BY f.proved_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING proved_at
$$;

-- The tenant at an address of its own for signing in, when it has a provider: what its login page shows.
CREATE FUNCTION app.sign_on_at(in_slug text) RETURNS TABLE (tenant_id uuid, tenant_name text, passwords_allowed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.id, t.name, t.passwords_allowed FROM public.tenant t JOIN public.sign_on s ON s.tenant_id = t.id
  WHERE t.slug = in_slug AND s.ended_at IS NULL
$$;

-- The account of an address within the transaction's tenant: of a member, or, with `to_make`, any account, made when there
-- is none. An account that is made so has no password.
CREATE FUNCTION app.account_of_address(address text, to_make uuid) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  known uuid;
BEGIN
  SELECT u.id INTO known FROM public.user_account u JOIN public.membership m ON m.user_id = u.id
    WHERE u.email = lower(btrim(address)) AND m.tenant_id = app.tenant_id();
  IF known IS NOT NULL OR to_make IS NULL THEN
    RETURN known;
  END IF;
  INSERT INTO public.user_account (id, email) VALUES (to_make, lower(btrim(address))) ON CONFLICT (email) DO NOTHING;
  RETURN (SELECT u.id FROM public.user_account u WHERE u.email = lower(btrim(address)));
END $$;

GRANT EXECUTE ON FUNCTION
  app.obstacle_before(uuid, text, date), app.open_session(uuid, uuid, text, interval, date, uuid), app.sessions_of(uuid),
  app.end_session_seen(uuid, uuid), app.end_vouched_sessions(uuid), app.session_login(uuid),
  app.change_password(uuid, text, date), app.totp_of(uuid), app.begin_totp(uuid, bytea, text),
  app.take_totp_step(uuid, bigint), app.take_recovery_code(uuid, text, date), app.confirm_totp(uuid, bigint, text[], date),
  app.renew_recovery_codes(uuid, text[], date), app.end_totp(uuid, date), app.ask_fresh_login(uuid, uuid, text),
  app.prove_fresh_login(uuid, uuid, text, text, timestamptz), app.fresh_login_stands(uuid, text),
  app.use_fresh_login(uuid, text), app.sign_on_at(text), app.account_of_address(text, uuid)
  TO foljsam_app;
