-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "cancel_motive" TEXT;

ALTER TABLE audit ADD CONSTRAINT audit_cancelled_with_motive CHECK ((status = 'cancelled') = (cancel_motive IS NOT NULL));
