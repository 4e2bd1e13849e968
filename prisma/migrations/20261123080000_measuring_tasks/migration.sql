-- Occasions to measure become tasks: who is to measure an indicator, and reminders of the days.

-- How many days before its last day a measurement is reminded of.
ALTER TABLE tenant ADD COLUMN measuring_reminder_days INTEGER NOT NULL DEFAULT 14;
ALTER TABLE tenant ADD CONSTRAINT tenant_measuring_reminder_days_in_reach CHECK (measuring_reminder_days BETWEEN 1 AND 90);
GRANT UPDATE (measuring_reminder_days) ON tenant TO foljsam_app;

-- Of an indicator through the years: the next year's plan has the same lineage, and so the same person.
CREATE TABLE "measuring_responsible" (
    "tenant_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "chosen_by" UUID,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measuring_responsible_pkey" PRIMARY KEY ("tenant_id","lineage_id")
);
CREATE INDEX "measuring_responsible_tenant_id_user_id_idx" ON "measuring_responsible"("tenant_id", "user_id");
CREATE INDEX "measuring_responsible_tenant_id_chosen_by_idx" ON "measuring_responsible"("tenant_id", "chosen_by");
ALTER TABLE "measuring_responsible" ADD CONSTRAINT "measuring_responsible_tenant_id_user_id_fkey"
  FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measuring_responsible" ADD CONSTRAINT "measuring_responsible_tenant_id_chosen_by_fkey"
  FOREIGN KEY ("tenant_id", "chosen_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.measuring_responsible');
GRANT SELECT, INSERT, DELETE ON measuring_responsible TO foljsam_app;
GRANT UPDATE (user_id, chosen_by, chosen_at) ON measuring_responsible TO foljsam_app;
GRANT SELECT ON measuring_responsible TO foljsam_worker;

-- A lineage has no table of its own. It stays when a plan that has it is decided, since that plan stays.
CREATE FUNCTION app.keep_lineage() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  PERFORM FROM public.plan_indicator i JOIN public.plan p ON p.tenant_id = i.tenant_id AND p.id = i.plan_id
    WHERE i.tenant_id = NEW.tenant_id AND i.lineage_id = NEW.lineage_id AND p.status <> 'draft';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only what a decided plan has is measured by somebody' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OF lineage_id ON measuring_responsible
  FOR EACH ROW EXECUTE FUNCTION app.keep_lineage();

-- A notice may be about an indicator.
ALTER TABLE "notice" ADD COLUMN "indicator_id" UUID;
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_indicator_id_fkey" FOREIGN KEY ("tenant_id", "indicator_id")
  REFERENCES "plan_indicator"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "notice_tenant_id_indicator_id_idx" ON "notice"("tenant_id", "indicator_id");
ALTER TABLE notice
  DROP CONSTRAINT notice_of_an_audit_or_the_organisation,
  ADD CONSTRAINT notice_about_what_its_kind_says CHECK (
    CASE WHEN kind IN ('sealEndsSoon', 'sealEnded', 'accessibilityTold') THEN audit_id IS NULL AND indicator_id IS NULL
      WHEN kind IN ('measuringSoon', 'measuringLate') THEN audit_id IS NULL AND indicator_id IS NOT NULL
      ELSE audit_id IS NOT NULL AND indicator_id IS NULL END);
