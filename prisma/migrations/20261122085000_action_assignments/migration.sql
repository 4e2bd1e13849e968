-- CreateTable
CREATE TABLE "action_assignment" (
    "tenant_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "handler_id" UUID,
    "assignee_id" UUID,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "action_assignment_pkey" PRIMARY KEY ("tenant_id","action_id")
);

-- CreateIndex
CREATE INDEX "action_assignment_tenant_id_handler_id_idx" ON "action_assignment"("tenant_id", "handler_id");

-- CreateIndex
CREATE INDEX "action_assignment_tenant_id_assignee_id_idx" ON "action_assignment"("tenant_id", "assignee_id");

-- AddForeignKey
ALTER TABLE "action_assignment" ADD CONSTRAINT "action_assignment_tenant_id_action_id_fkey" FOREIGN KEY ("tenant_id", "action_id") REFERENCES "action"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_assignment" ADD CONSTRAINT "action_assignment_tenant_id_handler_id_fkey" FOREIGN KEY ("tenant_id", "handler_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_assignment" ADD CONSTRAINT "action_assignment_tenant_id_assignee_id_fkey" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.action_assignment');
GRANT SELECT ON action_assignment TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON action_assignment TO foljsam_app;

ALTER TABLE action_assignment ADD CONSTRAINT action_assignment_revision_positive CHECK (revision > 0);
