-- Follow-up plans: a year, its quality areas, their control goals, and what is measured. Indicators are rows, since measurements
-- will point at them.
CREATE TABLE "plan" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "decided_on" DATE,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "introduction" JSONB NOT NULL,
    "footnotes" JSONB NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "plan_tenant_id_year_idx" ON "plan"("tenant_id", "year");
-- A year has one plan that holds.
CREATE UNIQUE INDEX plan_one_decided_a_year ON plan (tenant_id, year) WHERE status = 'decided';
ALTER TABLE "plan" ADD CONSTRAINT "plan_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan
  ADD CONSTRAINT plan_status_known CHECK (status IN ('draft', 'decided', 'closed')),
  ADD CONSTRAINT plan_decided_on_a_day CHECK ((status = 'draft') = (decided_on IS NULL)),
  ADD CONSTRAINT plan_year_in_reach CHECK (year BETWEEN 2000 AND 2099);

CREATE TABLE "plan_area" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,

    CONSTRAINT "plan_area_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "plan_area_tenant_id_plan_id_id_key" ON "plan_area"("tenant_id", "plan_id", "id");
CREATE UNIQUE INDEX "plan_area_tenant_id_plan_id_key_key" ON "plan_area"("tenant_id", "plan_id", "key");
CREATE UNIQUE INDEX "plan_area_tenant_id_plan_id_position_key" ON "plan_area"("tenant_id", "plan_id", "position");
ALTER TABLE "plan_area" ADD CONSTRAINT "plan_area_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id")
  REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "plan_goal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "plan_goal_tenant_id_plan_id_id_key" ON "plan_goal"("tenant_id", "plan_id", "id");
CREATE UNIQUE INDEX "plan_goal_tenant_id_plan_id_key_key" ON "plan_goal"("tenant_id", "plan_id", "key");
CREATE UNIQUE INDEX "plan_goal_tenant_id_area_id_position_key" ON "plan_goal"("tenant_id", "area_id", "position");
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id")
  REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_tenant_id_plan_id_area_id_fkey" FOREIGN KEY ("tenant_id", "plan_id", "area_id")
  REFERENCES "plan_area"("tenant_id", "plan_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "plan_indicator" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "lineage_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT,
    "rationale" TEXT,
    "definition" JSONB,
    "occasions" JSONB,
    "reporting" JSONB,
    "data_source" TEXT,
    "splits" JSONB NOT NULL,

    CONSTRAINT "plan_indicator_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "plan_indicator_tenant_id_lineage_id_idx" ON "plan_indicator"("tenant_id", "lineage_id");
CREATE UNIQUE INDEX "plan_indicator_tenant_id_plan_id_key_key" ON "plan_indicator"("tenant_id", "plan_id", "key");
CREATE UNIQUE INDEX "plan_indicator_tenant_id_plan_id_lineage_id_key"
  ON "plan_indicator"("tenant_id", "plan_id", "lineage_id");
CREATE UNIQUE INDEX "plan_indicator_tenant_id_goal_id_position_key" ON "plan_indicator"("tenant_id", "goal_id", "position");
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id")
  REFERENCES "plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_tenant_id_plan_id_goal_id_fkey"
  FOREIGN KEY ("tenant_id", "plan_id", "goal_id")
  REFERENCES "plan_goal"("tenant_id", "plan_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.plan');
SELECT app.seal('public.plan_area');
SELECT app.seal('public.plan_goal');
SELECT app.seal('public.plan_indicator');
-- Plans come from the operator so far.
GRANT SELECT ON plan, plan_area, plan_goal, plan_indicator TO foljsam_app, foljsam_worker;

-- What a board has decided stays as it was, whoever asks. Its year may only come to an end.
CREATE FUNCTION app.keep_plan() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF OLD.status <> 'draft' THEN
    IF TG_OP = 'DELETE' OR NOT (OLD.status = 'decided' AND NEW.status = 'closed')
      OR (to_jsonb(NEW) - 'status') IS DISTINCT FROM (to_jsonb(OLD) - 'status') THEN
      RAISE EXCEPTION 'A decided plan never changes' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON plan FOR EACH ROW EXECUTE FUNCTION app.keep_plan();

-- Areas, goals and indicators come and go with a draft alone. Whoever decides it meanwhile waits, or is waited for.
CREATE FUNCTION app.keep_plan_part() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM FROM public.plan p WHERE p.tenant_id = OLD.tenant_id AND p.id = OLD.plan_id AND p.status = 'draft' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'A decided plan never changes' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM FROM public.plan p WHERE p.tenant_id = NEW.tenant_id AND p.id = NEW.plan_id AND p.status = 'draft' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'A decided plan never changes' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON plan_area
  FOR EACH ROW EXECUTE FUNCTION app.keep_plan_part();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON plan_goal
  FOR EACH ROW EXECUTE FUNCTION app.keep_plan_part();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON plan_indicator
  FOR EACH ROW EXECUTE FUNCTION app.keep_plan_part();
