-- What should never have been written can be taken out wherever it stays for good: the history of answers, what the unit
-- answered itself, the threads of actions, the fact reviews, what evidence is called, and the history of template drafts.

-- AlterTable
ALTER TABLE "history_correction" ALTER COLUMN "audit_id" DROP NOT NULL,
ALTER COLUMN "target" DROP NOT NULL,
ADD COLUMN "template_id" UUID,
ADD COLUMN "parts" TEXT[] NOT NULL DEFAULT '{history}',
ADD COLUMN "words_hash" TEXT;
ALTER TABLE "history_correction" ALTER COLUMN "parts" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "history_correction_tenant_id_template_id_idx" ON "history_correction"("tenant_id", "template_id");

-- AddForeignKey
ALTER TABLE "history_correction" ADD CONSTRAINT "history_correction_tenant_id_template_id_fkey" FOREIGN KEY ("tenant_id", "template_id") REFERENCES "template"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE history_correction
  ADD CONSTRAINT history_correction_in_one_place CHECK (num_nonnulls(audit_id, template_id) = 1),
  ADD CONSTRAINT history_correction_target_in_audit CHECK (target IS NULL OR audit_id IS NOT NULL),
  ADD CONSTRAINT history_correction_parts_known CHECK (
    cardinality(parts) > 0 AND parts <@ '{history,selfAssessment,thread,factReview,evidence,drafts}'),
  ADD CONSTRAINT history_correction_words_are_hashed CHECK (words_hash ~ '^[0-9a-f]{64}$');

-- Whether the row is being changed by one of the two functions below. They run as the owner, which nobody else of the
-- application can be, and say for their own transaction when they begin and end: without them the owner is held, too.
CREATE FUNCTION app.is_correction() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT current_user = 'foljsam_owner' AND coalesce(pg_catalog.current_setting('app.correcting', true), '') = 'on' $$;
GRANT EXECUTE ON FUNCTION app.is_correction() TO foljsam_app, foljsam_worker;

-- What lies still does so for everyone but a correction.
DROP TRIGGER keep ON audit_answer;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON audit_answer
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_with_audit();
DROP TRIGGER keep_self ON audit_answer;
CREATE TRIGGER keep_self BEFORE INSERT OR UPDATE ON audit_answer
  FOR EACH ROW WHEN (NEW.field IN ('selfAnswer', 'selfComment') AND NOT app.is_correction())
  EXECUTE FUNCTION app.keep_self_assessment();
DROP TRIGGER keep_said ON fact_comment;
CREATE TRIGGER keep_said BEFORE INSERT OR UPDATE ON fact_comment
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_fact_comment();
DROP TRIGGER keep ON fact_comment;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON fact_comment
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_with_audit();
DROP TRIGGER keep ON action;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON action
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_action();
DROP TRIGGER keep ON action_event;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON action_event
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_action_event();
DROP TRIGGER keep ON evidence;
CREATE TRIGGER keep BEFORE UPDATE ON evidence
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_evidence();
DROP TRIGGER keep ON template_draft_field;
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON template_draft_field
  FOR EACH ROW WHEN (NOT app.is_correction()) EXECUTE FUNCTION app.keep_in_open_draft();

-- A value with words replaced in every text in it, but for what says of which kind something is.
CREATE FUNCTION app.without_words_within(value jsonb, words text, instead text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'string' THEN to_jsonb(replace(value #>> '{}', words, instead))
    WHEN 'array' THEN coalesce((SELECT jsonb_agg(app.without_words_within(one.value, words, instead) ORDER BY one.place)
      FROM jsonb_array_elements(value) WITH ORDINALITY AS one(value, place)), value)
    WHEN 'object' THEN coalesce((SELECT jsonb_object_agg(member.key, CASE WHEN member.key IN ('kind', 'assessment') THEN member.value
        ELSE app.without_words_within(member.value, words, instead) END) FROM jsonb_each(value) AS member), value)
    ELSE value END;
END $$;

-- The words in which a person wrote a deadline, with others replaced in them; its day is left alone.
CREATE FUNCTION app.deadline_without_words(value jsonb, at text[], words text, instead text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT CASE WHEN value #>> at IS NULL THEN value ELSE jsonb_set(value, at, to_jsonb(replace(value #>> at, words, instead))) END
$$;

DROP FUNCTION app.correct_history(uuid, uuid, uuid, text, text, text, text, uuid);

-- Takes words out of the parts of an audit that are named, or of one target of it, and leaves a trace that says so. This is
-- the only way in which what lies still changes, and what was decided is no part of it: answers that stand, the actions'
-- own wording, reports. Gives the number of lines that held the words; with none, nothing is written. The answers that
-- stand are to be changed first, in the open: where they still hold the words the answer is null.
CREATE FUNCTION app.correct_history(tenant uuid, correction uuid, of_audit uuid, of_target text, of_parts text[], words text,
    instead text, why text, hash text, by_user uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  own CONSTANT text[] := '{selfAnswer,selfComment}';
  places integer := 0;
  lines integer;
  more integer;
  found_in text[] := '{}';
BEGIN
  IF tenant IS DISTINCT FROM app.tenant_id() THEN
    RAISE EXCEPTION 'another tenant than the transaction''s';
  END IF;
  -- Whoever is saving there goes first, or waits: a line that is just being written would escape.
  PERFORM FROM public.audit a WHERE a.tenant_id = tenant AND a.id = of_audit FOR UPDATE;
  IF 'history' = ANY(of_parts) AND EXISTS (SELECT FROM public.audit_answer p
      WHERE p.tenant_id = tenant AND p.audit_id = of_audit AND (of_target IS NULL OR p.target = of_target)
        AND p.field <> ALL(own) AND app.without_words(p.value, words, instead) IS DISTINCT FROM p.value) THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('app.correcting', 'on', true);

  IF 'history' = ANY(of_parts) THEN
    UPDATE public.answer_change c
      SET before = app.without_words(c.before, words, instead), after = app.without_words(c.after, words, instead)
      WHERE c.tenant_id = tenant AND c.audit_id = of_audit AND (of_target IS NULL OR c.target = of_target)
        AND c.field <> ALL(own) AND (app.without_words(c.before, words, instead) IS DISTINCT FROM c.before
          OR app.without_words(c.after, words, instead) IS DISTINCT FROM c.after);
    GET DIAGNOSTICS lines = ROW_COUNT;
    found_in := found_in || CASE WHEN lines > 0 THEN '{history}'::text[] END;
    places := places + lines;
  END IF;

  IF 'selfAssessment' = ANY(of_parts) THEN
    UPDATE public.answer_change c
      SET before = app.without_words(c.before, words, instead), after = app.without_words(c.after, words, instead)
      WHERE c.tenant_id = tenant AND c.audit_id = of_audit AND (of_target IS NULL OR c.target = of_target)
        AND c.field = ANY(own) AND (app.without_words(c.before, words, instead) IS DISTINCT FROM c.before
          OR app.without_words(c.after, words, instead) IS DISTINCT FROM c.after);
    GET DIAGNOSTICS lines = ROW_COUNT;
    -- What the unit has sent it cannot change; a revision of its own tells whoever is just writing that it has changed.
    UPDATE public.audit_answer p SET value = app.without_words(p.value, words, instead), revision = p.revision + 1
      WHERE p.tenant_id = tenant AND p.audit_id = of_audit AND (of_target IS NULL OR p.target = of_target)
        AND p.field = ANY(own) AND app.without_words(p.value, words, instead) IS DISTINCT FROM p.value;
    GET DIAGNOSTICS more = ROW_COUNT;
    found_in := found_in || CASE WHEN lines + more > 0 THEN '{selfAssessment}'::text[] END;
    places := places + lines + more;
  END IF;

  IF 'thread' = ANY(of_parts) AND of_target IS NULL THEN
    UPDATE public.action_event e SET text = replace(e.text, words, instead),
        details = app.deadline_without_words(e.details, '{deadline,words}', words, instead)
      FROM public.action a WHERE a.tenant_id = tenant AND a.audit_id = of_audit AND e.tenant_id = tenant AND e.action_id = a.id
        AND (position(words IN e.text) > 0 OR position(words IN e.details #>> '{deadline,words}') > 0);
    GET DIAGNOSTICS lines = ROW_COUNT;
    -- What was said last stands with the action, too.
    UPDATE public.action a SET return_reason = replace(a.return_reason, words, instead),
        wished = app.deadline_without_words(a.wished, '{words}', words, instead),
        extension = app.deadline_without_words(a.extension, '{words}', words, instead), revision = a.revision + 1
      WHERE a.tenant_id = tenant AND a.audit_id = of_audit AND (position(words IN a.return_reason) > 0
        OR position(words IN a.wished #>> '{words}') > 0 OR position(words IN a.extension #>> '{words}') > 0);
    GET DIAGNOSTICS more = ROW_COUNT;
    found_in := found_in || CASE WHEN lines + more > 0 THEN '{thread}'::text[] END;
    places := places + lines + more;
  END IF;

  IF 'factReview' = ANY(of_parts) THEN
    UPDATE public.fact_comment c SET text = replace(c.text, words, instead), motive = replace(c.motive, words, instead),
        passage = app.without_words_within(c.passage, words, instead),
        became = app.without_words_within(c.became, words, instead), revision = c.revision + 1
      WHERE c.tenant_id = tenant AND c.audit_id = of_audit AND (of_target IS NULL OR c.target = 'item ' || of_target)
        AND (position(words IN c.text) > 0 OR position(words IN c.motive) > 0
          OR app.without_words_within(c.passage, words, instead) IS DISTINCT FROM c.passage
          OR app.without_words_within(c.became, words, instead) IS DISTINCT FROM c.became);
    GET DIAGNOSTICS lines = ROW_COUNT;
    found_in := found_in || CASE WHEN lines > 0 THEN '{factReview}'::text[] END;
    places := places + lines;
  END IF;

  IF 'evidence' = ANY(of_parts) THEN
    -- No longer than before the words went, since what stands in their place may be longer.
    UPDATE public.evidence_version v SET name = left(replace(v.name, words, instead), 200)
      FROM public.evidence e WHERE e.tenant_id = tenant AND e.audit_id = of_audit AND (of_target IS NULL OR e.item = of_target)
        AND v.tenant_id = tenant AND v.evidence_id = e.id AND position(words IN v.name) > 0;
    GET DIAGNOSTICS lines = ROW_COUNT;
    UPDATE public.evidence e SET title = left(replace(e.title, words, instead), 200),
        removal_reason = left(replace(e.removal_reason, words, instead), 500)
      WHERE e.tenant_id = tenant AND e.audit_id = of_audit AND (of_target IS NULL OR e.item = of_target)
        AND (position(words IN e.title) > 0 OR position(words IN e.removal_reason) > 0);
    GET DIAGNOSTICS more = ROW_COUNT;
    found_in := found_in || CASE WHEN lines + more > 0 THEN '{evidence}'::text[] END;
    places := places + lines + more;
  END IF;

  PERFORM set_config('app.correcting', '', true);
  IF places > 0 THEN
    INSERT INTO public.history_correction (tenant_id, id, audit_id, target, parts, reason, words_hash, places, user_id, at)
      VALUES (tenant, correction, of_audit, of_target, found_in, why, hash, places, by_user,
        date_trunc('milliseconds', clock_timestamp()));
  END IF;
  RETURN places;
END $$;

-- Takes words out of all that is kept of how a template's drafts were written, and out of drafts that were thrown away, and
-- leaves a trace. What an open draft says is to be changed first, in the editor: then the answer is null. What has been
-- published stays as it is.
CREATE FUNCTION app.correct_template_history(tenant uuid, correction uuid, of_template uuid, words text, instead text, why text,
    hash text, by_user uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  lines integer;
  more integer;
BEGIN
  IF tenant IS DISTINCT FROM app.tenant_id() THEN
    RAISE EXCEPTION 'another tenant than the transaction''s';
  END IF;
  PERFORM FROM public.template_draft d WHERE d.tenant_id = tenant AND d.template_id = of_template ORDER BY d.id FOR UPDATE;
  IF EXISTS (SELECT FROM public.template_draft d JOIN public.template_draft_field f ON f.tenant_id = tenant AND f.draft_id = d.id
      WHERE d.tenant_id = tenant AND d.template_id = of_template AND d.status = 'open' AND f.field = 'content'
        AND app.without_words_within(f.value, words, instead) IS DISTINCT FROM f.value) THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('app.correcting', 'on', true);
  UPDATE public.template_draft_change c SET before = app.without_words_within(c.before, words, instead),
      after = app.without_words_within(c.after, words, instead)
    FROM public.template_draft d
    WHERE d.tenant_id = tenant AND d.template_id = of_template AND c.tenant_id = tenant AND c.draft_id = d.id AND c.field = 'content'
      AND (app.without_words_within(c.before, words, instead) IS DISTINCT FROM c.before
        OR app.without_words_within(c.after, words, instead) IS DISTINCT FROM c.after);
  GET DIAGNOSTICS lines = ROW_COUNT;
  UPDATE public.template_draft_field f SET value = app.without_words_within(f.value, words, instead), revision = f.revision + 1
    FROM public.template_draft d
    WHERE d.tenant_id = tenant AND d.template_id = of_template AND d.status = 'discarded'
      AND f.tenant_id = tenant AND f.draft_id = d.id AND f.field = 'content'
      AND app.without_words_within(f.value, words, instead) IS DISTINCT FROM f.value;
  GET DIAGNOSTICS more = ROW_COUNT;
  PERFORM set_config('app.correcting', '', true);
  IF lines + more > 0 THEN
    INSERT INTO public.history_correction (tenant_id, id, template_id, parts, reason, words_hash, places, user_id, at)
      VALUES (tenant, correction, of_template, '{drafts}', why, hash, lines + more, by_user,
        date_trunc('milliseconds', clock_timestamp()));
  END IF;
  RETURN lines + more;
END $$;

GRANT EXECUTE ON FUNCTION app.correct_history(uuid, uuid, uuid, text, text[], text, text, text, text, uuid),
  app.correct_template_history(uuid, uuid, uuid, text, text, text, text, uuid) TO foljsam_app;
