-- CreateTable
CREATE TABLE "notice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "audit_id" UUID NOT NULL,
    "action_id" UUID,
    "day" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notice_tenant_id_user_id_key_key" ON "notice"("tenant_id", "user_id", "key");

-- CreateIndex
CREATE INDEX "notice_tenant_id_user_id_at_idx" ON "notice"("tenant_id", "user_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_action_id_fkey" FOREIGN KEY ("tenant_id", "action_id") REFERENCES "action"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


SELECT app.seal('public.notice');
GRANT SELECT, INSERT ON notice TO foljsam_app, foljsam_worker;
GRANT UPDATE (read_at) ON notice TO foljsam_app;

ALTER TABLE notice
  ADD CONSTRAINT notice_key_says_something CHECK (btrim(key) <> '' AND length(key) <= 200),
  ADD CONSTRAINT notice_kind_form CHECK (kind ~ '^[a-zA-Z]{1,40}$');

-- The few that a person has not read, for the count that every page shows.
CREATE INDEX notice_unread ON notice (tenant_id, user_id) WHERE read_at IS NULL;
