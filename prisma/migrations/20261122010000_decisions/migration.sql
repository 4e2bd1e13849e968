-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "reporting_occasions" JSONB;

-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "decision_date_motive" TEXT,
ADD COLUMN     "judgement_choice" TEXT,
ADD COLUMN     "judgement_comment" TEXT,
ADD COLUMN     "judgement_motive" TEXT,
ADD COLUMN     "summary" TEXT;

-- CreateTable
CREATE TABLE "deficiency_decision" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "kind" TEXT,
    "motive" TEXT,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deficiency_decision_pkey" PRIMARY KEY ("tenant_id","audit_id","item")
);

-- CreateTable
CREATE TABLE "action" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "critical" BOOLEAN NOT NULL,
    "responsible" TEXT NOT NULL,
    "deadline" JSONB,
    "follow_up" JSONB,
    "status" TEXT NOT NULL,
    "remedied_on" DATE,
    "return_reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "action_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "action_link" (
    "tenant_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "action_link_pkey" PRIMARY KEY ("tenant_id","action_id","target")
);

-- CreateTable
CREATE TABLE "audit_approval" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "audit_approval_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_snapshot" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_snapshot_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "deficiency_decision_tenant_id_user_id_idx" ON "deficiency_decision"("tenant_id", "user_id");

-- Checked when the transaction ends: numbers change places as actions come and go.
ALTER TABLE "action" ADD CONSTRAINT "action_tenant_id_audit_id_number_key" UNIQUE ("tenant_id", "audit_id", "number") DEFERRABLE INITIALLY DEFERRED;

-- CreateIndex
CREATE INDEX "audit_approval_tenant_id_audit_id_idx" ON "audit_approval"("tenant_id", "audit_id");

-- CreateIndex
CREATE INDEX "audit_approval_tenant_id_user_id_idx" ON "audit_approval"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_snapshot_tenant_id_audit_id_version_key" ON "audit_snapshot"("tenant_id", "audit_id", "version");

-- AddForeignKey
ALTER TABLE "deficiency_decision" ADD CONSTRAINT "deficiency_decision_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deficiency_decision" ADD CONSTRAINT "deficiency_decision_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_link" ADD CONSTRAINT "action_link_tenant_id_action_id_fkey" FOREIGN KEY ("tenant_id", "action_id") REFERENCES "action"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_approval" ADD CONSTRAINT "audit_approval_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_approval" ADD CONSTRAINT "audit_approval_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_snapshot" ADD CONSTRAINT "audit_snapshot_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.deficiency_decision');
SELECT app.seal('public.action');
SELECT app.seal('public.action_link');
SELECT app.seal('public.audit_approval');
SELECT app.seal('public.audit_snapshot');
GRANT SELECT ON deficiency_decision, action, action_link, audit_approval, audit_snapshot TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON deficiency_decision TO foljsam_app;
GRANT INSERT, UPDATE, DELETE ON action TO foljsam_app;
GRANT INSERT, DELETE ON action_link TO foljsam_app;
GRANT INSERT ON audit_approval, audit_snapshot TO foljsam_app;

ALTER TABLE audit
  ADD CONSTRAINT audit_judgement_choice_known CHECK (judgement_choice IN ('compliant', 'compliantAfterAction', 'mostlyCompliant', 'nonCompliant')),
  ADD CONSTRAINT audit_motive_for_a_choice CHECK (judgement_choice IS NOT NULL OR judgement_motive IS NULL);
ALTER TABLE deficiency_decision
  ADD CONSTRAINT deficiency_decision_kind_known CHECK (kind IN ('requireAction', 'accept')),
  ADD CONSTRAINT deficiency_decision_accepted_with_motive CHECK ((kind IS NOT DISTINCT FROM 'accept') = (motive IS NOT NULL) AND motive <> ''),
  ADD CONSTRAINT deficiency_decision_revision_positive CHECK (revision > 0);
ALTER TABLE action
  ADD CONSTRAINT action_number_positive CHECK (number > 0),
  ADD CONSTRAINT action_says_something CHECK (text <> ''),
  ADD CONSTRAINT action_responsible_known CHECK (responsible IN ('unit', 'administration', 'both')),
  ADD CONSTRAINT action_status_known CHECK (status IN ('open', 'reported', 'returned', 'verified', 'carriedOver')),
  ADD CONSTRAINT action_verified_on_a_day CHECK ((status = 'verified') = (remedied_on IS NOT NULL)),
  ADD CONSTRAINT action_returned_with_reason CHECK ((status = 'returned') = (return_reason IS NOT NULL) AND return_reason <> ''),
  ADD CONSTRAINT action_revision_positive CHECK (revision > 0);
ALTER TABLE audit_approval ADD CONSTRAINT audit_approval_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE audit_snapshot
  ADD CONSTRAINT audit_snapshot_kind_known CHECK (kind IN ('decision', 'closing')),
  ADD CONSTRAINT audit_snapshot_version_positive CHECK (version > 0),
  ADD CONSTRAINT audit_snapshot_hash_names_content CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'));

-- A frozen audit stays as it was, whoever asks.
CREATE FUNCTION app.keep_audit_snapshot() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RAISE EXCEPTION 'The snapshot of an audit never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON audit_snapshot
  FOR EACH ROW EXECUTE FUNCTION app.keep_audit_snapshot();

-- The status of an audit, which stays until the transaction ends; null for one that the caller does not see.
CREATE FUNCTION app.held_status(tenant uuid, of_audit uuid) RETURNS text LANGUAGE sql
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT a.status FROM public.audit a WHERE a.tenant_id = tenant AND a.id = of_audit FOR SHARE $$;

CREATE FUNCTION app.refuse_change_after_decision() RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RAISE EXCEPTION 'What an audit was decided on never changes' USING ERRCODE = 'restrict_violation';
END $$;

-- Of a decided audit only the step to closed may be written; a later way to write more must say so here.
CREATE FUNCTION app.keep_decided_audit() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF NEW.status NOT IN ('decided', 'closed') OR (OLD.status = 'closed' AND NEW.status <> 'closed')
    OR (to_jsonb(NEW) - '{status,revision}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{status,revision}'::text[]) THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE UPDATE ON audit
  FOR EACH ROW WHEN (OLD.status IN ('decided', 'closed')) EXECUTE FUNCTION app.keep_decided_audit();

-- For the tables whose rows belong to an audit and lie still with it.
CREATE FUNCTION app.keep_with_audit() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.audit_id ELSE NEW.audit_id END;
  tenant uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
BEGIN
  IF app.held_status(tenant, of_audit) IN ('decided', 'closed', 'cancelled') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON audit_answer FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
CREATE TRIGGER keep BEFORE INSERT ON answer_change FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON deficiency_decision FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON audit_auditor FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
CREATE TRIGGER keep BEFORE INSERT ON audit_approval FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();

-- After the decision an action still moves from open to verified, but says what it said.
CREATE FUNCTION app.keep_action() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  moves text[] := '{status,remedied_on,return_reason,revision}';
  of_audit uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.audit_id ELSE NEW.audit_id END;
  tenant uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
  status text := app.held_status(tenant, of_audit);
BEGIN
  IF status IN ('closed', 'cancelled')
    OR (status = 'decided' AND (TG_OP <> 'UPDATE' OR (to_jsonb(NEW) - moves) IS DISTINCT FROM (to_jsonb(OLD) - moves))) THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON action FOR EACH ROW EXECUTE FUNCTION app.keep_action();

CREATE FUNCTION app.keep_action_link() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  link public.action_link := coalesce(NEW, OLD);
  of_audit uuid;
BEGIN
  SELECT a.audit_id INTO of_audit FROM public.action a WHERE a.tenant_id = link.tenant_id AND a.id = link.action_id;
  IF app.held_status(link.tenant_id, of_audit) IN ('decided', 'closed', 'cancelled') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN link;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON action_link FOR EACH ROW EXECUTE FUNCTION app.keep_action_link();

-- The login of the person behind a session that still stands, who is asked for the password again.
CREATE FUNCTION app.session_login(of_session uuid) RETURNS TABLE (user_id uuid, email text, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT u.id, u.email, u.password_hash FROM public.user_account u WHERE u.id = app.session_user_id(of_session) $$;

GRANT EXECUTE ON FUNCTION app.held_status(uuid, uuid), app.refuse_change_after_decision(), app.session_login(uuid) TO foljsam_app;
