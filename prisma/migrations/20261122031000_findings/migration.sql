-- CreateTable
CREATE TABLE "audit_outcome" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "unit_name" TEXT NOT NULL,
    "operating_form" TEXT NOT NULL,
    "share_earned" INTEGER NOT NULL,
    "share_possible" INTEGER NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "proposed" TEXT NOT NULL,
    "chosen" TEXT NOT NULL,
    "deficiencies" INTEGER NOT NULL,
    "remarks" INTEGER NOT NULL,

    CONSTRAINT "audit_outcome_pkey" PRIMARY KEY ("tenant_id","audit_id")
);

-- CreateTable
CREATE TABLE "audit_finding" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "concept" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "section_name" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "assessment" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "commented" BOOLEAN NOT NULL,

    CONSTRAINT "audit_finding_pkey" PRIMARY KEY ("tenant_id","audit_id","item")
);

-- CreateIndex
CREATE INDEX "audit_finding_tenant_id_concept_idx" ON "audit_finding"("tenant_id", "concept");

-- AddForeignKey
ALTER TABLE "audit_outcome" ADD CONSTRAINT "audit_outcome_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_finding" ADD CONSTRAINT "audit_finding_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit_outcome"("tenant_id", "audit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.audit_outcome');
SELECT app.seal('public.audit_finding');
GRANT SELECT ON audit_outcome, audit_finding TO foljsam_app, foljsam_worker;
GRANT INSERT ON audit_outcome, audit_finding TO foljsam_app;

ALTER TABLE audit_outcome
  ADD CONSTRAINT audit_outcome_operating_form_known CHECK (operating_form IN ('municipal', 'private', 'nonProfit')),
  ADD CONSTRAINT audit_outcome_share CHECK (share_earned BETWEEN 0 AND share_possible),
  ADD CONSTRAINT audit_outcome_alternatives_known CHECK (
    proposed IN ('compliant', 'compliantAfterAction', 'mostlyCompliant', 'nonCompliant')
    AND chosen IN ('compliant', 'compliantAfterAction', 'mostlyCompliant', 'nonCompliant')),
  ADD CONSTRAINT audit_outcome_counts CHECK (deficiencies >= 0 AND remarks >= 0);
ALTER TABLE audit_finding
  ADD CONSTRAINT audit_finding_requirement_known CHECK (requirement IN ('mandatory', 'desirable')),
  ADD CONSTRAINT audit_finding_assessment_known
    CHECK (assessment IN ('fulfilled', 'partial', 'unfulfilled', 'notApplicable', 'unassessed')),
  ADD CONSTRAINT audit_finding_accepted_lack CHECK (NOT accepted OR assessment IN ('partial', 'unfulfilled'));

-- What was decided before there were these tables, read from what was frozen then: the newest snapshot of each decision,
-- and each item of its form with the outermost section around it.
WITH decided AS MATERIALIZED (
  SELECT DISTINCT ON (s.tenant_id, s.audit_id) s.tenant_id, s.audit_id, a.version_id, s.content::jsonb AS said
  FROM audit_snapshot s JOIN audit a ON a.tenant_id = s.tenant_id AND a.id = s.audit_id
  WHERE s.kind = 'decision' AND a.status IN ('decided', 'closed')
  ORDER BY s.tenant_id, s.audit_id, s.version DESC
), outcomes AS (
  INSERT INTO audit_outcome
  SELECT tenant_id, audit_id, coalesce(said ->> 'visitDate', said ->> 'decisionDate')::date,
    said #>> '{unit,name}', said #>> '{unit,operatingForm}',
    (said #>> '{judgement,share,earned}')::integer, (said #>> '{judgement,share,possible}')::integer,
    (said #>> '{judgement,threshold}')::double precision,
    said #>> '{judgement,proposed}', said #>> '{judgement,chosen}',
    jsonb_array_length(said -> 'deficiencies'), jsonb_array_length(said -> 'remarks')
  FROM decided
)
INSERT INTO audit_finding
SELECT d.tenant_id, d.audit_id, i.key, i.position, i.number, i.concept,
  regexp_replace(coalesce(item ->> 'shortLabel', item ->> 'label'), '\[\^[a-z0-9-]+\]', '', 'g'),
  section ->> 'key',
  regexp_replace(coalesce(section ->> 'shortTitle', section ->> 'title'), '\[\^[a-z0-9-]+\]', '', 'g'),
  i.requirement, i.weight, found #>> '{assessment,value}',
  EXISTS (SELECT FROM jsonb_array_elements((d.said -> 'deficiencies') || (d.said -> 'remarks')) lack
    WHERE lack ->> 'item' = i.key AND lack ->> 'standing' = 'accepted'),
  btrim(coalesce(found ->> 'comment', ''), E' \t\n') <> ''
FROM decided d
  CROSS JOIN LATERAL jsonb_array_elements(d.said #> '{template,content,sections}') section
  CROSS JOIN LATERAL jsonb_path_query(section, 'strict $.** ? (@.type() == "object" && exists(@.requirement))') item
  JOIN template_item i ON i.tenant_id = d.tenant_id AND i.version_id = d.version_id AND i.key = item ->> 'key'
  CROSS JOIN LATERAL (SELECT d.said -> 'findings' -> i.key) f (found)
WHERE found #>> '{assessment,value}' IS NOT NULL;

-- What was found stays as it was found, whoever asks: written before its audit is decided, and never again.
CREATE FUNCTION app.keep_finding() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RAISE EXCEPTION 'What an audit found never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON audit_outcome FOR EACH ROW EXECUTE FUNCTION app.keep_finding();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON audit_finding FOR EACH ROW EXECUTE FUNCTION app.keep_finding();
CREATE TRIGGER add BEFORE INSERT ON audit_outcome FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
CREATE TRIGGER add BEFORE INSERT ON audit_finding FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
