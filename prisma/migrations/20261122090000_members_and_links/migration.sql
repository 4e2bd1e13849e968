-- CreateTable
CREATE TABLE "membership_period" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE NOT NULL,

    CONSTRAINT "membership_period_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "started_on" DATE NOT NULL,
    "link_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "invitation_unit" (
    "tenant_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "invitation_unit_pkey" PRIMARY KEY ("tenant_id","invitation_id","unit_id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "token_hash" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "problem" TEXT,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "membership" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "mail" ALTER COLUMN "user_id" DROP NOT NULL,
    ADD COLUMN "invitation_id" UUID,
    ADD COLUMN "link_id" UUID;

-- CreateIndex
CREATE INDEX "membership_period_tenant_id_user_id_idx" ON "membership_period"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_unit_tenant_id_unit_id_idx" ON "invitation_unit"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- AddForeignKey
ALTER TABLE "membership_period" ADD CONSTRAINT "membership_period_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_invited_by_fkey" FOREIGN KEY ("tenant_id", "invited_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_accepted_by_fkey" FOREIGN KEY ("tenant_id", "accepted_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_unit" ADD CONSTRAINT "invitation_unit_tenant_id_invitation_id_fkey" FOREIGN KEY ("tenant_id", "invitation_id") REFERENCES "invitation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_unit" ADD CONSTRAINT "invitation_unit_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_tenant_id_invitation_id_fkey" FOREIGN KEY ("tenant_id", "invitation_id") REFERENCES "invitation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


SELECT app.seal('public.membership_period');
SELECT app.seal('public.invitation');
SELECT app.seal('public.invitation_unit');
SELECT app.close('public.password_reset');

GRANT SELECT ON membership_period, invitation, invitation_unit TO foljsam_app, foljsam_worker;
GRANT INSERT ON membership_period, invitation, invitation_unit TO foljsam_app;
GRANT UPDATE (name, roles, started_on, ended_on, revision) ON membership TO foljsam_app;
GRANT UPDATE (to_day) ON unit_manager TO foljsam_app;
GRANT UPDATE (link_id, token_hash, expires_at, withdrawn_at) ON invitation TO foljsam_app;
-- The mail of an invitation, and no other.
GRANT INSERT (tenant_id, id, invitation_id, link_id) ON mail TO foljsam_app;

-- Who is ended at once is let in no more on that very day: their last day is the day before, also when they began on it.
ALTER TABLE membership DROP CONSTRAINT membership_days,
  ADD CONSTRAINT membership_days CHECK (ended_on >= started_on - 1);
ALTER TABLE unit_manager DROP CONSTRAINT unit_manager_days,
  ADD CONSTRAINT unit_manager_days CHECK (to_day >= from_day - 1);
ALTER TABLE membership_period ADD CONSTRAINT membership_period_days CHECK (ended_on >= started_on - 1);

ALTER TABLE invitation ALTER COLUMN roles SET NOT NULL,
  ADD CONSTRAINT invitation_email_form CHECK (email = lower(btrim(email)) AND position('@' IN email) > 1),
  ADD CONSTRAINT invitation_roles_known CHECK (roles <@ ARRAY['auditor', 'unitManager', 'admin', 'reader'] AND cardinality(roles) > 0),
  ADD CONSTRAINT invitation_token_is_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT invitation_accepted_by_whom CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  ADD CONSTRAINT invitation_ends_once CHECK (num_nonnulls(withdrawn_at, accepted_at) <= 1);
-- One open invitation to an address.
CREATE UNIQUE INDEX invitation_open ON invitation (tenant_id, email) WHERE withdrawn_at IS NULL AND accepted_at IS NULL;

ALTER TABLE password_reset
  ADD CONSTRAINT password_reset_token_is_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  -- `handed` to the operator, who asked for it without a mail.
  ADD CONSTRAINT password_reset_status_known CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'handed'));
CREATE INDEX password_reset_waiting ON password_reset (due_at) WHERE status IN ('queued', 'sending');

-- A mail is for a member, or for whoever is invited. One with a link is written without it, and the link is put in each
-- time that the mail leaves the house: nobody who reads the outbox, or the table, finds a way in.
ALTER TABLE mail DROP CONSTRAINT mail_on_its_way_is_written,
  ADD CONSTRAINT mail_on_its_way_is_written
    CHECK (status <> 'sending' OR (num_nulls(recipient, subject, text) = 0 AND num_nonnulls(message, link_id) = 1)),
  ADD CONSTRAINT mail_for_someone CHECK (num_nonnulls(user_id, invitation_id) = 1),
  ADD CONSTRAINT mail_of_invitation_has_link CHECK ((invitation_id IS NULL) = (link_id IS NULL)),
  ADD CONSTRAINT mail_holds_no_link CHECK (link_id IS NULL OR message IS NULL);

-- When each person last signed in is asked for all members at once.
CREATE INDEX log_entry_sessions_opened ON log_entry (tenant_id, user_id, at DESC) WHERE action = 'session.opened';

-- The accounts of the members of the transaction's tenant: where they get mail, and when and how they last signed in.
CREATE FUNCTION app.member_accounts() RETURNS TABLE (user_id uuid, email text, last_in timestamptz, via text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT m.user_id, u.email, opened.at, opened.via
  FROM public.membership m JOIN public.user_account u ON u.id = m.user_id
    LEFT JOIN LATERAL (SELECT l.at, l.detail ->> 'via' AS via FROM public.log_entry l
      WHERE l.tenant_id = m.tenant_id AND l.user_id = m.user_id AND l.action = 'session.opened'
      ORDER BY l.at DESC LIMIT 1) opened ON true
  WHERE m.tenant_id = app.tenant_id()
$$;

-- The member of the transaction's tenant, ended or not, who has an address; of other tenants' people nothing is said.
CREATE FUNCTION app.member_with_address(of_email text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT m.user_id FROM public.membership m JOIN public.user_account u ON u.id = m.user_id
  WHERE m.tenant_id = app.tenant_id() AND u.email = lower(btrim(of_email))
$$;

-- What the holder of an invitation's link may know; no row for a link that is none.
CREATE FUNCTION app.invitation_by_link(of_hash text) RETURNS TABLE
    (status text, slug text, tenant_name text, email text, name text, roles text[], units text[], started_on date, invited_by text, has_account boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.accepted_at IS NOT NULL THEN 'used'
      WHEN i.expires_at <= clock_timestamp() THEN 'expired' ELSE 'open' END,
    t.slug, t.name, i.email, i.name, i.roles,
    ARRAY(SELECT u.name FROM public.invitation_unit iu
      JOIN public.unit u ON u.tenant_id = iu.tenant_id AND u.id = iu.unit_id
      WHERE iu.tenant_id = i.tenant_id AND iu.invitation_id = i.id ORDER BY u.name COLLATE "sv-x-icu"),
    i.started_on, m.name, EXISTS (SELECT FROM public.user_account a WHERE a.email = i.email)
  FROM public.invitation i JOIN public.tenant t ON t.id = i.tenant_id
    LEFT JOIN public.membership m ON m.tenant_id = i.tenant_id AND m.user_id = i.invited_by
  WHERE i.token_hash = of_hash
$$;

-- Holds an invitation by its link; `status` is null while it may be accepted.
CREATE FUNCTION app.lock_invitation(of_hash text, OUT offer public.invitation, OUT status text)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  SELECT * INTO offer FROM public.invitation i WHERE i.token_hash = of_hash FOR UPDATE;
  status := CASE WHEN offer.id IS NULL THEN 'unknown' WHEN offer.withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN offer.accepted_at IS NOT NULL THEN 'used' WHEN offer.expires_at <= clock_timestamp() THEN 'expired' END;
END $$;

-- Makes an account a member as a locked invitation says, and writes it in the tenant's log in the person's own name.
CREATE FUNCTION app.join_by_invitation(offer public.invitation, new_member uuid) RETURNS text
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  INSERT INTO public.membership (tenant_id, user_id, name, roles, started_on)
    VALUES (offer.tenant_id, new_member, offer.name, offer.roles, offer.started_on)
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN 'already-member';
  END IF;
  INSERT INTO public.unit_manager (tenant_id, id, unit_id, user_id, from_day)
    SELECT iu.tenant_id, gen_random_uuid(), iu.unit_id, new_member, offer.started_on
    FROM public.invitation_unit iu
    WHERE iu.tenant_id = offer.tenant_id AND iu.invitation_id = offer.id;
  UPDATE public.invitation SET accepted_at = clock_timestamp(), accepted_by = new_member
    WHERE tenant_id = offer.tenant_id AND id = offer.id;
  INSERT INTO public.log_entry (tenant_id, id, user_id, action, target_type, target_id, detail)
    VALUES (offer.tenant_id, gen_random_uuid(), new_member, 'member.join', 'member', new_member,
      jsonb_build_object('invitationId', offer.id));
  RETURN 'joined';
END $$;

-- Accepts an invitation for an address that has no account: the account is made, with the password that was chosen.
-- An account that exists is never touched.
CREATE FUNCTION app.accept_with_password(of_hash text, new_user uuid, new_password_hash text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation(of_hash);
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

-- Accepts an invitation for an account that exists, as whoever is signed in to that very account.
CREATE FUNCTION app.accept_with_session(of_hash text, of_session uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  held record := app.lock_invitation(of_hash);
  signed_in uuid;
BEGIN
  IF held.status IS NOT NULL THEN
    RETURN held.status;
  END IF;
  SELECT u.id INTO signed_in FROM public.user_account u
    WHERE u.id = app.session_user_id(of_session) AND u.email = (held.offer).email;
  IF signed_in IS NULL THEN
    RETURN 'other-account';
  END IF;
  RETURN app.join_by_invitation(held.offer, signed_in);
END $$;

-- Takes one question for a new password, by the account asked for and by who asks; the seconds to wait, 0 when it may go on.
CREATE FUNCTION app.take_reset_attempt(account_key text, address_key text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  wait integer := app.count_login_attempt(address_key, 20, 900);
BEGIN
  IF wait > 0 THEN
    RETURN wait;
  END IF;
  RETURN app.count_login_attempt(account_key, 3, 900);
END $$;

-- Notes that somebody asks for a new password. A row is written whether the address has an account or not, so that the
-- answer takes the same time; who has none gets no mail.
CREATE FUNCTION app.ask_for_reset(new_reset uuid, of_hash text, for_email text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  INSERT INTO public.password_reset (id, token_hash, expires_at, user_id)
    VALUES (new_reset, of_hash, clock_timestamp() + interval '1 hour',
      (SELECT u.id FROM public.user_account u WHERE u.email = lower(btrim(for_email))))
$$;

-- The operator's own way to a link, for a person whose mail does not come; whether there is such an account.
CREATE FUNCTION app.hand_out_reset(new_reset uuid, of_hash text, for_email text, reason text, today date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  account uuid := (SELECT u.id FROM public.user_account u WHERE u.email = lower(btrim(for_email)));
BEGIN
  IF account IS NULL THEN
    RETURN false;
  END IF;
  INSERT INTO public.password_reset (id, token_hash, expires_at, user_id, status)
    VALUES (new_reset, of_hash, clock_timestamp() + interval '1 hour', account, 'handed');
  INSERT INTO public.log_entry (tenant_id, id, system_reason, action, target_type, target_id)
    SELECT m.tenant_id, gen_random_uuid(), reason, 'account.handOutReset', 'member', m.user_id
    FROM public.membership m
    WHERE m.user_id = account AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
    ORDER BY m.tenant_id;
  RETURN true;
END $$;

-- Whether a link still gives a new password, and for which account; no row for a link that is none.
CREATE FUNCTION app.reset_by_link(of_hash text) RETURNS TABLE (status text, email text, organisations text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT CASE WHEN r.used_at IS NOT NULL THEN 'used' WHEN r.expires_at <= clock_timestamp() THEN 'expired' ELSE 'open' END,
    u.email, ARRAY(SELECT t.name FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id WHERE m.user_id = u.id)
  FROM public.password_reset r JOIN public.user_account u ON u.id = r.user_id WHERE r.token_hash = of_hash
$$;

-- Gives the account of a link a new password and ends all of its sessions and all of its other links. Nothing else that
-- guards the account is touched.
CREATE FUNCTION app.use_reset(of_hash text, new_password_hash text, today date) RETURNS text
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
  UPDATE public.user_account SET password_hash = new_password_hash WHERE id = held.user_id;
  UPDATE public.password_reset SET used_at = clock_timestamp() WHERE user_id = held.user_id AND used_at IS NULL;
  UPDATE public.session SET ended_at = clock_timestamp() WHERE user_id = held.user_id AND ended_at IS NULL;
  INSERT INTO public.log_entry (tenant_id, id, user_id, action, target_type, target_id)
    SELECT m.tenant_id, gen_random_uuid(), m.user_id, 'account.resetPassword', 'member', m.user_id
    FROM public.membership m
    WHERE m.user_id = held.user_id AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
    ORDER BY m.tenant_id;
  RETURN 'done';
END $$;

-- Begins one attempt to mail a reset link: where to, and the attempt's number. No row when there is nothing to attempt.
CREATE FUNCTION app.begin_reset_mail(of_reset uuid) RETURNS TABLE (recipient text, attempt integer, asked_at timestamptz)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.password_reset r SET status = 'sending', attempts = r.attempts + 1, problem = NULL,
      -- Longer than an attempt can take: whoever has not marked it by then is dead.
      due_at = clock_timestamp() + interval '15 minutes'
    FROM public.user_account u
    WHERE r.id = of_reset AND u.id = r.user_id AND r.status IN ('queued', 'sending') AND r.due_at <= clock_timestamp()
      AND r.used_at IS NULL AND r.expires_at > clock_timestamp()
    RETURNING u.email, r.attempts, r.asked_at
$$;

-- Marks what became of the attempt with that number; of an earlier one nothing is marked.
CREATE FUNCTION app.end_reset_mail(of_reset uuid, of_attempt integer, became text, why text, pause interval) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  UPDATE public.password_reset SET status = became, problem = why, due_at = clock_timestamp() + pause
    WHERE id = of_reset AND status = 'sending' AND attempts = of_attempt
$$;

-- Mails with reset links whose next attempt is due.
CREATE FUNCTION app.due_reset_mails() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT r.id FROM public.password_reset r
  WHERE r.status IN ('queued', 'sending') AND r.due_at <= clock_timestamp() AND r.user_id IS NOT NULL
    AND r.used_at IS NULL AND r.expires_at > clock_timestamp()
  ORDER BY r.due_at LIMIT 500
$$;

-- Clears questions for a new password that ran out a month ago; those for addresses without an account after a day.
CREATE FUNCTION app.clear_resets() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  cleared integer;
BEGIN
  DELETE FROM public.password_reset WHERE expires_at < clock_timestamp()
    - CASE WHEN user_id IS NULL THEN interval '1 day' ELSE interval '30 days' END;
  GET DIAGNOSTICS cleared = ROW_COUNT;
  RETURN cleared;
END $$;

GRANT EXECUTE ON FUNCTION app.member_accounts(), app.member_with_address(text), app.invitation_by_link(text),
  app.accept_with_password(text, uuid, text), app.accept_with_session(text, uuid), app.take_reset_attempt(text, text),
  app.ask_for_reset(uuid, text, text), app.reset_by_link(text), app.use_reset(text, text, date)
  TO foljsam_app;
GRANT EXECUTE ON FUNCTION app.begin_reset_mail(uuid), app.end_reset_mail(uuid, integer, text, text, interval),
  app.due_reset_mails(), app.clear_resets() TO foljsam_worker;
