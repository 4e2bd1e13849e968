-- Quality plans and quality reports: composed of free text and of data as it was gathered, decided, and sealed.
CREATE TABLE "quality_document" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER,
    "based_on_id" UUID,
    "decided_on" DATE,
    "decision_reference" TEXT,
    "frozen" TEXT,
    "sha256" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_document_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "quality_document_tenant_id_year_idx" ON "quality_document"("tenant_id", "year");
CREATE INDEX "quality_document_tenant_id_based_on_id_idx" ON "quality_document"("tenant_id", "based_on_id");
CREATE INDEX "quality_document_tenant_id_saved_by_idx" ON "quality_document"("tenant_id", "saved_by");
ALTER TABLE "quality_document" ADD CONSTRAINT "quality_document_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_document" ADD CONSTRAINT "quality_document_tenant_id_based_on_id_fkey" FOREIGN KEY ("tenant_id", "based_on_id")
  REFERENCES "quality_document"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_document" ADD CONSTRAINT "quality_document_tenant_id_saved_by_fkey" FOREIGN KEY ("tenant_id", "saved_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE quality_document
  ADD CONSTRAINT quality_document_kind_known CHECK (kind IN ('qualityPlan', 'qualityReport')),
  ADD CONSTRAINT quality_document_year_possible CHECK (year BETWEEN 2000 AND 2099),
  ADD CONSTRAINT quality_document_language_known CHECK (language IN ('sv', 'en')),
  ADD CONSTRAINT quality_document_says_something CHECK (btrim(title, E' \t\n') <> ''),
  ADD CONSTRAINT quality_document_status_known CHECK (status IN ('draft', 'decided', 'replaced')),
  ADD CONSTRAINT quality_document_whole_decision CHECK (
    num_nonnulls(version, decided_on, frozen, sha256) = CASE status WHEN 'draft' THEN 0 ELSE 4 END),
  ADD CONSTRAINT quality_document_reference_of_a_decision CHECK (status <> 'draft' OR decision_reference IS NULL),
  ADD CONSTRAINT quality_document_hash_names_content CHECK (
    sha256 = encode(sha256(convert_to(frozen, 'UTF8')), 'hex'));

CREATE TABLE "quality_document_section" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "data" JSONB,
    "gathering" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "quality_document_section_pkey" PRIMARY KEY ("tenant_id","id")
);
-- Places change all at once: they are looked at when the statement ends.
ALTER TABLE "quality_document_section" ADD CONSTRAINT "quality_document_section_tenant_id_document_id_position_key"
  UNIQUE ("tenant_id", "document_id", "position") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "quality_document_section" ADD CONSTRAINT "quality_document_section_tenant_id_document_id_fkey"
  FOREIGN KEY ("tenant_id", "document_id") REFERENCES "quality_document"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE quality_document_section
  ADD CONSTRAINT quality_document_section_level_known CHECK (level IN (1, 2)),
  ADD CONSTRAINT quality_document_section_says_something CHECK (btrim(heading, E' \t\n') <> ''),
  ADD CONSTRAINT quality_document_section_gathers_data CHECK (gathering IS NULL OR data IS NOT NULL);

SELECT app.seal('public.quality_document');
SELECT app.seal('public.quality_document_section');
GRANT SELECT ON quality_document, quality_document_section TO foljsam_app, foljsam_worker;
GRANT INSERT, DELETE ON quality_document, quality_document_section TO foljsam_app;
GRANT UPDATE (title, subtitle, status, version, decided_on, decision_reference, frozen, sha256, revision, saved_by, saved_at)
  ON quality_document TO foljsam_app;
GRANT UPDATE (position, heading, level, text, data, gathering, revision) ON quality_document_section TO foljsam_app;

-- What was decided stays as it was, whoever asks: a later version may replace it.
CREATE FUNCTION app.keep_quality_document() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.status <> 'draft' AND (TG_OP = 'DELETE' OR NOT (OLD.status = 'decided' AND NEW.status = 'replaced')
    OR (to_jsonb(NEW) - 'status') IS DISTINCT FROM (to_jsonb(OLD) - 'status')) THEN
    RAISE EXCEPTION 'A decided document never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION app.keep_quality_document_section() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  part public.quality_document_section := coalesce(NEW, OLD);
BEGIN
  PERFORM FROM public.quality_document d
    WHERE d.tenant_id = part.tenant_id AND d.id = part.document_id AND d.status = 'draft' FOR SHARE;
  IF NOT FOUND OR (TG_OP = 'UPDATE' AND NEW.document_id <> OLD.document_id) THEN
    RAISE EXCEPTION 'A decided document never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN part;
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON quality_document FOR EACH ROW EXECUTE FUNCTION app.keep_quality_document();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON quality_document_section
  FOR EACH ROW EXECUTE FUNCTION app.keep_quality_document_section();

-- A report is made of an audit's snapshot, or of a decided document.
ALTER TABLE report
  ALTER COLUMN audit_id DROP NOT NULL,
  ALTER COLUMN snapshot_id DROP NOT NULL,
  ADD COLUMN document_id UUID,
  DROP CONSTRAINT report_kind_known,
  ADD CONSTRAINT report_kind_known CHECK (kind IN ('decision', 'closing', 'qualityPlan', 'qualityReport')),
  ADD CONSTRAINT report_of_one_thing CHECK (
    num_nonnulls(audit_id, document_id) = 1 AND (audit_id IS NULL) = (snapshot_id IS NULL)
    AND (document_id IS NULL) = (kind IN ('decision', 'closing')));
CREATE UNIQUE INDEX "report_tenant_id_document_id_key" ON "report"("tenant_id", "document_id");
ALTER TABLE "report" ADD CONSTRAINT "report_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id")
  REFERENCES "quality_document"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What anyone may know of a sealed report whose code they hold; of a document, its title, and whether a later version
-- has taken its place.
DROP FUNCTION app.verify_report(text);
CREATE FUNCTION app.verify_report(of_code text)
  RETURNS TABLE (tenant_name text, case_number text, title text, kind text, version integer, decision_date date,
    sealed_at timestamptz, sha256 text, later_kinds text[], reopened boolean, disposed_at timestamptz, disposal_reference text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.name, a.case_number, NULL, r.kind, r.version, (s.content::jsonb ->> 'decisionDate')::date, r.sealed_at, r.sha256,
    ARRAY(SELECT n.kind FROM public.report n
      WHERE n.tenant_id = r.tenant_id AND n.audit_id = r.audit_id AND n.version > r.version AND n.status = 'sealed'),
    EXISTS (SELECT FROM public.audit_reopening o
      WHERE o.tenant_id = r.tenant_id AND o.audit_id = r.audit_id AND o.version >= r.version),
    NULL::timestamptz, NULL
  FROM public.report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.audit a ON a.tenant_id = r.tenant_id AND a.id = r.audit_id
    JOIN public.audit_snapshot s ON s.tenant_id = r.tenant_id AND s.id = r.snapshot_id
  WHERE r.code = of_code AND r.status = 'sealed'
  UNION ALL
  SELECT t.name, NULL, d.title, r.kind, r.version, d.decided_on, r.sealed_at, r.sha256,
    CASE d.status WHEN 'replaced' THEN ARRAY[d.kind] ELSE '{}' END, false, NULL, NULL
  FROM public.report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.quality_document d ON d.tenant_id = r.tenant_id AND d.id = r.document_id
  WHERE r.code = of_code AND r.status = 'sealed'
  UNION ALL
  SELECT t.name, i.case_number, NULL, r.kind, r.version, r.decision_date, r.sealed_at, r.sha256,
    ARRAY(SELECT n.kind FROM public.disposed_report n
      WHERE n.tenant_id = r.tenant_id AND n.item_id = r.item_id AND n.version > r.version),
    r.reopened, i.ended_at,
    (SELECT rule ->> 'reference' FROM jsonb_array_elements(d.rules) AS rule WHERE rule ->> 'type' = 'audits')
  FROM public.disposed_report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.disposal_item i ON i.tenant_id = r.tenant_id AND i.id = r.item_id
    JOIN public.disposal d ON d.tenant_id = i.tenant_id AND d.id = i.disposal_id
  WHERE r.code = of_code
$$;
GRANT EXECUTE ON FUNCTION app.verify_report(text) TO foljsam_app;
