-- CreateTable
CREATE TABLE "own_source" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_source_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "own_source_tenant_id_saved_by_idx" ON "own_source"("tenant_id", "saved_by");

-- AddForeignKey
ALTER TABLE "own_source" ADD CONSTRAINT "own_source_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_source" ADD CONSTRAINT "own_source_tenant_id_saved_by_fkey" FOREIGN KEY ("tenant_id", "saved_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.own_source');
GRANT SELECT ON own_source TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON own_source TO foljsam_app;

ALTER TABLE own_source
  ADD CONSTRAINT own_source_content_is_of_its_key CHECK (jsonb_typeof(content) = 'object' AND content ->> 'key' = key),
  ADD CONSTRAINT own_source_revision_positive CHECK (revision > 0);

-- One that holds for each key; those that have ended stay, as what was once written.
CREATE UNIQUE INDEX own_source_one_that_holds ON own_source (tenant_id, key) WHERE ended_at IS NULL;
