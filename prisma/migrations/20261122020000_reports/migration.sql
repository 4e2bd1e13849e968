-- CreateTable
CREATE TABLE "report" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sha256" TEXT,
    "sealed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "report_piece" (
    "tenant_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "report_piece_pkey" PRIMARY KEY ("tenant_id","report_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_code_key" ON "report"("code");

-- CreateIndex
CREATE UNIQUE INDEX "report_tenant_id_audit_id_version_key" ON "report"("tenant_id", "audit_id", "version");

-- CreateIndex
CREATE INDEX "report_tenant_id_snapshot_id_idx" ON "report"("tenant_id", "snapshot_id");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_tenant_id_snapshot_id_fkey" FOREIGN KEY ("tenant_id", "snapshot_id") REFERENCES "audit_snapshot"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_piece" ADD CONSTRAINT "report_piece_tenant_id_report_id_fkey" FOREIGN KEY ("tenant_id", "report_id") REFERENCES "report"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.report');
SELECT app.seal('public.report_piece');
GRANT SELECT ON report, report_piece TO foljsam_app, foljsam_worker;
GRANT INSERT ON report TO foljsam_app;
GRANT UPDATE ON report TO foljsam_worker;
GRANT INSERT ON report_piece TO foljsam_worker;

ALTER TABLE report
  ADD CONSTRAINT report_kind_known CHECK (kind IN ('decision', 'closing')),
  ADD CONSTRAINT report_status_known CHECK (status IN ('queued', 'sealed', 'failed')),
  ADD CONSTRAINT report_version_positive CHECK (version > 0),
  -- 26 characters of base32: 130 bits.
  ADD CONSTRAINT report_code_form CHECK (code ~ '^[A-Z2-7]{26}$'),
  ADD CONSTRAINT report_sealed_with_hash CHECK ((status = 'sealed') = (sha256 IS NOT NULL AND sealed_at IS NOT NULL));

-- A sealed report and its bytes stay as they were, whoever asks.
CREATE FUNCTION app.keep_report() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'sealed' THEN
    RAISE EXCEPTION 'A sealed report never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION app.keep_report_piece() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  waiting integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT count(*) INTO waiting FROM public.report r
      WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.report_id AND r.status <> 'sealed';
    IF waiting > 0 THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The bytes of a sealed report never change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION app.keep_report();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON report_piece FOR EACH ROW EXECUTE FUNCTION app.keep_report_piece();

-- What anyone may know of a sealed report whose code they hold.
CREATE FUNCTION app.verify_report(of_code text)
  RETURNS TABLE (tenant_name text, case_number text, kind text, version integer, decision_date date, sealed_at timestamptz, sha256 text, newest boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.name, a.case_number, r.kind, r.version, a.decision_date, r.sealed_at, r.sha256,
    NOT EXISTS (SELECT FROM public.report n
      WHERE n.tenant_id = r.tenant_id AND n.audit_id = r.audit_id AND n.version > r.version AND n.status = 'sealed')
  FROM public.report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.audit a ON a.tenant_id = r.tenant_id AND a.id = r.audit_id
  WHERE r.code = of_code AND r.status = 'sealed'
$$;

-- Counts one question for a key as app.count_login_attempt counts a sign-in; the seconds to wait, 0 when it may go on.
CREATE FUNCTION app.take_verification(address_key text) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT app.count_login_attempt(address_key, 60, 900) $$;

-- Reports that have waited for their seal longer than sealing takes, in all tenants.
CREATE FUNCTION app.stuck_reports() RETURNS TABLE (tenant_id uuid, report_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT r.tenant_id, r.id FROM public.report r
  WHERE r.status <> 'sealed' AND r.created_at < clock_timestamp() - interval '5 minutes'
  ORDER BY r.created_at LIMIT 500
$$;

GRANT EXECUTE ON FUNCTION app.verify_report(text), app.take_verification(text) TO foljsam_app;
GRANT EXECUTE ON FUNCTION app.stuck_reports() TO foljsam_worker;
