-- CreateTable
CREATE TABLE "phrase" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "phrase_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "phrase_tenant_id_kind_idx" ON "phrase"("tenant_id", "kind");

-- CreateIndex
CREATE INDEX "phrase_tenant_id_saved_by_idx" ON "phrase"("tenant_id", "saved_by");

-- AddForeignKey
ALTER TABLE "phrase" ADD CONSTRAINT "phrase_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phrase" ADD CONSTRAINT "phrase_tenant_id_saved_by_fkey" FOREIGN KEY ("tenant_id", "saved_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.phrase');
GRANT SELECT ON phrase TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON phrase TO foljsam_app;

ALTER TABLE phrase
  ADD CONSTRAINT phrase_kind_known CHECK (kind IN ('summary', 'action', 'motive')),
  ADD CONSTRAINT phrase_says_something CHECK (btrim(text, E' \t\n') <> ''),
  ADD CONSTRAINT phrase_position_set CHECK (position <> ''),
  ADD CONSTRAINT phrase_revision_positive CHECK (revision > 0);
