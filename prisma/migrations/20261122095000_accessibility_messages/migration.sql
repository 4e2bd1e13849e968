-- CreateTable
CREATE TABLE "accessibility_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "page" TEXT,
    "text" TEXT NOT NULL,
    "handled_by" UUID,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "accessibility_message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "accessibility_message_tenant_id_user_id_idx" ON "accessibility_message"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "accessibility_message_tenant_id_handled_by_idx" ON "accessibility_message"("tenant_id", "handled_by");

-- AddForeignKey
ALTER TABLE "accessibility_message" ADD CONSTRAINT "accessibility_message_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accessibility_message" ADD CONSTRAINT "accessibility_message_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accessibility_message" ADD CONSTRAINT "accessibility_message_tenant_id_handled_by_fkey" FOREIGN KEY ("tenant_id", "handled_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.accessibility_message');
GRANT SELECT, INSERT ON accessibility_message TO foljsam_app;
GRANT SELECT ON accessibility_message TO foljsam_worker;
-- What was said stays as it was said.
GRANT UPDATE (handled_by, handled_at) ON accessibility_message TO foljsam_app;

ALTER TABLE accessibility_message
  ADD CONSTRAINT accessibility_message_says_something CHECK (btrim(text, E' \t\n') <> ''),
  ADD CONSTRAINT accessibility_message_handled_by_someone CHECK ((handled_by IS NULL) = (handled_at IS NULL));
