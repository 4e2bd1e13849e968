-- CreateTable
CREATE TABLE "provider_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "provider_event_tenant_id_provider_id_idx" ON "provider_event"("tenant_id", "provider_id");

-- AddForeignKey
ALTER TABLE "provider_event" ADD CONSTRAINT "provider_event_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.provider_event');
-- What has happened to a provider is added to, and never changed.
GRANT SELECT, INSERT ON provider_event TO foljsam_app;
GRANT SELECT ON provider_event TO foljsam_worker;
