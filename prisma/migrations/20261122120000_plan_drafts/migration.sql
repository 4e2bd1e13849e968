-- A draft is written in the application: copied from a plan or begun empty, changed part by part, decided, replaced by a later
-- version of its year, closed.
ALTER TABLE plan DISABLE TRIGGER keep;
ALTER TABLE "plan"
  ADD COLUMN "version" INTEGER,
  ADD COLUMN "based_on_id" UUID,
  ADD COLUMN "decision_reference" TEXT,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "head_revision" INTEGER NOT NULL DEFAULT 0;
UPDATE plan p SET version = numbered.version
  FROM (SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id, year ORDER BY decided_on, id) AS version
    FROM plan WHERE status <> 'draft') numbered
  WHERE p.tenant_id = numbered.tenant_id AND p.id = numbered.id;
ALTER TABLE plan ENABLE TRIGGER keep;

ALTER TABLE plan
  DROP CONSTRAINT plan_status_known,
  ADD CONSTRAINT plan_status_known CHECK (status IN ('draft', 'decided', 'replaced', 'closed')),
  ADD CONSTRAINT plan_numbered_when_decided CHECK ((status = 'draft') = (version IS NULL)),
  ADD CONSTRAINT plan_reference_of_a_decision CHECK (status <> 'draft' OR decision_reference IS NULL);
CREATE UNIQUE INDEX "plan_tenant_id_year_version_key" ON "plan"("tenant_id", "year", "version");
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_based_on_id_fkey" FOREIGN KEY ("tenant_id", "based_on_id")
  REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_area" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "plan_goal" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "plan_indicator" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

-- Places change all at once, so that two parts may change places: they are looked at when the statement ends.
DROP INDEX "plan_area_tenant_id_plan_id_position_key";
DROP INDEX "plan_goal_tenant_id_area_id_position_key";
DROP INDEX "plan_indicator_tenant_id_goal_id_position_key";
ALTER TABLE "plan_area" ADD CONSTRAINT "plan_area_tenant_id_plan_id_position_key"
  UNIQUE ("tenant_id", "plan_id", "position") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_tenant_id_area_id_position_key"
  UNIQUE ("tenant_id", "area_id", "position") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_tenant_id_goal_id_position_key"
  UNIQUE ("tenant_id", "goal_id", "position") DEFERRABLE INITIALLY IMMEDIATE;

GRANT INSERT, DELETE ON plan, plan_area, plan_goal, plan_indicator TO foljsam_app;
GRANT UPDATE (status, decided_on, decision_reference, title, origin, introduction, footnotes, revision, head_revision)
  ON plan TO foljsam_app;
GRANT UPDATE (position, label, title, text, revision) ON plan_area TO foljsam_app;
GRANT UPDATE (area_id, position, label, title, revision) ON plan_goal TO foljsam_app;
GRANT UPDATE (goal_id, position, label, title, lead, rationale, definition, occasions, reporting, data_source, splits, revision)
  ON plan_indicator TO foljsam_app;

-- What a board has decided stays as it was, whoever asks: a later version may replace it, or its year may end. Which of the
-- year's versions it is is said here, as it is decided.
CREATE OR REPLACE FUNCTION app.keep_plan() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.status <> 'draft' THEN
    IF TG_OP = 'DELETE' OR NOT (OLD.status = 'decided' AND NEW.status IN ('replaced', 'closed'))
      OR (to_jsonb(NEW) - 'status') IS DISTINCT FROM (to_jsonb(OLD) - 'status') THEN
      RAISE EXCEPTION 'A decided plan never changes' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF TG_OP = 'UPDATE' AND NEW.status <> 'draft' THEN
    NEW.version := 1 + coalesce(
      (SELECT max(p.version) FROM public.plan p WHERE p.tenant_id = NEW.tenant_id AND p.year = NEW.year), 0);
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
