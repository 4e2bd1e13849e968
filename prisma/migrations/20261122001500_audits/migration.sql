-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "choices" JSONB NOT NULL DEFAULT '{"selfAssessment":false,"factReview":false,"approval":false}';

-- CreateTable
CREATE TABLE "case_number_counter" (
    "tenant_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_number_counter_pkey" PRIMARY KEY ("tenant_id","year")
);

-- CreateTable
CREATE TABLE "audit" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_number" TEXT NOT NULL,
    "registry_number" TEXT,
    "unit_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "visit_date" DATE,
    "decision_date" DATE,
    "left_out" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_auditor" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "audit_auditor_pkey" PRIMARY KEY ("tenant_id","audit_id","user_id")
);

-- CreateTable
CREATE TABLE "audit_answer" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_answer_pkey" PRIMARY KEY ("tenant_id","audit_id","target","field")
);

-- CreateTable
CREATE TABLE "answer_change" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "mutation_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "device" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_change_pkey" PRIMARY KEY ("tenant_id","audit_id","mutation_id")
);

-- CreateIndex
CREATE INDEX "audit_tenant_id_unit_id_idx" ON "audit"("tenant_id", "unit_id");

-- CreateIndex
CREATE INDEX "audit_tenant_id_version_id_idx" ON "audit"("tenant_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_tenant_id_case_number_key" ON "audit"("tenant_id", "case_number");

-- CreateIndex
CREATE INDEX "audit_auditor_tenant_id_user_id_idx" ON "audit_auditor"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "audit_answer_tenant_id_user_id_idx" ON "audit_answer"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "answer_change_tenant_id_audit_id_target_at_idx" ON "answer_change"("tenant_id", "audit_id", "target", "at" DESC);

-- CreateIndex
CREATE INDEX "answer_change_tenant_id_user_id_idx" ON "answer_change"("tenant_id", "user_id");

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_auditor" ADD CONSTRAINT "audit_auditor_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_auditor" ADD CONSTRAINT "audit_auditor_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_answer" ADD CONSTRAINT "audit_answer_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_answer" ADD CONSTRAINT "audit_answer_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_change" ADD CONSTRAINT "answer_change_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_change" ADD CONSTRAINT "answer_change_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.case_number_counter');
SELECT app.seal('public.audit');
SELECT app.seal('public.audit_auditor');
SELECT app.seal('public.audit_answer');
SELECT app.seal('public.answer_change');
GRANT SELECT ON case_number_counter, audit, audit_auditor, audit_answer, answer_change TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON case_number_counter, audit, audit_answer TO foljsam_app;
GRANT INSERT, DELETE ON audit_auditor TO foljsam_app;
GRANT INSERT ON answer_change TO foljsam_app;

ALTER TABLE audit ADD CONSTRAINT audit_status_known CHECK (status IN ('planned', 'selfAssessment', 'fieldwork', 'drafting', 'factReview', 'approval', 'decided', 'closed', 'cancelled')),
  ADD CONSTRAINT audit_case_number_form CHECK (case_number ~ '^[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT audit_revision_positive CHECK (revision > 0);
ALTER TABLE audit_answer ADD CONSTRAINT audit_answer_field_known CHECK (field IN ('answer', 'assessment', 'comment', 'flag', 'seenDocument')),
  ADD CONSTRAINT audit_answer_revision_positive CHECK (revision > 0);

-- What decides whether an actor may answer in an audit, in one round trip. `tenant` has just been set for the transaction.
CREATE FUNCTION app.answering_facts(tenant uuid, of_audit uuid)
  RETURNS TABLE (unit_id uuid, version_id uuid, status text, revision integer, auditor_ids uuid[])
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RETURN QUERY SELECT a.unit_id, a.version_id, a.status, a.revision,
    ARRAY(SELECT x.user_id FROM public.audit_auditor x WHERE x.tenant_id = tenant AND x.audit_id = a.id)
  FROM public.audit a WHERE a.tenant_id = tenant AND a.id = of_audit;
END $$;

CREATE FUNCTION app.iso(moment timestamptz) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

CREATE FUNCTION app.saved(revision integer, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT jsonb_build_object('outcome', 'saved', 'revision', revision, 'at', app.iso(at)) $$;

-- One field as it stands, for whoever meets it with an older one.
CREATE FUNCTION app.standing_answer(present public.audit_answer) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT jsonb_build_object('target', present.target, 'field', present.field, 'value', present.value,
    'revision', present.revision, 'by', m.name, 'at', app.iso(present.at))
  FROM public.membership m WHERE m.tenant_id = present.tenant_id AND m.user_id = present.user_id
$$;

-- Saves one change, with its line of history; says {"outcome": "saved", "revision", "at"}, or {"outcome": "conflict", "current"}
-- where another revision stands than the one it builds on; `current` is null where nothing stands at all.
-- A change that has been taken before is answered as it was then, and one that says what stands already changes nothing.
CREATE FUNCTION app.save_answer(tenant uuid, to_audit uuid, by_user uuid, from_device uuid, change jsonb) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  base integer := (change ->> 'base')::integer;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  known public.answer_change;
  present public.audit_answer;
BEGIN
  SELECT * INTO known FROM public.answer_change c
    WHERE c.tenant_id = tenant AND c.audit_id = to_audit AND c.mutation_id = (change ->> 'mutationId')::uuid;
  IF FOUND THEN
    RETURN app.saved(known.revision, known.at);
  END IF;
  IF base = 0 THEN
    INSERT INTO public.audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
      VALUES (tenant, to_audit, change ->> 'target', change ->> 'field', change -> 'value', 1, by_user, moment)
      ON CONFLICT DO NOTHING;
  END IF;
  IF base > 0 OR NOT FOUND THEN
    SELECT * INTO present FROM public.audit_answer p
      WHERE p.tenant_id = tenant AND p.audit_id = to_audit
        AND p.target = change ->> 'target' AND p.field = change ->> 'field' FOR UPDATE;
    IF present.value = change -> 'value' THEN
      RETURN app.saved(present.revision, present.at);
    ELSIF present.revision IS DISTINCT FROM base THEN
      RETURN jsonb_build_object('outcome', 'conflict', 'current', app.standing_answer(present));
    END IF;
    UPDATE public.audit_answer p SET value = change -> 'value', revision = base + 1, user_id = by_user, at = moment
      WHERE p.tenant_id = tenant AND p.audit_id = to_audit
        AND p.target = change ->> 'target' AND p.field = change ->> 'field';
  END IF;
  INSERT INTO public.answer_change (tenant_id, audit_id, mutation_id, target, field, before, after, revision, user_id, device, at)
    VALUES (tenant, to_audit, (change ->> 'mutationId')::uuid, change ->> 'target', change ->> 'field',
      present.value, change -> 'value', base + 1, by_user, from_device, moment);
  RETURN app.saved(base + 1, moment);
END $$;

-- Saves changes in one transaction and one round trip. `judged` is the revision of the audit that the caller's right to
-- answer was judged by: when the audit has changed since, nothing is saved and the answer is null. Otherwise what became
-- of each change, in their order. The callers send them in one order of targets, so that no two wait for each other.
CREATE FUNCTION app.save_answers(tenant uuid, to_audit uuid, judged integer, by_user uuid, from_device uuid, changes jsonb) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  change jsonb;
  outcomes jsonb := '[]';
BEGIN
  PERFORM FROM public.audit a WHERE a.tenant_id = tenant AND a.id = to_audit AND a.revision = judged FOR SHARE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  FOR change IN SELECT * FROM jsonb_array_elements(changes) LOOP
    outcomes := outcomes || jsonb_build_array(app.save_answer(tenant, to_audit, by_user, from_device, change));
  END LOOP;
  RETURN outcomes;
END $$;

GRANT EXECUTE ON FUNCTION app.answering_facts(uuid, uuid), app.iso(timestamptz), app.saved(integer, timestamptz),
  app.standing_answer(audit_answer), app.save_answer(uuid, uuid, uuid, uuid, jsonb),
  app.save_answers(uuid, uuid, integer, uuid, uuid, jsonb) TO foljsam_app;
