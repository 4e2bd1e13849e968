-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "fact_review_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "self_assessment_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "settings_revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "approval_asked_by" UUID,
ADD COLUMN     "approval_asked_on" DATE,
ADD COLUMN     "approval_sha256" TEXT,
ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "closing_choice" TEXT,
ADD COLUMN     "closing_comment" TEXT,
ADD COLUMN     "closing_motive" TEXT,
ADD COLUMN     "return_motive" TEXT;

-- AlterTable
ALTER TABLE "action" ADD COLUMN     "agreed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "audit_approval" ADD COLUMN     "step" TEXT NOT NULL DEFAULT 'decide';

-- CreateTable
CREATE TABLE "audit_reopening" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "motive" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_reopening_pkey" PRIMARY KEY ("tenant_id","audit_id","version")
);

-- CreateIndex
CREATE INDEX "audit_tenant_id_approval_asked_by_idx" ON "audit"("tenant_id", "approval_asked_by");

-- CreateIndex
CREATE INDEX "audit_reopening_tenant_id_user_id_idx" ON "audit_reopening"("tenant_id", "user_id");

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_tenant_id_approval_asked_by_fkey" FOREIGN KEY ("tenant_id", "approval_asked_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_reopening" ADD CONSTRAINT "audit_reopening_tenant_id_audit_id_version_fkey" FOREIGN KEY ("tenant_id", "audit_id", "version") REFERENCES "audit_snapshot"("tenant_id", "audit_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_reopening" ADD CONSTRAINT "audit_reopening_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_reopening" ADD CONSTRAINT "audit_reopening_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.audit_reopening');
GRANT SELECT ON audit_reopening TO foljsam_app, foljsam_worker;
GRANT INSERT ON audit_reopening TO foljsam_app;
GRANT UPDATE (choices, fact_review_days, self_assessment_days, settings_revision) ON tenant TO foljsam_app;
-- A decision that replaces an earlier one replaces what it found.
GRANT DELETE ON audit_outcome, audit_finding TO foljsam_app;

ALTER TABLE tenant
  ADD CONSTRAINT tenant_days_to_answer CHECK (fact_review_days BETWEEN 1 AND 90 AND self_assessment_days BETWEEN 1 AND 90);
ALTER TABLE audit
  ADD CONSTRAINT audit_approval_asked_of_a_draft CHECK (
    (approval_asked_by IS NULL) = (approval_asked_on IS NULL) AND (approval_asked_by IS NULL) = (approval_sha256 IS NULL)
    AND approval_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT audit_awaits_approval_of_a_draft CHECK (status <> 'approval' OR approval_asked_by IS NOT NULL),
  ADD CONSTRAINT audit_closing_choice_known CHECK (closing_choice IN ('compliant', 'compliantAfterAction', 'mostlyCompliant', 'nonCompliant')),
  ADD CONSTRAINT audit_closing_motive_for_a_choice CHECK (closing_choice IS NOT NULL OR closing_motive IS NULL),
  ADD CONSTRAINT audit_closed_on_a_day CHECK ((status = 'closed') = (closed_on IS NOT NULL AND closing_choice IS NOT NULL));
ALTER TABLE audit_approval ADD CONSTRAINT audit_approval_step_known CHECK (step IN ('approve', 'decide', 'close'));
ALTER TABLE audit_reopening ADD CONSTRAINT audit_reopening_with_motive CHECK (btrim(motive) <> '');

-- What has been decided upon stays an action of its audit, also when the audit is reopened.
ALTER TABLE action DISABLE TRIGGER keep;
UPDATE action a SET agreed = true FROM audit d
  WHERE d.tenant_id = a.tenant_id AND d.id = a.audit_id AND d.status IN ('decided', 'closed');
ALTER TABLE action ENABLE TRIGGER keep;

CREATE FUNCTION app.keep_agreed_action() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NOT NEW.agreed THEN
    RAISE EXCEPTION 'An action that has been decided upon stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_agreed BEFORE UPDATE OR DELETE ON action
  FOR EACH ROW WHEN (OLD.agreed) EXECUTE FUNCTION app.keep_agreed_action();

-- Reopening is said once of each version, with a motive, while the version stands.
CREATE FUNCTION app.keep_reopening() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR app.held_status(NEW.tenant_id, NEW.audit_id) NOT IN ('decided', 'closed')
    OR NEW.version <> (SELECT max(s.version) FROM public.audit_snapshot s
      WHERE s.tenant_id = NEW.tenant_id AND s.audit_id = NEW.audit_id) THEN
    RAISE EXCEPTION 'Only the version that stands is reopened, and only once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON audit_reopening
  FOR EACH ROW EXECUTE FUNCTION app.keep_reopening();

-- A decided audit is closed, with its closing judgement; or it is reopened, once someone has said why of the version that
-- stands. Nothing else of it is written.
CREATE OR REPLACE FUNCTION app.keep_decided_audit() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  closing text[] := '{status,revision,closed_on,closing_choice,closing_motive,closing_comment}';
  reopening text[] := closing || '{judgement_choice,judgement_motive,decision_date,decision_date_motive}'::text[];
  writable text[] := '{revision}';
BEGIN
  IF OLD.status = 'decided' AND NEW.status = 'closed' THEN
    writable := closing;
  ELSIF NEW.status = 'drafting' AND EXISTS (SELECT FROM public.audit_reopening r
    WHERE r.tenant_id = NEW.tenant_id AND r.audit_id = NEW.id AND r.version = (SELECT max(s.version)
      FROM public.audit_snapshot s WHERE s.tenant_id = NEW.tenant_id AND s.audit_id = NEW.id)) THEN
    writable := reopening;
  END IF;
  IF (to_jsonb(NEW) - writable) IS DISTINCT FROM (to_jsonb(OLD) - writable) THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN NEW;
END $$;

-- Who follows a decided audit up may change until it is closed: what its report says of it is frozen.
CREATE FUNCTION app.keep_auditor() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.audit_id ELSE NEW.audit_id END;
  tenant uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
BEGIN
  IF app.held_status(tenant, of_audit) IN ('closed', 'cancelled') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
DROP TRIGGER keep ON audit_auditor;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON audit_auditor FOR EACH ROW EXECUTE FUNCTION app.keep_auditor();

-- Whoever closes approves what the closing report says, so an approval may be written until then.
CREATE FUNCTION app.keep_approval() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  status text := app.held_status(NEW.tenant_id, NEW.audit_id);
BEGIN
  IF status IN ('closed', 'cancelled') OR (NEW.step = 'close') <> (status = 'decided') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER keep ON audit_approval;
CREATE TRIGGER keep BEFORE INSERT ON audit_approval FOR EACH ROW EXECUTE FUNCTION app.keep_approval();

-- What was found never changes; what a reopened audit found gives way to what its next decision says.
CREATE OR REPLACE FUNCTION app.keep_finding() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' AND app.held_status(OLD.tenant_id, OLD.audit_id) NOT IN ('decided', 'closed') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'What an audit found never changes' USING ERRCODE = 'restrict_violation';
END $$;

-- What anyone may know of a sealed report whose code they hold: what it says of its own day, and what has come after it.
DROP FUNCTION app.verify_report(text);
CREATE FUNCTION app.verify_report(of_code text)
  RETURNS TABLE (tenant_name text, case_number text, kind text, version integer, decision_date date, sealed_at timestamptz, sha256 text, later_kinds text[], reopened boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.name, a.case_number, r.kind, r.version, (s.content::jsonb ->> 'decisionDate')::date, r.sealed_at, r.sha256,
    ARRAY(SELECT n.kind FROM public.report n
      WHERE n.tenant_id = r.tenant_id AND n.audit_id = r.audit_id AND n.version > r.version AND n.status = 'sealed'),
    EXISTS (SELECT FROM public.audit_reopening o
      WHERE o.tenant_id = r.tenant_id AND o.audit_id = r.audit_id AND o.version >= r.version)
  FROM public.report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.audit a ON a.tenant_id = r.tenant_id AND a.id = r.audit_id
    JOIN public.audit_snapshot s ON s.tenant_id = r.tenant_id AND s.id = r.snapshot_id
  WHERE r.code = of_code AND r.status = 'sealed'
$$;
GRANT EXECUTE ON FUNCTION app.verify_report(text) TO foljsam_app;
