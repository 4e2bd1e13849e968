-- CreateTable
CREATE TABLE "history_correction" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "history_correction_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "history_correction_tenant_id_audit_id_target_idx" ON "history_correction"("tenant_id", "audit_id", "target");

-- CreateIndex
CREATE INDEX "history_correction_tenant_id_user_id_idx" ON "history_correction"("tenant_id", "user_id");

-- AddForeignKey
ALTER TABLE "history_correction" ADD CONSTRAINT "history_correction_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_correction" ADD CONSTRAINT "history_correction_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT app.seal('public.history_correction');
GRANT SELECT ON history_correction TO foljsam_app, foljsam_worker;

ALTER TABLE history_correction
  ADD CONSTRAINT history_correction_has_a_reason CHECK (btrim(reason, E' \t\n') <> ''),
  ADD CONSTRAINT history_correction_of_something CHECK (places > 0);

-- A value of the history with words replaced in what a person wrote; its codes, numbers and days are left alone.
CREATE FUNCTION app.without_words(value jsonb, words text, instead text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT CASE jsonb_typeof(value)
    WHEN 'string' THEN to_jsonb(replace(value #>> '{}', words, instead))
    WHEN 'object' THEN value || coalesce((
      SELECT jsonb_object_agg(part.key, replace(part.value #>> '{}', words, instead))
      FROM jsonb_each(value) AS part
      WHERE part.key IN ('title', 'seenBy') AND jsonb_typeof(part.value) = 'string'), '{}')
    ELSE value END
$$;

-- Takes words out of all that the history keeps of one target, and leaves a trace that says so. This is the only way in which
-- history changes. Gives the number of lines that held them; with none, nothing is written. What stands now is not touched:
-- where it still holds the words the answer is null, since it is to be changed first, in the open.
CREATE FUNCTION app.correct_history(tenant uuid, correction uuid, of_audit uuid, of_target text, words text, instead text,
    why text, by_user uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  lines integer;
BEGIN
  IF tenant IS DISTINCT FROM app.tenant_id() THEN
    RAISE EXCEPTION 'another tenant than the transaction''s';
  END IF;
  -- Whoever is saving there goes first, or waits: a line that is just being written would escape.
  PERFORM FROM public.audit a WHERE a.tenant_id = tenant AND a.id = of_audit FOR UPDATE;
  IF EXISTS (SELECT FROM public.audit_answer p WHERE p.tenant_id = tenant AND p.audit_id = of_audit AND p.target = of_target
      AND app.without_words(p.value, words, instead) IS DISTINCT FROM p.value) THEN
    RETURN NULL;
  END IF;
  UPDATE public.answer_change c
    SET before = app.without_words(c.before, words, instead), after = app.without_words(c.after, words, instead)
    WHERE c.tenant_id = tenant AND c.audit_id = of_audit AND c.target = of_target
      AND (app.without_words(c.before, words, instead) IS DISTINCT FROM c.before
        OR app.without_words(c.after, words, instead) IS DISTINCT FROM c.after);
  GET DIAGNOSTICS lines = ROW_COUNT;
  IF lines > 0 THEN
    INSERT INTO public.history_correction (tenant_id, id, audit_id, target, reason, places, user_id, at)
      VALUES (tenant, correction, of_audit, of_target, why, lines, by_user, date_trunc('milliseconds', clock_timestamp()));
  END IF;
  RETURN lines;
END $$;

GRANT EXECUTE ON FUNCTION app.correct_history(uuid, uuid, uuid, text, text, text, text, uuid) TO foljsam_app;
