-- One kind of action: what is to be done about a risk, a self-check or a figure below its target stands among those of the
-- audits, with the same life. Such an action is agreed from the day that it is raised.
ALTER TABLE "action" ALTER COLUMN "audit_id" DROP NOT NULL,
ADD COLUMN "risk_id" UUID,
ADD COLUMN "self_check_id" UUID,
ADD COLUMN "measurement_id" UUID,
ADD COLUMN "details" TEXT,
ADD COLUMN "raised_on" DATE;
ALTER TABLE "action" ADD CONSTRAINT "action_tenant_id_risk_id_fkey" FOREIGN KEY ("tenant_id", "risk_id")
  REFERENCES "risk"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "action" ADD CONSTRAINT "action_tenant_id_self_check_id_fkey" FOREIGN KEY ("tenant_id", "self_check_id")
  REFERENCES "self_check"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "action" ADD CONSTRAINT "action_tenant_id_measurement_id_fkey" FOREIGN KEY ("tenant_id", "measurement_id")
  REFERENCES "measurement"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "action_tenant_id_risk_id_number_key" ON "action"("tenant_id", "risk_id", "number");
CREATE UNIQUE INDEX "action_tenant_id_self_check_id_number_key" ON "action"("tenant_id", "self_check_id", "number");
CREATE UNIQUE INDEX "action_tenant_id_measurement_id_number_key" ON "action"("tenant_id", "measurement_id", "number");
ALTER TABLE action
  ADD CONSTRAINT action_of_one_thing CHECK (num_nonnulls(audit_id, risk_id, self_check_id, measurement_id) = 1),
  ADD CONSTRAINT action_outside_audits_is_agreed CHECK (
    audit_id IS NOT NULL OR (agreed AND NOT critical AND status <> 'carriedOver')),
  ADD CONSTRAINT action_outside_audits_has_its_day CHECK ((audit_id IS NULL) = (raised_on IS NOT NULL)),
  ADD CONSTRAINT action_details_outside_audits CHECK (details IS NULL OR audit_id IS NULL);

-- What a register's action said is what it says. Nobody had said by when; and none but the administration was asked.
INSERT INTO action (tenant_id, id, risk_id, self_check_id, number, text, details, critical, responsible, status, agreed, raised_on)
SELECT w.tenant_id, w.id, w.risk_id, w.self_check_id,
  row_number() OVER (PARTITION BY w.tenant_id, w.risk_id, w.self_check_id ORDER BY w.position, w.id),
  w.title, w.text, false, 'administration', 'open', true,
  (coalesce(r.saved_at, c.saved_at) AT TIME ZONE 'Europe/Stockholm')::date
FROM risk_action w
  LEFT JOIN risk r ON r.tenant_id = w.tenant_id AND r.id = w.risk_id
  LEFT JOIN self_check c ON c.tenant_id = w.tenant_id AND c.id = w.self_check_id;
DROP TABLE risk_action;

-- An action of an audit lies still with its audit. Any other one may be written until it is verified, but stays with what it
-- was raised from, and goes only while nothing has been said of it or done with it.
CREATE OR REPLACE FUNCTION app.keep_action() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.audit_id ELSE NEW.audit_id END;
  tenant uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
  status text := app.held_status(tenant, of_audit);
BEGIN
  IF TG_OP = 'DELETE' AND app.is_disposing(tenant, of_audit) THEN
    RETURN OLD;
  END IF;
  IF status IN ('closed', 'cancelled') OR (status = 'decided' AND TG_OP <> 'UPDATE') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  IF status = 'decided'
    AND ROW(NEW.tenant_id, NEW.id, NEW.audit_id, NEW.number, NEW.text, NEW.critical, NEW.responsible, NEW.deadline, NEW.follow_up)
    IS DISTINCT FROM
      ROW(OLD.tenant_id, OLD.id, OLD.audit_id, OLD.number, OLD.text, OLD.critical, OLD.responsible, OLD.deadline, OLD.follow_up)
    THEN PERFORM app.refuse_change_after_decision();
  END IF;
  IF TG_OP = 'UPDATE' AND ROW(NEW.tenant_id, NEW.id, NEW.audit_id, NEW.risk_id, NEW.self_check_id, NEW.measurement_id, NEW.raised_on)
    IS DISTINCT FROM ROW(OLD.tenant_id, OLD.id, OLD.audit_id, OLD.risk_id, OLD.self_check_id, OLD.measurement_id, OLD.raised_on) THEN
    RAISE EXCEPTION 'An action stays with what it was raised from' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND of_audit IS NULL AND OLD.status = 'verified' THEN
    RAISE EXCEPTION 'An action that has been verified never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION app.keep_agreed_action() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF app.is_disposing(OLD.tenant_id, OLD.audit_id) THEN
      RETURN OLD;
    END IF;
    IF OLD.audit_id IS NULL AND OLD.status = 'open' AND NOT EXISTS (SELECT FROM public.action_event e
      WHERE e.tenant_id = OLD.tenant_id AND e.action_id = OLD.id) THEN
      RETURN OLD;
    END IF;
  ELSIF NEW.agreed THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'An action that has been decided upon stays' USING ERRCODE = 'restrict_violation';
END $$;

-- What an action outside audits said before somebody said it anew.
ALTER TABLE action_event DROP CONSTRAINT action_event_kind_known, DROP CONSTRAINT action_event_text_where_needed;
ALTER TABLE action_event
  ADD CONSTRAINT action_event_kind_known CHECK (kind IN ('message', 'reported', 'reportUndone', 'verified', 'returned',
    'carriedOver', 'laterDateAsked', 'laterDateGranted', 'laterDateDeclined', 'reworded')),
  ADD CONSTRAINT action_event_text_where_needed CHECK (text <> '' AND (text IS NOT NULL
    OR kind NOT IN ('message', 'returned', 'laterDateAsked', 'laterDateDeclined', 'reworded')));

-- What is told of an action outside audits points at the action alone.
ALTER TABLE notice DROP CONSTRAINT notice_about_what_its_kind_says, DROP CONSTRAINT notice_action_of_an_audit;
ALTER TABLE notice
  ADD CONSTRAINT notice_about_what_its_kind_says CHECK (
    CASE WHEN kind IN ('sealEndsSoon', 'sealEnded', 'accessibilityTold') 
      THEN num_nonnulls(audit_id, action_id, indicator_id) = 0
      WHEN kind IN ('measuringSoon', 'measuringLate') THEN num_nonnulls(audit_id, action_id) = 0 AND indicator_id IS NOT NULL
      WHEN kind = 'riskActionsDone' THEN audit_id IS NULL AND action_id IS NOT NULL AND indicator_id IS NULL
      ELSE num_nonnulls(audit_id, action_id) > 0 AND indicator_id IS NULL END);
