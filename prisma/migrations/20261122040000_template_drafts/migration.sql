-- CreateTable
CREATE TABLE "template_draft" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "base_version_id" UUID,
    "source" TEXT NOT NULL,
    "origin_note" TEXT,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "started_by" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "became_version_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "template_draft_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "template_draft_field" (
    "tenant_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "node" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_draft_field_pkey" PRIMARY KEY ("tenant_id","draft_id","node","field")
);

-- CreateTable
CREATE TABLE "template_draft_change" (
    "tenant_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "mutation_id" UUID NOT NULL,
    "node" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "device" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_draft_change_pkey" PRIMARY KEY ("tenant_id","draft_id","mutation_id")
);

-- CreateIndex
CREATE INDEX "template_draft_tenant_id_template_id_idx" ON "template_draft"("tenant_id", "template_id");

-- CreateIndex
CREATE INDEX "template_draft_field_tenant_id_draft_id_sequence_idx" ON "template_draft_field"("tenant_id", "draft_id", "sequence");

-- CreateIndex
CREATE INDEX "template_draft_change_tenant_id_draft_id_node_idx" ON "template_draft_change"("tenant_id", "draft_id", "node");

-- AddForeignKey
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_tenant_id_template_id_fkey" FOREIGN KEY ("tenant_id", "template_id") REFERENCES "template"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_tenant_id_base_version_id_fkey" FOREIGN KEY ("tenant_id", "base_version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_tenant_id_became_version_id_fkey" FOREIGN KEY ("tenant_id", "became_version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_tenant_id_started_by_fkey" FOREIGN KEY ("tenant_id", "started_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft_field" ADD CONSTRAINT "template_draft_field_tenant_id_draft_id_fkey" FOREIGN KEY ("tenant_id", "draft_id") REFERENCES "template_draft"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft_field" ADD CONSTRAINT "template_draft_field_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft_change" ADD CONSTRAINT "template_draft_change_tenant_id_draft_id_fkey" FOREIGN KEY ("tenant_id", "draft_id") REFERENCES "template_draft"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_draft_change" ADD CONSTRAINT "template_draft_change_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.template_draft');
SELECT app.seal('public.template_draft_field');
SELECT app.seal('public.template_draft_change');
GRANT SELECT ON template_draft, template_draft_field, template_draft_change TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON template_draft, template_draft_field TO foljsam_app;
GRANT INSERT ON template_draft_change TO foljsam_app;

ALTER TABLE template_draft
  ADD CONSTRAINT template_draft_status_known CHECK (status IN ('open', 'published', 'discarded')),
  ADD CONSTRAINT template_draft_source_known CHECK (source IN ('tenant', 'library', 'import')),
  ADD CONSTRAINT template_draft_closed_at_end CHECK ((status = 'open') = (closed_at IS NULL)),
  ADD CONSTRAINT template_draft_became_when_published CHECK ((status = 'published') = (became_version_id IS NOT NULL)),
  ADD CONSTRAINT template_draft_revision_not_negative CHECK (revision >= 0);
ALTER TABLE template_draft_field
  ADD CONSTRAINT template_draft_field_known CHECK (field IN ('content', 'place')),
  ADD CONSTRAINT template_draft_field_revision_positive CHECK (revision > 0);

-- What a closed draft said stays as it was, whoever asks: the version that it became has been published.
CREATE FUNCTION app.keep_template_draft() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.status <> 'open' THEN
    RAISE EXCEPTION 'A closed draft never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON template_draft
  FOR EACH ROW EXECUTE FUNCTION app.keep_template_draft();

CREATE FUNCTION app.keep_in_open_draft() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  open_drafts integer;
BEGIN
  SELECT count(*) INTO open_drafts FROM public.template_draft d
    WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.draft_id AND d.status = 'open';
  IF open_drafts = 0 THEN
    RAISE EXCEPTION 'A closed draft never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON template_draft_field
  FOR EACH ROW EXECUTE FUNCTION app.keep_in_open_draft();
CREATE TRIGGER keep BEFORE INSERT ON template_draft_change
  FOR EACH ROW EXECUTE FUNCTION app.keep_in_open_draft();
