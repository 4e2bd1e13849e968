-- CreateTable
CREATE TABLE "audit_version_move" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "from_version_id" UUID NOT NULL,
    "to_version_id" UUID NOT NULL,
    "set_aside" JSONB NOT NULL,
    "work_sha256" TEXT NOT NULL,
    "moved_by" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_version_move_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "audit_version_move_tenant_id_audit_id_moved_at_idx" ON "audit_version_move"("tenant_id", "audit_id", "moved_at" DESC);

-- AddForeignKey
ALTER TABLE "audit_version_move" ADD CONSTRAINT "audit_version_move_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_version_move" ADD CONSTRAINT "audit_version_move_tenant_id_from_version_id_fkey" FOREIGN KEY ("tenant_id", "from_version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_version_move" ADD CONSTRAINT "audit_version_move_tenant_id_to_version_id_fkey" FOREIGN KEY ("tenant_id", "to_version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_version_move" ADD CONSTRAINT "audit_version_move_tenant_id_moved_by_fkey" FOREIGN KEY ("tenant_id", "moved_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_version_move" ADD CONSTRAINT "audit_version_move_tenant_id_undone_by_fkey" FOREIGN KEY ("tenant_id", "undone_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.audit_version_move');
GRANT SELECT ON audit_version_move TO foljsam_app, foljsam_worker;
GRANT INSERT ON audit_version_move TO foljsam_app;
-- A move is written once; afterwards it can only be said that it was undone.
GRANT UPDATE (undone_by, undone_at) ON audit_version_move TO foljsam_app;

ALTER TABLE audit_version_move
  ADD CONSTRAINT audit_version_move_leads_elsewhere CHECK (from_version_id <> to_version_id),
  ADD CONSTRAINT audit_version_move_sha256_form CHECK (work_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT audit_version_move_undone_by_someone CHECK ((undone_by IS NULL) = (undone_at IS NULL));
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON audit_version_move FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();

-- An audit follows one template for all its life, in one version or another, and the version lies still with the draft.
CREATE FUNCTION app.keep_audit_version() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.status NOT IN ('planned', 'selfAssessment', 'fieldwork', 'drafting') THEN
    RAISE EXCEPTION 'The version of an audit lies still while its draft is read, and after' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (SELECT v.template_id FROM public.template_version v WHERE v.tenant_id = OLD.tenant_id AND v.id = OLD.version_id)
    IS DISTINCT FROM
    (SELECT v.template_id FROM public.template_version v WHERE v.tenant_id = NEW.tenant_id AND v.id = NEW.version_id) THEN
    RAISE EXCEPTION 'An audit keeps its template' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_version BEFORE UPDATE OF version_id ON audit
  FOR EACH ROW WHEN (OLD.version_id IS DISTINCT FROM NEW.version_id) EXECUTE FUNCTION app.keep_audit_version();
