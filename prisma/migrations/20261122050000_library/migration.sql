-- CreateTable
CREATE TABLE "library_arrival" (
    "tenant_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version_id" UUID,
    "draft_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_arrival_pkey" PRIMARY KEY ("tenant_id","template_id","number")
);

-- AddForeignKey
ALTER TABLE "library_arrival" ADD CONSTRAINT "library_arrival_tenant_id_template_id_fkey" FOREIGN KEY ("tenant_id", "template_id") REFERENCES "template"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_arrival" ADD CONSTRAINT "library_arrival_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_arrival" ADD CONSTRAINT "library_arrival_tenant_id_draft_id_fkey" FOREIGN KEY ("tenant_id", "draft_id") REFERENCES "template_draft"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.library_arrival');
GRANT SELECT, INSERT ON library_arrival TO foljsam_app, foljsam_worker;
-- A new version of the library arrives as a draft by the worker's hand.
GRANT INSERT ON template_draft, template_draft_field TO foljsam_worker;

ALTER TABLE library_arrival
  ADD CONSTRAINT library_arrival_number_positive CHECK (number > 0),
  ADD CONSTRAINT library_arrival_as_one_thing CHECK (num_nonnulls(version_id, draft_id) = 1);

-- The tenants that have anything from the library: what the worker must know before it enters one of them.
CREATE FUNCTION app.tenants_with_library_templates() RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT DISTINCT t.tenant_id FROM public.template t WHERE t.origin IS NOT NULL $$;
GRANT EXECUTE ON FUNCTION app.tenants_with_library_templates() TO foljsam_worker;
