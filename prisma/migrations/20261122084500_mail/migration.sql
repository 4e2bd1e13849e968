-- CreateTable
CREATE TABLE "mail" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "problem" TEXT,
    "recipient" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "message" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "daily" TEXT[],

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "due_date_sweep" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "due_date_sweep_pkey" PRIMARY KEY ("tenant_id")
);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN "mail_id" UUID;

-- CreateIndex
CREATE INDEX "mail_tenant_id_created_at_idx" ON "mail"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notice_tenant_id_mail_id_idx" ON "notice"("tenant_id", "mail_id");

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_date_sweep" ADD CONSTRAINT "due_date_sweep_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_mail_id_fkey" FOREIGN KEY ("tenant_id", "mail_id") REFERENCES "mail"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.mail');
SELECT app.seal('public.notice_choice');
SELECT app.seal('public.due_date_sweep');
GRANT SELECT ON mail, notice_choice, due_date_sweep TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON mail TO foljsam_worker;
-- An administrator may put a mail in the queue again, and nothing else.
GRANT UPDATE (status, attempts, due_at, problem, recipient, subject, text, message) ON mail TO foljsam_app;
GRANT UPDATE (mail_id) ON notice TO foljsam_worker;
GRANT INSERT, UPDATE ON notice_choice TO foljsam_app;
GRANT INSERT, UPDATE ON due_date_sweep TO foljsam_worker;

ALTER TABLE mail
  ADD CONSTRAINT mail_status_known CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'kept')),
  ADD CONSTRAINT mail_attempts_counted CHECK (attempts >= 0),
  -- What is on its way stands written as it goes, so that a second attempt is the same mail to the byte.
  ADD CONSTRAINT mail_on_its_way_is_written CHECK (status <> 'sending' OR num_nulls(recipient, subject, text, message) = 0),
  ADD CONSTRAINT mail_sent_when CHECK ((status = 'sent') = (sent_at IS NOT NULL));
ALTER TABLE notice_choice
  ADD CONSTRAINT notice_choice_language_known CHECK (language IN ('sv', 'en')),
  -- Escalations never wait.
  ADD CONSTRAINT notice_choice_daily_known CHECK (daily <@ ARRAY['audits', 'actions', 'dueDates']);

CREATE INDEX mail_waiting ON mail (due_at) WHERE status IN ('queued', 'sending');
CREATE INDEX notice_without_mail ON notice (tenant_id, user_id) WHERE mail_id IS NULL AND read_at IS NULL;

-- What has been sent stays as it went, whoever asks.
CREATE FUNCTION app.keep_sent_mail() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.status = 'sent' THEN
    RAISE EXCEPTION 'A mail that has been sent never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION app.keep_sent_mail();

-- Where a member of the transaction's tenant gets mail; nothing once the membership has ended.
CREATE FUNCTION app.mail_address(of_user uuid, today date) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT u.email FROM public.user_account u
    JOIN public.membership m ON m.user_id = u.id AND m.tenant_id = app.tenant_id()
  WHERE u.id = of_user AND m.started_on <= today AND (m.ended_on IS NULL OR m.ended_on >= today)
$$;

-- Mails whose next attempt is due, in all tenants.
CREATE FUNCTION app.due_mails() RETURNS TABLE (tenant_id uuid, mail_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT m.tenant_id, m.id FROM public.mail m
  WHERE m.status IN ('queued', 'sending') AND m.due_at <= clock_timestamp()
  ORDER BY m.due_at LIMIT 500
$$;

-- Tenants whose due dates have not been looked over as of a day.
CREATE FUNCTION app.tenants_to_sweep(as_of date) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.id FROM public.tenant t
  WHERE NOT EXISTS (SELECT FROM public.due_date_sweep s WHERE s.tenant_id = t.id AND s.day >= as_of)
$$;

GRANT EXECUTE ON FUNCTION app.mail_address(uuid, date), app.due_mails(), app.tenants_to_sweep(date) TO foljsam_worker;
