-- CreateTable
CREATE TABLE "self_assessment" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "reply_by" DATE NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" UUID,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "self_assessment_pkey" PRIMARY KEY ("tenant_id","audit_id")
);

-- CreateIndex
CREATE INDEX "self_assessment_tenant_id_asked_by_idx" ON "self_assessment"("tenant_id", "asked_by");

-- CreateIndex
CREATE INDEX "self_assessment_tenant_id_sent_by_idx" ON "self_assessment"("tenant_id", "sent_by");

-- AddForeignKey
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_tenant_id_asked_by_fkey" FOREIGN KEY ("tenant_id", "asked_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_tenant_id_sent_by_fkey" FOREIGN KEY ("tenant_id", "sent_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.self_assessment');
GRANT SELECT ON self_assessment TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON self_assessment TO foljsam_app;

ALTER TABLE self_assessment
  ADD CONSTRAINT self_assessment_sent_by_someone CHECK ((sent_by IS NULL) = (sent_at IS NULL));
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON self_assessment
  FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();

-- What the unit answers stands beside what the auditor found, in fields of its own.
ALTER TABLE audit_answer DROP CONSTRAINT audit_answer_field_known,
  ADD CONSTRAINT audit_answer_field_known CHECK (
    field IN ('answer', 'assessment', 'comment', 'flag', 'seenDocument', 'selfAnswer', 'selfComment'));

-- It is written only while it is asked for and not yet sent, whoever writes it.
CREATE FUNCTION app.keep_self_assessment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF app.held_status(NEW.tenant_id, NEW.audit_id) IS DISTINCT FROM 'selfAssessment' OR EXISTS (
    SELECT FROM public.self_assessment s
      WHERE s.tenant_id = NEW.tenant_id AND s.audit_id = NEW.audit_id AND s.sent_at IS NOT NULL) THEN
    RAISE EXCEPTION 'A self-assessment is written only while it is asked for' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_self BEFORE INSERT OR UPDATE ON audit_answer
  FOR EACH ROW WHEN (NEW.field IN ('selfAnswer', 'selfComment')) EXECUTE FUNCTION app.keep_self_assessment();

-- The facts of answering now say whether the unit's own answers are still open.
DROP FUNCTION app.answering_facts(uuid, uuid);
CREATE FUNCTION app.answering_facts(tenant uuid, of_audit uuid)
  RETURNS TABLE (unit_id uuid, version_id uuid, status text, revision integer, auditor_ids uuid[], self_assessment_open boolean)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RETURN QUERY SELECT a.unit_id, a.version_id, a.status, a.revision,
    ARRAY(SELECT x.user_id FROM public.audit_auditor x WHERE x.tenant_id = tenant AND x.audit_id = a.id),
    EXISTS(SELECT FROM public.self_assessment s
      WHERE s.tenant_id = tenant AND s.audit_id = a.id AND s.sent_at IS NULL)
  FROM public.audit a WHERE a.tenant_id = tenant AND a.id = of_audit;
END $$;
GRANT EXECUTE ON FUNCTION app.answering_facts(uuid, uuid) TO foljsam_app;
