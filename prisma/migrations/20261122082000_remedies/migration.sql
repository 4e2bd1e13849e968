-- AlterTable
ALTER TABLE "action" ADD COLUMN     "extension" JSONB,
ADD COLUMN     "wished" JSONB;

-- CreateTable
CREATE TABLE "action_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "details" JSONB NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "carried_control" (
    "tenant_id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "carried_control_pkey" PRIMARY KEY ("tenant_id","audit_id","action_id")
);

-- CreateIndex
CREATE INDEX "action_event_tenant_id_action_id_idx" ON "action_event"("tenant_id", "action_id");

-- CreateIndex
CREATE INDEX "action_event_tenant_id_user_id_idx" ON "action_event"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "carried_control_tenant_id_audit_id_position_key" ON "carried_control"("tenant_id", "audit_id", "position");

-- CreateIndex
CREATE INDEX "carried_control_tenant_id_action_id_idx" ON "carried_control"("tenant_id", "action_id");

-- AddForeignKey
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_tenant_id_action_id_fkey" FOREIGN KEY ("tenant_id", "action_id") REFERENCES "action"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_control" ADD CONSTRAINT "carried_control_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_control" ADD CONSTRAINT "carried_control_tenant_id_action_id_fkey" FOREIGN KEY ("tenant_id", "action_id") REFERENCES "action"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.action_event');
SELECT app.seal('public.carried_control');
GRANT SELECT ON action_event, carried_control TO foljsam_app, foljsam_worker;
GRANT INSERT ON action_event, carried_control TO foljsam_app;

ALTER TABLE action
  ADD CONSTRAINT action_wished_while_undone CHECK (wished IS NULL OR status IN ('open', 'returned'));
ALTER TABLE action_event
  ADD CONSTRAINT action_event_kind_known CHECK (kind IN ('message', 'reported', 'reportUndone', 'verified', 'returned',
    'carriedOver', 'laterDateAsked', 'laterDateGranted', 'laterDateDeclined')),
  ADD CONSTRAINT action_event_text_where_needed CHECK (text <> '' AND (text IS NOT NULL
    OR kind NOT IN ('message', 'returned', 'laterDateAsked', 'laterDateDeclined')));
ALTER TABLE carried_control ADD CONSTRAINT carried_control_position_not_negative CHECK (position >= 0);

-- After the decision an action still moves, gets another date and other people, but says what it said.
CREATE OR REPLACE FUNCTION app.keep_action() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.audit_id ELSE NEW.audit_id END;
  tenant uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
  status text := app.held_status(tenant, of_audit);
BEGIN
  IF status IN ('closed', 'cancelled') OR (status = 'decided' AND TG_OP <> 'UPDATE') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  IF status = 'decided'
    AND ROW(NEW.tenant_id, NEW.id, NEW.audit_id, NEW.number, NEW.text, NEW.critical, NEW.responsible, NEW.deadline, NEW.follow_up)
    IS DISTINCT FROM
      ROW(OLD.tenant_id, OLD.id, OLD.audit_id, OLD.number, OLD.text, OLD.critical, OLD.responsible, OLD.deadline, OLD.follow_up)
    THEN PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- What has happened to an action stays as it was told, and nothing happens to it once its audit is closed.
CREATE FUNCTION app.keep_action_event() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'What has happened to an action never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT a.audit_id INTO of_audit FROM public.action a WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.action_id;
  IF app.held_status(NEW.tenant_id, of_audit) IN ('closed', 'cancelled') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON action_event
  FOR EACH ROW EXECUTE FUNCTION app.keep_action_event();

-- The controls that an audit takes over may come until its visit is over, and then lie still with the rest of its form.
CREATE FUNCTION app.keep_carried_control() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR app.held_status(NEW.tenant_id, NEW.audit_id) NOT IN ('planned', 'selfAssessment', 'fieldwork') THEN
    RAISE EXCEPTION 'The controls that an audit took over never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON carried_control
  FOR EACH ROW EXECUTE FUNCTION app.keep_carried_control();
