-- Measurements of a plan's indicators: what was measured from which day to which, and each version of what was found.
-- A correction is a new version; what was written before stays.

-- Below how many people a figure is not told to those who read.
ALTER TABLE tenant ADD COLUMN small_count_limit INTEGER NOT NULL DEFAULT 5;
ALTER TABLE tenant ADD CONSTRAINT tenant_small_count_limit_in_reach CHECK (small_count_limit BETWEEN 2 AND 20);
GRANT UPDATE (small_count_limit) ON tenant TO foljsam_app;

CREATE UNIQUE INDEX "plan_indicator_tenant_id_plan_id_id_key" ON "plan_indicator"("tenant_id", "plan_id", "id");

CREATE TABLE "measurement" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "measure" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "measurement_tenant_id_indicator_id_measure_from_day_to_day_key"
  ON "measurement"("tenant_id", "indicator_id", "measure", "from_day", "to_day");
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_tenant_id_plan_id_indicator_id_fkey"
  FOREIGN KEY ("tenant_id", "plan_id", "indicator_id")
  REFERENCES "plan_indicator"("tenant_id", "plan_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE measurement
  ADD CONSTRAINT measurement_of_a_measure CHECK (measure BETWEEN 0 AND 49),
  ADD CONSTRAINT measurement_days_in_order CHECK (from_day <= to_day);

CREATE TABLE "measurement_version" (
    "tenant_id" UUID NOT NULL,
    "measurement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "grid" JSONB NOT NULL,
    "comment" TEXT,
    -- Why the one before was corrected; null for the first.
    "motive" TEXT,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measurement_version_pkey" PRIMARY KEY ("tenant_id","measurement_id","number")
);
ALTER TABLE "measurement_version" ADD CONSTRAINT "measurement_version_tenant_id_measurement_id_fkey"
  FOREIGN KEY ("tenant_id", "measurement_id")
  REFERENCES "measurement"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measurement_version" ADD CONSTRAINT "measurement_version_tenant_id_saved_by_fkey"
  FOREIGN KEY ("tenant_id", "saved_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "measurement_version_tenant_id_saved_by_idx" ON "measurement_version"("tenant_id", "saved_by");
ALTER TABLE measurement_version
  ADD CONSTRAINT measurement_version_counted CHECK (number >= 1),
  ADD CONSTRAINT measurement_version_says_why CHECK ((number = 1) = (motive IS NULL));

SELECT app.seal('public.measurement');
SELECT app.seal('public.measurement_version');
GRANT SELECT, INSERT ON measurement, measurement_version TO foljsam_app;
GRANT SELECT ON measurement, measurement_version TO foljsam_worker;
-- Whoever measures holds the plan as it is meanwhile, which asks for this right; what may become of it, `keep` says.
GRANT UPDATE (status) ON plan TO foljsam_app;

-- A year that is over is measured no more, and a draft not yet; what was measured under a version that has been replaced can
-- be corrected. Whoever closes the year meanwhile waits, or is waited for.
CREATE FUNCTION app.keep_measured_year() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  PERFORM FROM public.plan p JOIN public.measurement m ON m.tenant_id = p.tenant_id AND m.plan_id = p.id
    WHERE m.tenant_id = NEW.tenant_id AND m.id = NEW.measurement_id
      AND (p.status = 'decided' OR (p.status = 'replaced' AND NEW.number > 1))
      AND NOT EXISTS (SELECT FROM public.plan c
        WHERE c.tenant_id = p.tenant_id AND c.year = p.year AND c.status = 'closed')
    FOR SHARE OF p;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'What was measured of a year that is not open never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT ON measurement_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_measured_year();
