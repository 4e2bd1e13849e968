-- CreateTable
CREATE TABLE "evidence" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "item" TEXT,
    "action_id" UUID,
    "title" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,
    "removal_reason" TEXT,
    "erased" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "given_sha256" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "evidence_piece" (
    "tenant_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "evidence_piece_pkey" PRIMARY KEY ("tenant_id","version_id","position")
);

-- CreateIndex
CREATE INDEX "evidence_tenant_id_audit_id_idx" ON "evidence"("tenant_id", "audit_id");

-- CreateIndex
CREATE INDEX "evidence_tenant_id_action_id_idx" ON "evidence"("tenant_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_tenant_id_evidence_id_number_key" ON "evidence_version"("tenant_id", "evidence_id", "number");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_action_id_fkey" FOREIGN KEY ("tenant_id", "action_id") REFERENCES "action"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_added_by_fkey" FOREIGN KEY ("tenant_id", "added_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenant_id_removed_by_fkey" FOREIGN KEY ("tenant_id", "removed_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_tenant_id_evidence_id_fkey" FOREIGN KEY ("tenant_id", "evidence_id") REFERENCES "evidence"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_tenant_id_added_by_fkey" FOREIGN KEY ("tenant_id", "added_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_piece" ADD CONSTRAINT "evidence_piece_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "evidence_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.evidence');
SELECT app.seal('public.evidence_version');
SELECT app.seal('public.evidence_piece');
GRANT SELECT ON evidence, evidence_version, evidence_piece TO foljsam_app, foljsam_worker;
GRANT INSERT ON evidence, evidence_version TO foljsam_app;
GRANT UPDATE (removed_at, removed_by, removal_reason, erased) ON evidence TO foljsam_app;
GRANT INSERT, DELETE ON evidence_piece TO foljsam_app;

ALTER TABLE evidence
  ADD CONSTRAINT evidence_on_one_thing CHECK ((item IS NULL) <> (action_id IS NULL)),
  ADD CONSTRAINT evidence_title_length CHECK (char_length(title) BETWEEN 1 AND 200),
  ADD CONSTRAINT evidence_side_known CHECK (side IN ('auditor', 'unit')),
  ADD CONSTRAINT evidence_removed_by_someone_for_a_reason CHECK (
    (removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removal_reason IS NULL)
    AND char_length(removal_reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT evidence_erased_when_removed CHECK (NOT erased OR removed_at IS NOT NULL);
ALTER TABLE evidence_version
  ADD CONSTRAINT evidence_version_number_positive CHECK (number > 0),
  ADD CONSTRAINT evidence_version_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT evidence_version_type_known CHECK (
    type IN ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'jpg', 'png', 'webp')),
  ADD CONSTRAINT evidence_version_size_positive CHECK (size > 0),
  ADD CONSTRAINT evidence_version_hashes CHECK (sha256 ~ '^[0-9a-f]{64}$' AND given_sha256 ~ '^[0-9a-f]{64}$');

-- What has been taken away stays so.
CREATE FUNCTION app.keep_evidence() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.removed_at IS NOT NULL THEN
    RAISE EXCEPTION 'Evidence that has been taken away stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- The bytes come in the transaction of their version, never change, and go only with evidence that has been taken away
-- in an audit that no decision rests on.
CREATE FUNCTION app.keep_evidence_piece() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM public.evidence_version v
      WHERE v.tenant_id = NEW.tenant_id AND v.id = NEW.version_id AND v.xmin = pg_current_xact_id()::xid;
    IF FOUND THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM FROM public.evidence_version v
      JOIN public.evidence e ON e.tenant_id = v.tenant_id AND e.id = v.evidence_id
      WHERE v.tenant_id = OLD.tenant_id AND v.id = OLD.version_id AND e.erased AND NOT EXISTS (
        SELECT FROM public.audit_snapshot s WHERE s.tenant_id = e.tenant_id AND s.audit_id = e.audit_id);
    IF FOUND THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The bytes of evidence never change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION app.keep_evidence();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON evidence_piece FOR EACH ROW EXECUTE FUNCTION app.keep_evidence_piece();
