-- CreateTable
CREATE TABLE "template_feedback" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "target" TEXT,
    "audit_id" UUID,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "draft_id" UUID,
    "node" UUID,
    "done_version_id" UUID,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "template_feedback_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "template_feedback_tenant_id_template_id_status_idx" ON "template_feedback"("tenant_id", "template_id", "status");

-- CreateIndex
CREATE INDEX "template_feedback_tenant_id_given_by_idx" ON "template_feedback"("tenant_id", "given_by");

-- CreateIndex
CREATE INDEX "template_feedback_tenant_id_draft_id_idx" ON "template_feedback"("tenant_id", "draft_id");

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_template_id_fkey" FOREIGN KEY ("tenant_id", "template_id") REFERENCES "template"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "unit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_given_by_fkey" FOREIGN KEY ("tenant_id", "given_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_draft_id_fkey" FOREIGN KEY ("tenant_id", "draft_id") REFERENCES "template_draft"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_done_version_id_fkey" FOREIGN KEY ("tenant_id", "done_version_id") REFERENCES "template_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_feedback" ADD CONSTRAINT "template_feedback_tenant_id_answered_by_fkey" FOREIGN KEY ("tenant_id", "answered_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.template_feedback');
GRANT SELECT ON template_feedback TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON template_feedback TO foljsam_app;

ALTER TABLE template_feedback
  ADD CONSTRAINT template_feedback_kind_known
    CHECK (kind IN ('unclear', 'double', 'notApplicable', 'wrongLaw', 'other', 'formQuestion')),
  ADD CONSTRAINT template_feedback_says_something CHECK (btrim(text, E' \t\n') <> ''),
  ADD CONSTRAINT template_feedback_revision_positive CHECK (revision > 0),
  -- The form's own question is answered in an audit, for its unit; what comes from an audit comes from its unit.
  ADD CONSTRAINT template_feedback_question_in_audit CHECK (kind <> 'formQuestion' OR num_nulls(audit_id, target) = 0),
  ADD CONSTRAINT template_feedback_audit_of_unit CHECK (audit_id IS NULL OR unit_id IS NOT NULL),
  ADD CONSTRAINT template_feedback_standing CHECK (CASE status
    WHEN 'open' THEN num_nonnulls(draft_id, node, done_version_id, closed_at) = 0
    WHEN 'planned' THEN num_nulls(draft_id, node) = 0 AND num_nonnulls(done_version_id, closed_at) = 0
    WHEN 'done' THEN num_nulls(draft_id, node, done_version_id, closed_at) = 0
    WHEN 'declined' THEN num_nulls(answer, closed_at) = 0 AND num_nonnulls(draft_id, node, done_version_id) = 0
    ELSE false END),
  ADD CONSTRAINT template_feedback_answered_by_someone CHECK (num_nulls(answer, answered_by, answered_at) IN (0, 3)),
  -- There is nothing to have seen before something came of it.
  ADD CONSTRAINT template_feedback_seen CHECK (seen_at IS NULL OR answer IS NOT NULL OR closed_at IS NOT NULL);

-- What an audit says of its form comes in once.
CREATE UNIQUE INDEX template_feedback_question_once ON template_feedback (tenant_id, audit_id, target)
  WHERE kind = 'formQuestion';

-- What somebody said stays as they said it, and what is closed stays closed, whoever asks.
CREATE FUNCTION app.keep_template_feedback() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  moves text[] := '{status,draft_id,node,done_version_id,answer,answered_by,answered_at,closed_at,seen_at,revision}';
BEGIN
  IF (to_jsonb(NEW) - moves) IS DISTINCT FROM (to_jsonb(OLD) - moves) THEN
    RAISE EXCEPTION 'What was said of a template never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status IN ('done', 'declined') AND (to_jsonb(NEW) - 'seen_at') IS DISTINCT FROM (to_jsonb(OLD) - 'seen_at') THEN
    RAISE EXCEPTION 'Closed feedback never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE UPDATE ON template_feedback FOR EACH ROW EXECUTE FUNCTION app.keep_template_feedback();

-- What the audits that were decided before said of their forms, in the name of who decided them: from what was frozen then.
INSERT INTO template_feedback
  (tenant_id, id, template_id, version_id, target, audit_id, unit_id, kind, text, given_by, given_at, status)
SELECT d.tenant_id, gen_random_uuid(), v.template_id, v.id, i.key, d.audit_id, a.unit_id, 'formQuestion', said.text,
  (SELECT p.user_id FROM audit_approval p WHERE p.tenant_id = d.tenant_id AND p.audit_id = d.audit_id
    ORDER BY p.at DESC, p.id DESC LIMIT 1), d.created_at, 'open'
FROM (
    SELECT DISTINCT ON (s.tenant_id, s.audit_id) s.tenant_id, s.audit_id, s.created_at, s.content::jsonb AS content
    FROM audit_snapshot s WHERE s.kind = 'decision' ORDER BY s.tenant_id, s.audit_id, s.version DESC
  ) d
  JOIN audit a ON a.tenant_id = d.tenant_id AND a.id = d.audit_id AND a.status IN ('decided', 'closed')
  JOIN template_version v ON v.tenant_id = a.tenant_id AND v.id = a.version_id
  JOIN template_item i ON i.tenant_id = v.tenant_id AND i.version_id = v.id AND i.role = 'feedback'
  CROSS JOIN LATERAL (SELECT d.content -> 'findings' -> i.key AS finding) f
  CROSS JOIN LATERAL (SELECT concat_ws(E'\n\n',
    CASE WHEN i.kind IN ('openQuestion', 'text') THEN nullif(btrim(f.finding ->> 'answer', E' \t\n'), '') END,
    nullif(btrim(f.finding ->> 'comment', E' \t\n'), '')) AS text) said
WHERE said.text <> '';
