-- Case-file reviews: numbered, nameless cases held against a template of their own kind, and the measurements that they make.

-- What a template is filled in for: a unit that is audited, or each of several case files.
ALTER TABLE template ADD COLUMN purpose TEXT NOT NULL DEFAULT 'audit';
ALTER TABLE template ADD CONSTRAINT template_purpose_known CHECK (purpose IN ('audit', 'caseReview'));

CREATE TABLE "case_review" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    -- The indicator through the years.
    "lineage_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "sample" TEXT NOT NULL,
    "case_count" INTEGER NOT NULL,
    "splits" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "begun_by" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "done_by" UUID,
    "done_at" TIMESTAMPTZ(3),
    -- Why it was taken up again, the last time.
    "reopened_for" TEXT,

    CONSTRAINT "case_review_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "case_review_tenant_id_lineage_id_idx" ON "case_review"("tenant_id", "lineage_id");
CREATE INDEX "case_review_tenant_id_version_id_idx" ON "case_review"("tenant_id", "version_id");
CREATE INDEX "case_review_tenant_id_unit_id_idx" ON "case_review"("tenant_id", "unit_id");
CREATE INDEX "case_review_tenant_id_begun_by_idx" ON "case_review"("tenant_id", "begun_by");
CREATE INDEX "case_review_tenant_id_done_by_idx" ON "case_review"("tenant_id", "done_by");
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id")
  REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id")
  REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_tenant_id_begun_by_fkey" FOREIGN KEY ("tenant_id", "begun_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_tenant_id_done_by_fkey" FOREIGN KEY ("tenant_id", "done_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE case_review
  ADD CONSTRAINT case_review_status_known CHECK (status IN ('open', 'done')),
  ADD CONSTRAINT case_review_done_by_somebody CHECK ((status = 'done') = (done_at IS NOT NULL AND done_by IS NOT NULL)),
  ADD CONSTRAINT case_review_days_in_order CHECK (from_day <= to_day),
  ADD CONSTRAINT case_review_counted CHECK (case_count BETWEEN 1 AND 500),
  ADD CONSTRAINT case_review_says_how CHECK (btrim(sample, E' \t\n') <> ''),
  ADD CONSTRAINT case_review_revision_positive CHECK (revision > 0);

CREATE TABLE "case_reviewer" (
    "tenant_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "case_reviewer_pkey" PRIMARY KEY ("tenant_id","review_id","user_id")
);
CREATE INDEX "case_reviewer_tenant_id_user_id_idx" ON "case_reviewer"("tenant_id", "user_id");
ALTER TABLE "case_reviewer" ADD CONSTRAINT "case_reviewer_tenant_id_review_id_fkey" FOREIGN KEY ("tenant_id", "review_id")
  REFERENCES "case_review"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_reviewer" ADD CONSTRAINT "case_reviewer_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One field of one case. `item` is the key of the item that it is about; empty where it is about the case itself.
CREATE TABLE "case_answer" (
    "tenant_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_answer_pkey" PRIMARY KEY ("tenant_id","review_id","number","item","field")
);
CREATE INDEX "case_answer_tenant_id_user_id_idx" ON "case_answer"("tenant_id", "user_id");
ALTER TABLE "case_answer" ADD CONSTRAINT "case_answer_tenant_id_review_id_fkey" FOREIGN KEY ("tenant_id", "review_id")
  REFERENCES "case_review"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_answer" ADD CONSTRAINT "case_answer_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE case_answer
  ADD CONSTRAINT case_answer_field_known CHECK (CASE WHEN item = ''
    THEN field IN ('comment', 'unreviewable', 'sex', 'age', 'section', 'unit')
    ELSE field IN ('answer', 'assessment', 'comment') END),
  ADD CONSTRAINT case_answer_revision_positive CHECK (revision > 0);

-- The measurements that a review made, one for each measure that it fills.
CREATE TABLE "case_figure" (
    "tenant_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "measure" INTEGER NOT NULL,
    "measurement_id" UUID NOT NULL,

    CONSTRAINT "case_figure_pkey" PRIMARY KEY ("tenant_id","review_id","measure")
);
CREATE UNIQUE INDEX "case_figure_tenant_id_measurement_id_key" ON "case_figure"("tenant_id", "measurement_id");
ALTER TABLE "case_figure" ADD CONSTRAINT "case_figure_tenant_id_review_id_fkey" FOREIGN KEY ("tenant_id", "review_id")
  REFERENCES "case_review"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_figure" ADD CONSTRAINT "case_figure_tenant_id_measurement_id_fkey" FOREIGN KEY ("tenant_id", "measurement_id")
  REFERENCES "measurement"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.case_review');
SELECT app.seal('public.case_reviewer');
SELECT app.seal('public.case_answer');
SELECT app.seal('public.case_figure');
GRANT SELECT ON case_review, case_reviewer, case_answer, case_figure TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE, DELETE ON case_review TO foljsam_app;
GRANT INSERT, DELETE ON case_reviewer TO foljsam_app;
GRANT INSERT, UPDATE, DELETE ON case_answer TO foljsam_app;
GRANT INSERT ON case_figure TO foljsam_app;

-- An audit goes by a template for audits, and a review by one for case files.
CREATE FUNCTION app.keep_to_purpose() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  PERFORM FROM public.template_version v JOIN public.template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
    WHERE v.tenant_id = NEW.tenant_id AND v.id = NEW.version_id AND t.purpose = TG_ARGV[0];
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The template is for something else' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_to_purpose BEFORE INSERT OR UPDATE OF version_id ON audit
  FOR EACH ROW EXECUTE FUNCTION app.keep_to_purpose('audit');
CREATE TRIGGER keep_to_purpose BEFORE INSERT OR UPDATE OF version_id ON case_review
  FOR EACH ROW EXECUTE FUNCTION app.keep_to_purpose('caseReview');
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OF lineage_id ON case_review
  FOR EACH ROW EXECUTE FUNCTION app.keep_lineage();

-- What a template is for never changes, since what has been filled in by it would be something else.
CREATE FUNCTION app.keep_purpose() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF NEW.purpose <> OLD.purpose THEN
    RAISE EXCEPTION 'What a template is for never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_purpose BEFORE UPDATE OF purpose ON template FOR EACH ROW EXECUTE FUNCTION app.keep_purpose();

-- The cases of a review that is done stand behind its figures.
CREATE FUNCTION app.keep_reviewed_cases() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  present public.case_answer := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM FROM public.case_review r WHERE r.tenant_id = present.tenant_id AND r.id = present.review_id
    AND r.status = 'open' AND (TG_OP = 'DELETE' OR present.number BETWEEN 1 AND r.case_count);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The cases of a review that is done never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN present;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON case_answer
  FOR EACH ROW EXECUTE FUNCTION app.keep_reviewed_cases();
