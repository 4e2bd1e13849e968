-- Seals the tenants from each other, and says what each login may do.
-- The three logins foljsam_owner, foljsam_app and foljsam_worker exist before the first migration.

CREATE SCHEMA app;
REVOKE ALL ON SCHEMA app FROM PUBLIC;
GRANT USAGE ON SCHEMA app, public TO foljsam_app, foljsam_worker;
-- A function is closed until a migration opens it.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The tenant that this transaction is about; null when nobody has said so, and then no row is seen.
CREATE FUNCTION app.tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- Gives a table the seal that every table of a tenant carries. FORCE binds the owner too, who therefore has
-- a policy of its own: without it a data migration would touch no row, and say nothing.
CREATE FUNCTION app.seal(sealed regclass, tenant_column name DEFAULT 'tenant_id') RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', sealed);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', sealed);
  EXECUTE format('CREATE POLICY owner_all ON %s TO foljsam_owner USING (true) WITH CHECK (true)', sealed);
  EXECUTE format(
    'CREATE POLICY own_tenant ON %1$s TO foljsam_app, foljsam_worker'
    ' USING (%2$I = (SELECT app.tenant_id())) WITH CHECK (%2$I = (SELECT app.tenant_id()))', sealed, tenant_column);
END $$;

-- Closes a table that has no tenant: only the functions below reach it.
CREATE FUNCTION app.close(closed regclass) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', closed);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', closed);
  EXECUTE format('CREATE POLICY owner_all ON %s TO foljsam_owner USING (true) WITH CHECK (true)', closed);
END $$;

GRANT EXECUTE ON FUNCTION app.tenant_id() TO foljsam_app, foljsam_worker;

SELECT app.seal('public.tenant', 'id');
SELECT app.seal('public.membership');
SELECT app.seal('public.provider');
SELECT app.seal('public.unit');
SELECT app.seal('public.unit_predecessor');
SELECT app.seal('public.unit_manager');
SELECT app.seal('public.log_entry');
SELECT app.close('public.user_account');
SELECT app.close('public.session');
SELECT app.close('public.login_attempt');

GRANT SELECT ON tenant, membership, provider, unit, unit_predecessor, unit_manager, log_entry
  TO foljsam_app, foljsam_worker;
GRANT INSERT ON provider, unit, unit_predecessor, unit_manager TO foljsam_app;
GRANT INSERT ON log_entry TO foljsam_app, foljsam_worker;

ALTER TABLE tenant ADD CONSTRAINT tenant_slug_form CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$');
ALTER TABLE user_account ADD CONSTRAINT user_account_email_form CHECK (email = lower(btrim(email)) AND position('@' IN email) > 1);
ALTER TABLE membership ALTER COLUMN roles SET NOT NULL,
  ADD CONSTRAINT membership_roles_known CHECK (roles <@ ARRAY['auditor', 'unitManager', 'admin', 'reader'] AND cardinality(roles) > 0),
  ADD CONSTRAINT membership_days CHECK (ended_on >= started_on);
ALTER TABLE provider
  ADD CONSTRAINT provider_operating_form_known CHECK (operating_form IN ('municipal', 'private', 'nonProfit')),
  ADD CONSTRAINT provider_contract_days CHECK (contract_to >= contract_from);
ALTER TABLE unit
  ADD CONSTRAINT unit_days CHECK (valid_to >= valid_from),
  ADD CONSTRAINT unit_not_its_own_parent CHECK (parent_id <> id);
ALTER TABLE unit_predecessor ADD CONSTRAINT unit_predecessor_another CHECK (predecessor_id <> unit_id);
ALTER TABLE unit_manager ADD CONSTRAINT unit_manager_days CHECK (to_day >= from_day);
ALTER TABLE log_entry ADD CONSTRAINT log_entry_by_someone CHECK ((user_id IS NULL) <> (system_reason IS NULL));
