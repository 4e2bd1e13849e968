-- CreateTable
CREATE TABLE "template" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT,

    CONSTRAINT "template_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "template_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "release_note" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "template_item" (
    "tenant_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "concept" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "template_item_pkey" PRIMARY KEY ("tenant_id","version_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_tenant_id_key_key" ON "template"("tenant_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "template_version_tenant_id_template_id_number_key" ON "template_version"("tenant_id", "template_id", "number");

-- CreateIndex
CREATE INDEX "template_item_tenant_id_concept_idx" ON "template_item"("tenant_id", "concept");

-- CreateIndex
CREATE UNIQUE INDEX "template_item_tenant_id_version_id_position_key" ON "template_item"("tenant_id", "version_id", "position");

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_tenant_id_template_id_fkey" FOREIGN KEY ("tenant_id", "template_id") REFERENCES "template"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_tenant_id_published_by_fkey" FOREIGN KEY ("tenant_id", "published_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_item" ADD CONSTRAINT "template_item_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.template');
SELECT app.seal('public.template_version');
SELECT app.seal('public.template_item');
GRANT SELECT ON template, template_version, template_item TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON template, template_version TO foljsam_app;
GRANT INSERT, DELETE ON template_item TO foljsam_app;

ALTER TABLE template_version
  ADD CONSTRAINT template_version_status_known CHECK (status IN ('draft', 'published', 'retired')),
  ADD CONSTRAINT template_version_published_with_note CHECK (status = 'draft' OR (published_at IS NOT NULL AND release_note <> '')),
  ADD CONSTRAINT template_version_number_positive CHECK (number > 0);

-- The hash names the content; and what has been published stays as it was, whoever asks. It may only be retired.
CREATE FUNCTION app.keep_template_version() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.status <> 'draft' THEN
    IF TG_OP = 'DELETE' OR NEW.status <> 'retired'
      OR (to_jsonb(NEW) - 'status') IS DISTINCT FROM (to_jsonb(OLD) - 'status') THEN
      RAISE EXCEPTION 'A published template version never changes' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW.sha256 <> encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'The hash is not that of the content' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON template_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_template_version();

CREATE FUNCTION app.keep_template_item() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  row public.template_item := coalesce(NEW, OLD);
  drafts integer;
BEGIN
  SELECT count(*) INTO drafts FROM public.template_version v
    WHERE v.tenant_id = row.tenant_id AND v.id = row.version_id AND v.status = 'draft';
  IF TG_OP = 'UPDATE' OR drafts = 0 THEN
    RAISE EXCEPTION 'The items of a published template version never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN row;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON template_item
  FOR EACH ROW EXECUTE FUNCTION app.keep_template_item();
