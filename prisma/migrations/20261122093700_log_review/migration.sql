-- Loggkontroll: each month a sample of the log is drawn by the system, judged entry by entry, signed, and kept.

ALTER TABLE "tenant" ADD COLUMN "log_review_size" INTEGER NOT NULL DEFAULT 20;
ALTER TABLE tenant ADD CONSTRAINT tenant_log_review_size_in_reach CHECK (log_review_size BETWEEN 1 AND 200);
GRANT UPDATE (log_review_size) ON tenant TO foljsam_app;

CREATE TABLE "log_review" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "seed" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_review_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "log_review_tenant_id_month_key" ON "log_review"("tenant_id", "month");
ALTER TABLE "log_review" ADD CONSTRAINT "log_review_tenant_id_signed_by_fkey" FOREIGN KEY ("tenant_id", "signed_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE log_review
  ADD CONSTRAINT log_review_of_a_month CHECK (month = date_trunc('month', month)::date),
  ADD CONSTRAINT log_review_seed_is_sha256 CHECK (seed ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT log_review_signed_by_someone CHECK ((signed_by IS NULL) = (signed_at IS NULL));

CREATE TABLE "log_review_entry" (
    "tenant_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" TEXT,
    "note" TEXT,
    "judged_by" UUID,
    "judged_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_review_entry_pkey" PRIMARY KEY ("tenant_id","review_id","entry_id")
);
CREATE INDEX "log_review_entry_tenant_id_entry_id_idx" ON "log_review_entry"("tenant_id", "entry_id");
ALTER TABLE "log_review_entry" ADD CONSTRAINT "log_review_entry_tenant_id_review_id_fkey" FOREIGN KEY ("tenant_id", "review_id")
  REFERENCES "log_review"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "log_review_entry" ADD CONSTRAINT "log_review_entry_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id")
  REFERENCES "log_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "log_review_entry" ADD CONSTRAINT "log_review_entry_tenant_id_judged_by_fkey" FOREIGN KEY ("tenant_id", "judged_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE log_review_entry
  ADD CONSTRAINT log_review_entry_verdict_known CHECK (verdict IN ('right', 'lookInto')),
  ADD CONSTRAINT log_review_entry_judged_by_someone
    CHECK ((verdict IS NULL) = (judged_by IS NULL) AND (verdict IS NULL) = (judged_at IS NULL)),
  ADD CONSTRAINT log_review_entry_says_what CHECK (verdict <> 'lookInto' OR btrim(note) <> '');

SELECT app.seal('public.log_review');
SELECT app.seal('public.log_review_entry');
GRANT SELECT ON log_review, log_review_entry TO foljsam_app, foljsam_worker;
-- The sample is drawn by the system alone.
GRANT INSERT ON log_review, log_review_entry TO foljsam_worker;
GRANT UPDATE (signed_by, signed_at) ON log_review TO foljsam_app;
GRANT UPDATE (verdict, note, judged_by, judged_at) ON log_review_entry TO foljsam_app;
