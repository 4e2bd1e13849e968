-- Gallring: what a tenant has decided to keep and for how long, the proposals to dispose of what is due, and what became of them.

CREATE TABLE "retention_rule" (
    "tenant_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "years" INTEGER,
    "reference" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_rule_pkey" PRIMARY KEY ("tenant_id","type")
);
CREATE INDEX "retention_rule_tenant_id_saved_by_idx" ON "retention_rule"("tenant_id", "saved_by");
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_tenant_id_fkey" FOREIGN KEY ("tenant_id")
  REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_tenant_id_saved_by_fkey" FOREIGN KEY ("tenant_id", "saved_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE retention_rule
  ADD CONSTRAINT retention_rule_type_known CHECK (type IN ('evidence', 'workingPapers', 'audits', 'messages', 'log')),
  ADD CONSTRAINT retention_rule_years_in_reach CHECK (years BETWEEN 1 AND 100 AND (type <> 'log' OR years >= 5)),
  ADD CONSTRAINT retention_rule_rests_on_a_decision CHECK (btrim(reference) <> '');

CREATE TABLE "disposal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "rules" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "motive" TEXT,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "disposal_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "disposal_tenant_id_proposed_by_idx" ON "disposal"("tenant_id", "proposed_by");
CREATE INDEX "disposal_tenant_id_answered_by_idx" ON "disposal"("tenant_id", "answered_by");
-- One in hand at a time.
CREATE UNIQUE INDEX disposal_in_hand ON disposal (tenant_id) WHERE status IN ('proposed', 'approved');
ALTER TABLE "disposal" ADD CONSTRAINT "disposal_tenant_id_proposed_by_fkey" FOREIGN KEY ("tenant_id", "proposed_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "disposal" ADD CONSTRAINT "disposal_tenant_id_answered_by_fkey" FOREIGN KEY ("tenant_id", "answered_by")
  REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE disposal
  ADD CONSTRAINT disposal_status_known CHECK (status IN ('proposed', 'approved', 'declined', 'withdrawn', 'lapsed', 'done')),
  ADD CONSTRAINT disposal_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT disposal_answered_when CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
  ADD CONSTRAINT disposal_answered_by_someone CHECK ((status IN ('proposed', 'lapsed')) = (answered_by IS NULL)),
  -- Two people: whoever proposes takes it back, and somebody else answers.
  ADD CONSTRAINT disposal_by_two_people CHECK ((answered_by = proposed_by) = (status = 'withdrawn')),
  ADD CONSTRAINT disposal_declined_with_motive CHECK ((status = 'declined') = (motive IS NOT NULL) AND btrim(motive) <> ''),
  ADD CONSTRAINT disposal_done_when CHECK ((status = 'done') = (done_at IS NOT NULL));

-- What is proposed, thing by thing, and what became of it. The audit is named without a key, since it goes.
CREATE TABLE "disposal_item" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "disposal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "audit_id" UUID,
    "case_number" TEXT,
    "unit_name" TEXT,
    "last_seq" BIGINT,
    "clock" DATE NOT NULL,
    "due" DATE NOT NULL,
    "amount" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "holds" JSONB,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "disposal_item_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "disposal_item_tenant_id_disposal_id_position_key" ON "disposal_item"("tenant_id", "disposal_id", "position");
CREATE INDEX "disposal_item_tenant_id_audit_id_idx" ON "disposal_item"("tenant_id", "audit_id");
ALTER TABLE "disposal_item" ADD CONSTRAINT "disposal_item_tenant_id_disposal_id_fkey" FOREIGN KEY ("tenant_id", "disposal_id")
  REFERENCES "disposal"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE disposal_item
  ADD CONSTRAINT disposal_item_type_known CHECK (type IN ('evidence', 'workingPapers', 'audits', 'messages', 'log')),
  ADD CONSTRAINT disposal_item_names_its_audit CHECK (
    (type IN ('messages', 'log')) = (audit_id IS NULL) AND num_nulls(audit_id, case_number, unit_name) IN (0, 3)),
  ADD CONSTRAINT disposal_item_of_the_log_has_an_end CHECK ((type = 'log') = (last_seq IS NOT NULL)),
  ADD CONSTRAINT disposal_item_of_something CHECK (amount > 0),
  ADD CONSTRAINT disposal_item_status_known CHECK (status IN ('waiting', 'disposing', 'disposed', 'kept')),
  ADD CONSTRAINT disposal_item_kept_with_reason CHECK ((status = 'kept') = (holds IS NOT NULL)),
  ADD CONSTRAINT disposal_item_ended_when CHECK ((status IN ('disposed', 'kept')) = (ended_at IS NOT NULL));

-- A sealed report that is no more: enough for a copy of it to be held against.
CREATE TABLE "disposed_report" (
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "decision_date" DATE,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "reopened" BOOLEAN NOT NULL,

    CONSTRAINT "disposed_report_pkey" PRIMARY KEY ("tenant_id","code")
);
CREATE UNIQUE INDEX "disposed_report_code_key" ON "disposed_report"("code");
CREATE INDEX "disposed_report_tenant_id_item_id_idx" ON "disposed_report"("tenant_id", "item_id");
ALTER TABLE "disposed_report" ADD CONSTRAINT "disposed_report_tenant_id_item_id_fkey" FOREIGN KEY ("tenant_id", "item_id")
  REFERENCES "disposal_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where the log begins since its oldest part was disposed of: the last number that is gone, and the hash of its link.
CREATE TABLE "log_anchor" (
    "tenant_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "item_id" UUID NOT NULL,

    CONSTRAINT "log_anchor_pkey" PRIMARY KEY ("tenant_id","seq")
);
CREATE INDEX "log_anchor_tenant_id_item_id_idx" ON "log_anchor"("tenant_id", "item_id");
ALTER TABLE "log_anchor" ADD CONSTRAINT "log_anchor_tenant_id_item_id_fkey" FOREIGN KEY ("tenant_id", "item_id")
  REFERENCES "disposal_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE log_anchor
  ADD CONSTRAINT log_anchor_seq_from_one CHECK (seq >= 1),
  ADD CONSTRAINT log_anchor_hash_is_sha256 CHECK (octet_length(hash) = 32);

SELECT app.seal('public.retention_rule');
SELECT app.seal('public.disposal');
SELECT app.seal('public.disposal_item');
SELECT app.seal('public.disposed_report');
SELECT app.seal('public.log_anchor');
GRANT SELECT ON retention_rule, disposal, disposal_item, disposed_report, log_anchor TO foljsam_app, foljsam_worker;
GRANT INSERT ON retention_rule, disposal, disposal_item TO foljsam_app;
GRANT UPDATE (years, reference, revision, saved_by, saved_at) ON retention_rule TO foljsam_app;
GRANT UPDATE (status, answered_by, answered_at, motive) ON disposal TO foljsam_app;
GRANT UPDATE (status, done_at) ON disposal TO foljsam_worker;

-- When a cancelled audit was cancelled: its years are counted from there. The log says it of those that were before.
ALTER TABLE "audit" ADD COLUMN "cancelled_on" DATE;
UPDATE audit a SET cancelled_on = (coalesce(
    (SELECT max(e.at) FROM log_entry e WHERE e.tenant_id = a.tenant_id AND e.target_id = a.id AND e.action = 'audit.cancel'),
    a.created_at) AT TIME ZONE 'Europe/Stockholm')::date
  WHERE a.status = 'cancelled';
ALTER TABLE audit ADD CONSTRAINT audit_cancelled_on_a_day CHECK (status = 'cancelled' OR cancelled_on IS NULL);

-- A control keeps what it took over, also when the audit that it came from has been disposed of.
ALTER TABLE "carried_control" DROP CONSTRAINT "carried_control_tenant_id_action_id_fkey";

-- A proposal is answered once, by an administrator of today, while it is not too old; what was proposed never changes.
CREATE FUNCTION app.keep_disposal() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  answer text[] := '{status,answered_by,answered_at,motive}';
  lapsed boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'What was disposed of is told for ever' USING ERRCODE = 'restrict_violation';
  END IF;
  lapsed := OLD.proposed_at <= clock_timestamp() - interval '30 days';
  IF OLD.status = 'proposed' AND NEW.status IN ('approved', 'declined', 'withdrawn', 'lapsed')
    AND (to_jsonb(NEW) - answer) = (to_jsonb(OLD) - answer) AND lapsed = (NEW.status = 'lapsed')
    AND (NEW.status <> 'approved' OR EXISTS (SELECT FROM public.membership m
      WHERE m.tenant_id = NEW.tenant_id AND m.user_id = NEW.answered_by AND 'admin' = ANY (m.roles)
        AND (m.ended_on IS NULL OR m.ended_on >= (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date))) THEN
    RETURN NEW;
  END IF;
  IF OLD.status = 'approved' AND NEW.status = 'done'
    AND (to_jsonb(NEW) - '{status,done_at}'::text[]) = (to_jsonb(OLD) - '{status,done_at}'::text[])
    AND NOT EXISTS (SELECT FROM public.disposal_item i
      WHERE i.tenant_id = NEW.tenant_id AND i.disposal_id = NEW.id AND i.status NOT IN ('disposed', 'kept')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A proposal is answered once, in time, by somebody else' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON disposal FOR EACH ROW EXECUTE FUNCTION app.keep_disposal();

-- A proposal begins as one, and has its items from the beginning.
CREATE FUNCTION app.begin_disposal() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF NEW.status <> 'proposed' THEN
    RAISE EXCEPTION 'A disposal begins as a proposal' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begin BEFORE INSERT ON disposal FOR EACH ROW EXECUTE FUNCTION app.begin_disposal();

CREATE FUNCTION app.keep_disposal_item() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  fate text[] := '{status,holds,ended_at}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM public.disposal d WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.disposal_id
      AND d.status = 'proposed' AND d.xmin = pg_current_xact_id()::xid;
    IF FOUND AND NEW.status = 'waiting' THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'UPDATE' AND OLD.status IN ('waiting', 'disposing') AND (to_jsonb(NEW) - fate) = (to_jsonb(OLD) - fate)
    AND EXISTS (SELECT FROM public.disposal d
      WHERE d.tenant_id = NEW.tenant_id AND d.id = NEW.disposal_id AND d.status = 'approved') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'What was proposed never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON disposal_item
  FOR EACH ROW EXECUTE FUNCTION app.keep_disposal_item();
