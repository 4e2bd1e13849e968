-- CreateTable
CREATE TABLE "tenant_seal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "certificate" BYTEA NOT NULL,
    "encrypted_key" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "tenant_seal_pkey" PRIMARY KEY ("tenant_id","id")
);

-- AddForeignKey
ALTER TABLE "tenant_seal" ADD CONSTRAINT "tenant_seal_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.tenant_seal');
-- The application shows certificates; the keys themselves are for the worker, who seals.
GRANT SELECT ON tenant_seal TO foljsam_worker;
GRANT SELECT (tenant_id, id, certificate, made_at, ended_at) ON tenant_seal TO foljsam_app;
