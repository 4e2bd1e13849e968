-- AlterTable
ALTER TABLE "tenant" ADD COLUMN "colour" TEXT;

-- CreateTable
CREATE TABLE "tenant_logo" (
    "tenant_id" UUID NOT NULL,
    "png" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tenant_logo_pkey" PRIMARY KEY ("tenant_id")
);

-- AddForeignKey
ALTER TABLE "tenant_logo" ADD CONSTRAINT "tenant_logo_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.tenant_logo');
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_logo TO foljsam_app;
GRANT SELECT ON tenant_logo TO foljsam_worker;
GRANT UPDATE (colour) ON tenant TO foljsam_app;

ALTER TABLE tenant ADD CONSTRAINT tenant_colour_form CHECK (colour ~ '^#[0-9a-f]{6}$');
ALTER TABLE tenant_logo
  ADD CONSTRAINT tenant_logo_size CHECK (length(png) BETWEEN 1 AND 200000),
  ADD CONSTRAINT tenant_logo_pixels CHECK (width BETWEEN 1 AND 600 AND height BETWEEN 1 AND 200),
  ADD CONSTRAINT tenant_logo_hash CHECK (sha256 ~ '^[0-9a-f]{64}$');
