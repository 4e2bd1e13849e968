ALTER TABLE "provider" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "unit" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

-- From which day one unit stands in the place of another: a unit that goes on may take over others too.
ALTER TABLE "unit_predecessor" ADD COLUMN "from_day" DATE;
UPDATE unit_predecessor p SET from_day = u.valid_from FROM unit u WHERE u.tenant_id = p.tenant_id AND u.id = p.unit_id;
ALTER TABLE "unit_predecessor" ALTER COLUMN "from_day" SET NOT NULL;

-- CreateTable
CREATE TABLE "unit_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "unit_event_tenant_id_unit_id_idx" ON "unit_event"("tenant_id", "unit_id");

-- AddForeignKey
ALTER TABLE "unit_event" ADD CONSTRAINT "unit_event_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.unit_event');
GRANT SELECT ON unit_event TO foljsam_app, foljsam_worker;
-- What has happened to a unit is added to, and never changed.
GRANT INSERT ON unit_event TO foljsam_app;
GRANT UPDATE (provider_id, parent_id, name, valid_from, valid_to, address, phone, email, address_protected, revision)
  ON unit TO foljsam_app;
GRANT UPDATE (name, operating_form, contract, contract_from, contract_to, revision) ON provider TO foljsam_app;
GRANT UPDATE (to_day) ON unit_manager TO foljsam_app;

-- A unit is no part of its own parts, and comes from none that came from it, whoever writes.
CREATE FUNCTION app.refuse_unit_circle() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above (id) AS (
      SELECT NEW.parent_id
      UNION SELECT u.parent_id FROM public.unit u JOIN above ON u.id = above.id WHERE u.tenant_id = NEW.tenant_id)
    SELECT FROM above WHERE id = NEW.id)
  THEN
    RAISE EXCEPTION 'a unit cannot be a part of itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_no_circle BEFORE INSERT OR UPDATE OF parent_id ON unit
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION app.refuse_unit_circle();

CREATE FUNCTION app.refuse_predecessor_circle() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE before (id) AS (
      SELECT NEW.predecessor_id
      UNION SELECT p.predecessor_id FROM public.unit_predecessor p JOIN before ON p.unit_id = before.id
        WHERE p.tenant_id = NEW.tenant_id)
    SELECT FROM before WHERE id = NEW.unit_id)
  THEN
    RAISE EXCEPTION 'a unit cannot come from itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_predecessor_no_circle BEFORE INSERT ON unit_predecessor
  FOR EACH ROW EXECUTE FUNCTION app.refuse_predecessor_circle();

-- The units given and all that they have taken over from by a day: whoever answers for a unit answers for what it was.
CREATE FUNCTION app.with_predecessors(of_tenant uuid, units uuid[], today date) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  WITH RECURSIVE line (id) AS (
    SELECT unnest(units)
    UNION SELECT p.predecessor_id FROM public.unit_predecessor p JOIN line ON line.id = p.unit_id
      WHERE p.tenant_id = of_tenant AND p.from_day <= today)
  SELECT coalesce(array_agg(id), '{}') FROM line
$$;
GRANT EXECUTE ON FUNCTION app.with_predecessors(uuid, uuid[], date) TO foljsam_app;
