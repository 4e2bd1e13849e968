-- Risks, how they have been weighed, the self-checks that watch them, and what those showed.

-- How the tenant weighs its risks; the newest holds. Each assessment keeps the scale it was made on.
CREATE TABLE "risk_scale" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scale" JSONB NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_scale_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "risk_scale_tenant_id_set_by_idx" ON "risk_scale"("tenant_id", "set_by");
ALTER TABLE "risk_scale" ADD CONSTRAINT "risk_scale_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk_scale" ADD CONSTRAINT "risk_scale_tenant_id_set_by_fkey" FOREIGN KEY ("tenant_id", "set_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "risk" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "unit_id" UUID,
    "without_self_check" TEXT NOT NULL,
    "origin" TEXT,
    "audit_id" UUID,
    "item" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "risk_tenant_id_number_key" ON "risk"("tenant_id", "number");
CREATE INDEX "risk_tenant_id_unit_id_idx" ON "risk"("tenant_id", "unit_id");
CREATE INDEX "risk_tenant_id_saved_by_idx" ON "risk"("tenant_id", "saved_by");
-- A deficiency is raised once.
CREATE UNIQUE INDEX "risk_tenant_id_audit_id_item_key" ON "risk"("tenant_id", "audit_id", "item");
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id")
  REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id")
  REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_saved_by_fkey" FOREIGN KEY ("tenant_id", "saved_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE risk
  ADD CONSTRAINT risk_says_something CHECK (btrim(title, E' \t\n') <> '' AND btrim(area, E' \t\n') <> ''),
  ADD CONSTRAINT risk_number_positive CHECK (number > 0),
  ADD CONSTRAINT risk_without_self_check_known CHECK (without_self_check IN ('missing', 'notCarriedOut')),
  ADD CONSTRAINT risk_of_a_deficiency CHECK ((audit_id IS NULL) = (item IS NULL)),
  ADD CONSTRAINT risk_ends_with_a_reason CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  ADD CONSTRAINT risk_revision_positive CHECK (revision > 0);

CREATE TABLE "risk_assessment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "risk_id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "level" INTEGER NOT NULL,
    "likelihood" INTEGER,
    "consequence" INTEGER,
    "after_level" INTEGER,
    "after_likelihood" INTEGER,
    "after_consequence" INTEGER,
    "scale" JSONB NOT NULL,
    "motive" TEXT,
    "assessed_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_assessment_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "risk_assessment_tenant_id_risk_id_assessed_on_idx" ON "risk_assessment"("tenant_id", "risk_id", "assessed_on");
CREATE INDEX "risk_assessment_tenant_id_assessed_by_idx" ON "risk_assessment"("tenant_id", "assessed_by");
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_tenant_id_risk_id_fkey" FOREIGN KEY ("tenant_id", "risk_id")
  REFERENCES "risk"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_tenant_id_assessed_by_fkey" FOREIGN KEY ("tenant_id", "assessed_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A level is likelihood × consequence where both are known, else it stands alone; after action likewise.
ALTER TABLE risk_assessment
  ADD CONSTRAINT risk_assessment_levels_positive CHECK (level > 0 AND after_level > 0),
  ADD CONSTRAINT risk_assessment_whole_distribution CHECK (
    num_nonnulls(likelihood, consequence) IN (0, 2) AND num_nonnulls(after_likelihood, after_consequence) IN (0, 2)),
  ADD CONSTRAINT risk_assessment_level_is_product CHECK (level = likelihood * consequence),
  ADD CONSTRAINT risk_assessment_after_level_is_product CHECK (
    after_likelihood IS NULL OR (after_level IS NOT NULL AND after_level = after_likelihood * after_consequence));

CREATE TABLE "self_check" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "question" TEXT,
    "method" TEXT,
    "frequency" TEXT,
    "sample" TEXT,
    "unit_id" UUID,
    "origin" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "self_check_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "self_check_tenant_id_unit_id_idx" ON "self_check"("tenant_id", "unit_id");
CREATE INDEX "self_check_tenant_id_saved_by_idx" ON "self_check"("tenant_id", "saved_by");
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id")
  REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_tenant_id_saved_by_fkey" FOREIGN KEY ("tenant_id", "saved_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE self_check
  ADD CONSTRAINT self_check_says_something CHECK (btrim(title, E' \t\n') <> '' AND btrim(area, E' \t\n') <> ''),
  ADD CONSTRAINT self_check_revision_positive CHECK (revision > 0);

CREATE TABLE "self_check_result" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "self_check_id" UUID NOT NULL,
    "checked_on" DATE NOT NULL,
    "sample" TEXT,
    "result" TEXT NOT NULL,
    "conclusion" TEXT,
    "satisfactory" BOOLEAN NOT NULL,
    "recorded_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "self_check_result_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "self_check_result_tenant_id_self_check_id_checked_on_idx"
  ON "self_check_result"("tenant_id", "self_check_id", "checked_on");
CREATE INDEX "self_check_result_tenant_id_recorded_by_idx" ON "self_check_result"("tenant_id", "recorded_by");
ALTER TABLE "self_check_result" ADD CONSTRAINT "self_check_result_tenant_id_self_check_id_fkey"
  FOREIGN KEY ("tenant_id", "self_check_id") REFERENCES "self_check"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "self_check_result" ADD CONSTRAINT "self_check_result_tenant_id_recorded_by_fkey"
  FOREIGN KEY ("tenant_id", "recorded_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE self_check_result ADD CONSTRAINT self_check_result_says_something CHECK (btrim(result, E' \t\n') <> '');

-- Which self-checks watch which risks: any number each way.
CREATE TABLE "risk_self_check" (
    "tenant_id" UUID NOT NULL,
    "risk_id" UUID NOT NULL,
    "self_check_id" UUID NOT NULL,

    CONSTRAINT "risk_self_check_pkey" PRIMARY KEY ("tenant_id","risk_id","self_check_id")
);
CREATE INDEX "risk_self_check_tenant_id_self_check_id_idx" ON "risk_self_check"("tenant_id", "self_check_id");
ALTER TABLE "risk_self_check" ADD CONSTRAINT "risk_self_check_tenant_id_risk_id_fkey" FOREIGN KEY ("tenant_id", "risk_id")
  REFERENCES "risk"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk_self_check" ADD CONSTRAINT "risk_self_check_tenant_id_self_check_id_fkey"
  FOREIGN KEY ("tenant_id", "self_check_id") REFERENCES "self_check"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is to be done about a risk, or about a self-check without one, in words.
CREATE TABLE "risk_action" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "risk_id" UUID,
    "self_check_id" UUID,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,

    CONSTRAINT "risk_action_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "risk_action_tenant_id_risk_id_idx" ON "risk_action"("tenant_id", "risk_id");
CREATE INDEX "risk_action_tenant_id_self_check_id_idx" ON "risk_action"("tenant_id", "self_check_id");
ALTER TABLE "risk_action" ADD CONSTRAINT "risk_action_tenant_id_risk_id_fkey" FOREIGN KEY ("tenant_id", "risk_id")
  REFERENCES "risk"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "risk_action" ADD CONSTRAINT "risk_action_tenant_id_self_check_id_fkey" FOREIGN KEY ("tenant_id", "self_check_id")
  REFERENCES "self_check"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE risk_action
  ADD CONSTRAINT risk_action_of_one_thing CHECK (num_nonnulls(risk_id, self_check_id) = 1),
  ADD CONSTRAINT risk_action_says_something CHECK (btrim(title, E' \t\n') <> '');

SELECT app.seal('public.risk_scale');
SELECT app.seal('public.risk');
SELECT app.seal('public.risk_assessment');
SELECT app.seal('public.self_check');
SELECT app.seal('public.self_check_result');
SELECT app.seal('public.risk_self_check');
SELECT app.seal('public.risk_action');
GRANT SELECT ON risk_scale, risk, risk_assessment, self_check, self_check_result, risk_self_check, risk_action
  TO foljsam_app, foljsam_worker;
-- What was weighed and what was found is never written over.
GRANT INSERT ON risk_scale, risk_assessment, self_check_result TO foljsam_app;
GRANT INSERT, UPDATE ON risk, self_check TO foljsam_app;
GRANT INSERT, DELETE ON risk_self_check, risk_action TO foljsam_app;

-- Neither by the owner: what was weighed on a scale, and what a check showed on a day, are what later ones are held against.
CREATE FUNCTION app.keep_as_written() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RAISE EXCEPTION 'What was weighed or found never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON risk_scale FOR EACH ROW EXECUTE FUNCTION app.keep_as_written();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON risk_assessment FOR EACH ROW EXECUTE FUNCTION app.keep_as_written();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON self_check_result FOR EACH ROW EXECUTE FUNCTION app.keep_as_written();

-- A risk outlives the audit that it was raised from: what is disposed of lets go of it.
CREATE FUNCTION app.let_go_of_risks() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  UPDATE public.risk SET audit_id = NULL, item = NULL WHERE tenant_id = OLD.tenant_id AND audit_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER let_go_of_risks BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION app.let_go_of_risks();
