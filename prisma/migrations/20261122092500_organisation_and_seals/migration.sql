-- What an administrator sets of the organisation itself.
GRANT UPDATE (name, reporting_occasions) ON tenant TO foljsam_app;

-- A seal that has been replaced is kept, since reports are verified with its certificate; its private key is destroyed.
ALTER TABLE "tenant_seal" ALTER COLUMN "encrypted_key" DROP NOT NULL;
-- The certificates that vouch for the seal's own, from its issuer on; none for one that vouches for itself.
ALTER TABLE "tenant_seal" ADD COLUMN "chain" BYTEA[] NOT NULL DEFAULT '{}';
UPDATE tenant_seal SET encrypted_key = NULL WHERE ended_at IS NOT NULL;
ALTER TABLE tenant_seal
  ADD CONSTRAINT tenant_seal_key_while_in_use CHECK ((ended_at IS NULL) = (encrypted_key IS NOT NULL));
CREATE UNIQUE INDEX tenant_seal_in_use ON tenant_seal (tenant_id) WHERE ended_at IS NULL;
-- The application writes a key that it has encrypted, and destroys one; it reads none.
GRANT SELECT (chain) ON tenant_seal TO foljsam_app;
GRANT INSERT ON tenant_seal TO foljsam_app;
GRANT UPDATE (encrypted_key, ended_at) ON tenant_seal TO foljsam_app;
