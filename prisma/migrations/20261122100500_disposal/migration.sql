-- How things are disposed of: by two functions and by nothing else. They look once more whether two people have said so,
-- whether it is due, and whether anything holds it.

CREATE FUNCTION app.swedish_today() RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date $$;

-- Why nothing of an audit may be disposed of; null when it may. `whole` asks for the audit itself. What is under an open action
-- never may, its own or one that was carried on into an audit that is not closed. lib/domain/retention/hold.ts says the same.
CREATE FUNCTION app.retention_hold(tenant uuid, of_audit uuid, whole boolean) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT CASE
    WHEN a.status NOT IN ('closed', 'cancelled') THEN 'not-over'
    WHEN EXISTS (SELECT FROM public.fact_review f
      WHERE f.tenant_id = tenant AND f.audit_id = a.id AND f.ended_at IS NULL) THEN 'fact-review-open'
    WHEN EXISTS (SELECT FROM public.report r
      WHERE r.tenant_id = tenant AND r.audit_id = a.id AND r.status <> 'sealed') THEN 'report-unsealed'
    WHEN EXISTS (SELECT FROM public.action x
      WHERE x.tenant_id = tenant AND x.audit_id = a.id AND x.status <> 'verified' AND (a.status = 'closed' OR x.agreed)
        AND NOT (x.status = 'carriedOver' AND EXISTS (SELECT FROM public.carried_control c
          JOIN public.audit n ON n.tenant_id = c.tenant_id AND n.id = c.audit_id
          WHERE c.tenant_id = tenant AND c.action_id = x.id AND n.status = 'closed'))) THEN 'action-open'
    WHEN whole AND a.status = 'closed' AND EXISTS (SELECT FROM public.carried_control c
      JOIN public.action x ON x.tenant_id = c.tenant_id AND x.id = c.action_id
      WHERE c.tenant_id = tenant AND c.audit_id = a.id) THEN 'earlier-kept'
  END
  FROM public.audit a WHERE a.tenant_id = tenant AND a.id = of_audit
$$;

-- From which moment on the things of a type are not yet due, by the rule of today; null while they are kept.
CREATE FUNCTION app.retention_limit(tenant uuid, of_type text) RETURNS timestamptz LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT make_date(extract(year FROM app.swedish_today())::integer - r.years, 1, 1)::timestamp AT TIME ZONE 'Europe/Stockholm'
  FROM public.retention_rule r WHERE r.tenant_id = tenant AND r.type = of_type AND r.years IS NOT NULL
$$;

-- The last number of the log's oldest part that may be disposed of together: up to what is not due, what is in a review that
-- nobody has signed, and what is about an audit that is held; and what it stops at, if not at what is not due.
CREATE FUNCTION app.disposable_log(tenant uuid, before timestamptz)
  RETURNS TABLE (last_seq bigint, stopped_by text, what text) LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
  WITH stops (seq, stopped_by, what) AS (
    (SELECT l.seq, NULL, NULL
      FROM public.log_entry e JOIN public.log_link l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
      WHERE e.tenant_id = tenant AND e.at >= before ORDER BY l.seq LIMIT 1)
    UNION ALL
    (SELECT l.seq, 'review-unsigned', to_char(r.month, 'YYYY-MM')
      FROM public.log_review r JOIN public.log_review_entry x ON x.tenant_id = r.tenant_id AND x.review_id = r.id
        JOIN public.log_link l ON l.tenant_id = x.tenant_id AND l.entry_id = x.entry_id
      WHERE r.tenant_id = tenant AND r.signed_at IS NULL ORDER BY l.seq LIMIT 1)
    UNION ALL
    (SELECT l.seq, 'under-audit', a.case_number
      FROM public.audit a
        JOIN public.log_entry e ON e.tenant_id = a.tenant_id AND e.at < before AND (e.target_id = a.id
          OR e.target_id IN (SELECT x.id FROM public.action x WHERE x.tenant_id = tenant AND x.audit_id = a.id))
        JOIN public.log_link l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
      WHERE a.tenant_id = tenant AND app.retention_hold(tenant, a.id, false) IS NOT NULL ORDER BY l.seq LIMIT 1)
  )
  (SELECT s.seq - 1, s.stopped_by, s.what FROM stops s ORDER BY s.seq, s.stopped_by NULLS FIRST LIMIT 1)
$$;

-- Whether the transaction is disposing of this very audit, or of something of it: only then do its rows give way. Nobody
-- but the function below writes the status that is asked for, and it is never seen from outside.
CREATE FUNCTION app.is_disposing(tenant uuid, of_audit uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT EXISTS (SELECT FROM public.disposal_item i
    WHERE i.tenant_id = tenant AND i.audit_id = of_audit AND i.status = 'disposing')
$$;
CREATE FUNCTION app.audit_of_action(tenant uuid, of_action uuid) RETURNS uuid LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT a.audit_id FROM public.action a WHERE a.tenant_id = tenant AND a.id = of_action $$;

GRANT EXECUTE ON FUNCTION app.swedish_today(), app.retention_hold(uuid, uuid, boolean), app.retention_limit(uuid, text),
  app.disposable_log(uuid, timestamptz), app.is_disposing(uuid, uuid), app.audit_of_action(uuid, uuid)
  TO foljsam_app, foljsam_worker;

-- What never changes gives way to a disposal, and to nothing else.

CREATE OR REPLACE FUNCTION app.keep_audit_snapshot() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' AND app.is_disposing(OLD.tenant_id, OLD.audit_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The snapshot of an audit never changes' USING ERRCODE = 'restrict_violation';
END $$;

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
  ELSIF NEW.agreed THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'An action that has been decided upon stays' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION app.keep_action_link() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  link public.action_link := coalesce(NEW, OLD);
  of_audit uuid := app.audit_of_action(link.tenant_id, link.action_id);
BEGIN
  IF app.held_status(link.tenant_id, of_audit) IN ('decided', 'closed', 'cancelled')
    AND NOT (TG_OP = 'DELETE' AND app.is_disposing(link.tenant_id, of_audit)) THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN link;
END $$;

CREATE OR REPLACE FUNCTION app.keep_action_event() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid;
BEGIN
  IF TG_OP = 'DELETE' AND app.is_disposing(OLD.tenant_id, app.audit_of_action(OLD.tenant_id, OLD.action_id)) THEN
    RETURN OLD;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'What has happened to an action never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  of_audit := app.audit_of_action(NEW.tenant_id, NEW.action_id);
  IF app.held_status(NEW.tenant_id, of_audit) IN ('closed', 'cancelled') THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.keep_carried_control() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' AND app.is_disposing(OLD.tenant_id, OLD.audit_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP <> 'INSERT' OR app.held_status(NEW.tenant_id, NEW.audit_id) NOT IN ('planned', 'selfAssessment', 'fieldwork') THEN
    RAISE EXCEPTION 'The controls that an audit took over never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A control is taken over from an action that is there; afterwards that may be disposed of with its audit.
CREATE FUNCTION app.carry_what_is_there() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  PERFORM FROM public.action a WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.action_id FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no such action to take over' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER carry AFTER INSERT ON carried_control FOR EACH ROW EXECUTE FUNCTION app.carry_what_is_there();

CREATE OR REPLACE FUNCTION app.keep_auditor() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  of_audit uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.audit_id ELSE NEW.audit_id END;
  tenant uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
BEGIN
  IF app.held_status(tenant, of_audit) IN ('closed', 'cancelled')
    AND NOT (TG_OP = 'DELETE' AND app.is_disposing(tenant, of_audit)) THEN
    PERFORM app.refuse_change_after_decision();
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION app.keep_finding() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (app.held_status(OLD.tenant_id, OLD.audit_id) NOT IN ('decided', 'closed')
    OR app.is_disposing(OLD.tenant_id, OLD.audit_id)) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'What an audit found never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION app.keep_reopening() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' AND app.is_disposing(OLD.tenant_id, OLD.audit_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP <> 'INSERT' OR app.held_status(NEW.tenant_id, NEW.audit_id) NOT IN ('decided', 'closed')
    OR NEW.version <> (SELECT max(s.version) FROM public.audit_snapshot s
      WHERE s.tenant_id = NEW.tenant_id AND s.audit_id = NEW.audit_id) THEN
    RAISE EXCEPTION 'Only the version that stands is reopened, and only once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.keep_report() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'DELETE' AND app.is_disposing(OLD.tenant_id, OLD.audit_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.status = 'sealed' THEN
    RAISE EXCEPTION 'A sealed report never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.keep_report_piece() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM public.report r
      WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.report_id AND r.status <> 'sealed';
    IF FOUND THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM FROM public.report r
      WHERE r.tenant_id = OLD.tenant_id AND r.id = OLD.report_id AND app.is_disposing(r.tenant_id, r.audit_id);
    IF FOUND THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The bytes of a sealed report never change' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION app.keep_evidence_piece() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM public.evidence_version v
      WHERE v.tenant_id = NEW.tenant_id AND v.id = NEW.version_id AND v.xmin = pg_current_xact_id()::xid;
    IF FOUND THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM FROM public.evidence_version v
      JOIN public.evidence e ON e.tenant_id = v.tenant_id AND e.id = v.evidence_id
      WHERE v.tenant_id = OLD.tenant_id AND v.id = OLD.version_id AND (app.is_disposing(e.tenant_id, e.audit_id)
        OR (e.erased AND NOT EXISTS (
          SELECT FROM public.audit_snapshot s WHERE s.tenant_id = e.tenant_id AND s.audit_id = e.audit_id)));
    IF FOUND THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The bytes of evidence never change' USING ERRCODE = 'restrict_violation';
END $$;

-- What somebody said of a template is the template's: it stays when the audit goes in which it was said.
CREATE OR REPLACE FUNCTION app.keep_template_feedback() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  moves text[] := '{status,draft_id,node,done_version_id,answer,answered_by,answered_at,closed_at,seen_at,revision}';
BEGIN
  IF OLD.audit_id IS NOT NULL AND NEW.audit_id IS NULL AND app.is_disposing(OLD.tenant_id, OLD.audit_id)
    AND (to_jsonb(NEW) - 'audit_id') = (to_jsonb(OLD) - 'audit_id') THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - moves) IS DISTINCT FROM (to_jsonb(OLD) - moves) THEN
    RAISE EXCEPTION 'What was said of a template never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status IN ('done', 'declined') AND (to_jsonb(NEW) - 'seen_at') IS DISTINCT FROM (to_jsonb(OLD) - 'seen_at') THEN
    RAISE EXCEPTION 'Closed feedback never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- The files and photos of an audit, and what is said of them.
CREATE FUNCTION app.drop_evidence(tenant uuid, of_audit uuid) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  DELETE FROM public.evidence_piece p USING public.evidence_version v, public.evidence e
    WHERE e.tenant_id = tenant AND e.audit_id = of_audit AND v.tenant_id = tenant AND v.evidence_id = e.id
      AND p.tenant_id = tenant AND p.version_id = v.id;
  DELETE FROM public.evidence_version v USING public.evidence e
    WHERE e.tenant_id = tenant AND e.audit_id = of_audit AND v.tenant_id = tenant AND v.evidence_id = e.id;
  DELETE FROM public.evidence e WHERE e.tenant_id = tenant AND e.audit_id = of_audit;
END $$;

-- What led to the decision of an audit without being part of it: the history of the answers, the fact review, what the unit
-- said of itself, moves between versions, and what was written about the actions. What happened to an action stays.
CREATE FUNCTION app.drop_working_papers(tenant uuid, of_audit uuid) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  DELETE FROM public.answer_change WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.history_correction WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.fact_comment WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.fact_review WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.self_assessment WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_answer
    WHERE tenant_id = tenant AND audit_id = of_audit AND field IN ('selfAnswer', 'selfComment');
  DELETE FROM public.audit_version_move WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.action_event e USING public.action a
    WHERE a.tenant_id = tenant AND a.audit_id = of_audit AND e.tenant_id = tenant AND e.action_id = a.id AND e.kind = 'message';
END $$;

-- An audit with all that belongs to it. Of its reports stays what a copy can be held against.
CREATE FUNCTION app.drop_audit(tenant uuid, of_audit uuid, item uuid) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  INSERT INTO public.disposed_report (tenant_id, code, item_id, kind, version, decision_date, sealed_at, sha256, reopened)
    SELECT r.tenant_id, r.code, item, r.kind, r.version, (s.content::jsonb ->> 'decisionDate')::date, r.sealed_at, r.sha256,
      EXISTS (SELECT FROM public.audit_reopening o
        WHERE o.tenant_id = tenant AND o.audit_id = of_audit AND o.version >= r.version)
    FROM public.report r JOIN public.audit_snapshot s ON s.tenant_id = r.tenant_id AND s.id = r.snapshot_id
    WHERE r.tenant_id = tenant AND r.audit_id = of_audit AND r.status = 'sealed';
  PERFORM app.drop_evidence(tenant, of_audit);
  PERFORM app.drop_working_papers(tenant, of_audit);
  UPDATE public.template_feedback SET audit_id = NULL WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.notice WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.report_piece p USING public.report r
    WHERE r.tenant_id = tenant AND r.audit_id = of_audit AND p.tenant_id = tenant AND p.report_id = r.id;
  DELETE FROM public.report WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_reopening WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_snapshot WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_approval WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_finding WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_outcome WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.deficiency_decision WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_answer WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.carried_control WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.action_event e USING public.action a
    WHERE a.tenant_id = tenant AND a.audit_id = of_audit AND e.tenant_id = tenant AND e.action_id = a.id;
  DELETE FROM public.action_link l USING public.action a
    WHERE a.tenant_id = tenant AND a.audit_id = of_audit AND l.tenant_id = tenant AND l.action_id = a.id;
  DELETE FROM public.action WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit_auditor WHERE tenant_id = tenant AND audit_id = of_audit;
  DELETE FROM public.audit WHERE tenant_id = tenant AND id = of_audit;
END $$;

-- The notices and mails of a calendar year, but not those about an audit that is held.
CREATE FUNCTION app.drop_messages(tenant uuid, from_moment timestamptz, to_moment timestamptz) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  DELETE FROM public.notice n WHERE n.tenant_id = tenant AND n.at >= from_moment AND n.at < to_moment AND NOT EXISTS (
    SELECT FROM public.audit a
    WHERE a.tenant_id = tenant AND a.id = n.audit_id AND app.retention_hold(tenant, a.id, false) IS NOT NULL);
  DELETE FROM public.mail m WHERE m.tenant_id = tenant AND m.created_at >= from_moment AND m.created_at < to_moment
    AND m.status IN ('sent', 'failed', 'kept')
    AND NOT EXISTS (SELECT FROM public.notice n WHERE n.tenant_id = tenant AND n.mail_id = m.id);
END $$;

-- Holds an item that waits in an approved disposal until the transaction ends; none when it has had its turn.
-- @raises when it stands in no approved disposal.
CREATE FUNCTION app.take_item(tenant uuid, of_item uuid) RETURNS SETOF public.disposal_item LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  item public.disposal_item;
BEGIN
  IF tenant IS DISTINCT FROM app.tenant_id() THEN
    RAISE EXCEPTION 'another tenant than the transaction''s';
  END IF;
  SELECT * INTO item FROM public.disposal_item i WHERE i.tenant_id = tenant AND i.id = of_item FOR UPDATE;
  IF item.status IN ('disposed', 'kept') THEN
    RETURN;
  END IF;
  PERFORM FROM public.disposal d WHERE d.tenant_id = tenant AND d.id = item.disposal_id AND d.status = 'approved'
    AND d.answered_by IS NOT NULL AND d.answered_by <> d.proposed_by FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only what two people have agreed upon is disposed of' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEXT item;
END $$;

-- Disposes of one thing that waits in an approved disposal; false when it has had its turn already. This is the last lock:
-- whatever has been judged before, nothing goes that is not due, or that anything holds.
-- @raises when it may not go.
CREATE FUNCTION app.dispose_item(tenant uuid, of_item uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  item public.disposal_item;
  found_audit public.audit;
  hold text;
BEGIN
  SELECT * INTO item FROM app.take_item(tenant, of_item);
  IF item.id IS NULL THEN
    RETURN false;
  END IF;
  IF item.type = 'log' THEN
    RAISE EXCEPTION 'The log is disposed of from its beginning' USING ERRCODE = 'restrict_violation';
  END IF;
  IF item.audit_id IS NOT NULL THEN
    SELECT * INTO found_audit FROM public.audit a WHERE a.tenant_id = tenant AND a.id = item.audit_id FOR UPDATE;
    hold := CASE WHEN found_audit.id IS NULL THEN 'gone'
      ELSE app.retention_hold(tenant, item.audit_id, item.type = 'audits') END;
  END IF;
  IF hold IS NOT NULL THEN
    RAISE EXCEPTION 'It is held: %', hold USING ERRCODE = 'restrict_violation';
  END IF;
  -- The clock is read anew, since an audit may have been taken up and closed again.
  IF (coalesce(found_audit.closed_on, found_audit.cancelled_on, item.clock)::timestamp AT TIME ZONE 'Europe/Stockholm'
      < app.retention_limit(tenant, item.type)) IS NOT TRUE THEN
    RAISE EXCEPTION 'It is not due' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE public.disposal_item SET status = 'disposing' WHERE tenant_id = tenant AND id = of_item;
  CASE item.type
    WHEN 'evidence' THEN PERFORM app.drop_evidence(tenant, item.audit_id);
    WHEN 'workingPapers' THEN PERFORM app.drop_working_papers(tenant, item.audit_id);
    WHEN 'audits' THEN PERFORM app.drop_audit(tenant, item.audit_id, of_item);
    WHEN 'messages' THEN PERFORM app.drop_messages(tenant,
      date_trunc('year', item.clock)::timestamp AT TIME ZONE 'Europe/Stockholm',
      (date_trunc('year', item.clock) + interval '1 year')::timestamp AT TIME ZONE 'Europe/Stockholm');
  END CASE;
  UPDATE public.disposal_item SET status = 'disposed', ended_at = date_trunc('milliseconds', clock_timestamp())
    WHERE tenant_id = tenant AND id = of_item;
  RETURN true;
END $$;

-- Disposes of the next part of the log, at most so many entries, up to the number that was agreed upon; what stands there
-- then is told to whoever must write it in the log. Nothing when the item has had its turn already.
-- @raises when what is not due, or is held, would go with it.
CREATE FUNCTION app.dispose_log(tenant uuid, of_item uuid, most integer)
  RETURNS TABLE (seq bigint, hash text, ended boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  item public.disposal_item;
  upto bigint;
  at_end bytea;
  before timestamptz;
BEGIN
  SELECT * INTO item FROM app.take_item(tenant, of_item);
  IF item.id IS NULL THEN
    RETURN;
  END IF;
  before := least(app.retention_limit(tenant, 'log'),
    make_date(extract(year FROM app.swedish_today())::integer - 5, 1, 1)::timestamp AT TIME ZONE 'Europe/Stockholm');
  IF item.type <> 'log' OR app.retention_limit(tenant, 'log') IS NULL
    OR item.last_seq > coalesce((SELECT d.last_seq FROM app.disposable_log(tenant, before) d), 0) THEN
    RAISE EXCEPTION 'This much of the log is not to be disposed of' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT max(l.seq) INTO upto FROM (SELECT k.seq FROM public.log_link k
    WHERE k.tenant_id = tenant AND k.seq <= item.last_seq ORDER BY k.seq LIMIT most) l;
  IF upto IS NOT NULL THEN
    SELECT l.hash INTO at_end FROM public.log_link l WHERE l.tenant_id = tenant AND l.seq = upto;
    PERFORM app.drop_log(tenant, upto);
    INSERT INTO public.log_anchor (tenant_id, seq, hash, item_id) VALUES (tenant, upto, at_end, of_item);
  END IF;
  IF upto IS NULL OR upto = item.last_seq THEN
    UPDATE public.disposal_item i SET status = 'disposed', ended_at = date_trunc('milliseconds', clock_timestamp())
      WHERE i.tenant_id = tenant AND i.id = of_item;
  END IF;
  RETURN QUERY SELECT upto, encode(at_end, 'hex'), upto IS NULL OR upto = item.last_seq;
END $$;

-- The log up to a number, with the reviews that have lost all of their sample.
CREATE FUNCTION app.drop_log(tenant uuid, upto bigint) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  entries uuid[] := ARRAY(SELECT l.entry_id FROM public.log_link l WHERE l.tenant_id = tenant AND l.seq <= upto);
  reviews uuid[];
BEGIN
  WITH gone AS (DELETE FROM public.log_review_entry x
    WHERE x.tenant_id = tenant AND x.entry_id = ANY (entries) RETURNING x.review_id)
  SELECT array_agg(DISTINCT review_id) INTO reviews FROM gone;
  DELETE FROM public.log_review r WHERE r.tenant_id = tenant AND r.id = ANY (reviews)
    AND NOT EXISTS (SELECT FROM public.log_review_entry x WHERE x.tenant_id = tenant AND x.review_id = r.id);
  DELETE FROM public.log_link l WHERE l.tenant_id = tenant AND l.seq <= upto;
  DELETE FROM public.log_entry e WHERE e.tenant_id = tenant AND e.id = ANY (entries);
END $$;

-- Lets one thing of an approved disposal be, for reasons that are kept with it; false when it has had its turn already.
CREATE FUNCTION app.spare_item(tenant uuid, of_item uuid, because jsonb) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  PERFORM FROM app.take_item(tenant, of_item);
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE public.disposal_item SET status = 'kept', holds = because, ended_at = date_trunc('milliseconds', clock_timestamp())
    WHERE tenant_id = tenant AND id = of_item;
  RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION app.dispose_item(uuid, uuid), app.dispose_log(uuid, uuid, integer), app.spare_item(uuid, uuid, jsonb)
  TO foljsam_worker;

-- What anyone may know of a sealed report whose code they hold, also when it has been disposed of: then on which day.
DROP FUNCTION app.verify_report(text);
CREATE FUNCTION app.verify_report(of_code text)
  RETURNS TABLE (tenant_name text, case_number text, kind text, version integer, decision_date date, sealed_at timestamptz,
    sha256 text, later_kinds text[], reopened boolean, disposed_at timestamptz, disposal_reference text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT t.name, a.case_number, r.kind, r.version, (s.content::jsonb ->> 'decisionDate')::date, r.sealed_at, r.sha256,
    ARRAY(SELECT n.kind FROM public.report n
      WHERE n.tenant_id = r.tenant_id AND n.audit_id = r.audit_id AND n.version > r.version AND n.status = 'sealed'),
    EXISTS (SELECT FROM public.audit_reopening o
      WHERE o.tenant_id = r.tenant_id AND o.audit_id = r.audit_id AND o.version >= r.version),
    NULL::timestamptz, NULL
  FROM public.report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.audit a ON a.tenant_id = r.tenant_id AND a.id = r.audit_id
    JOIN public.audit_snapshot s ON s.tenant_id = r.tenant_id AND s.id = r.snapshot_id
  WHERE r.code = of_code AND r.status = 'sealed'
  UNION ALL
  SELECT t.name, i.case_number, r.kind, r.version, r.decision_date, r.sealed_at, r.sha256,
    ARRAY(SELECT n.kind FROM public.disposed_report n
      WHERE n.tenant_id = r.tenant_id AND n.item_id = r.item_id AND n.version > r.version),
    r.reopened, i.ended_at,
    (SELECT rule ->> 'reference' FROM jsonb_array_elements(d.rules) AS rule WHERE rule ->> 'type' = 'audits')
  FROM public.disposed_report r
    JOIN public.tenant t ON t.id = r.tenant_id
    JOIN public.disposal_item i ON i.tenant_id = r.tenant_id AND i.id = r.item_id
    JOIN public.disposal d ON d.tenant_id = i.tenant_id AND d.id = i.disposal_id
  WHERE r.code = of_code
$$;
GRANT EXECUTE ON FUNCTION app.verify_report(text) TO foljsam_app;
