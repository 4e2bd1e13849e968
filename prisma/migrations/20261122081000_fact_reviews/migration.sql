-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "show_fact_comments" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "fact_review" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reply_by" DATE NOT NULL,
    "judgement" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_how" TEXT,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_review_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "fact_comment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "agrees" BOOLEAN,
    "text" TEXT,
    "passage" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reply" TEXT,
    "motive" TEXT,
    "became" JSONB,
    "replied_by" UUID,
    "replied_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_comment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fact_review_tenant_id_audit_id_round_key" ON "fact_review"("tenant_id", "audit_id", "round");

-- CreateIndex
CREATE INDEX "fact_review_tenant_id_asked_by_idx" ON "fact_review"("tenant_id", "asked_by");

-- CreateIndex
CREATE INDEX "fact_review_tenant_id_ended_by_idx" ON "fact_review"("tenant_id", "ended_by");

-- CreateIndex
CREATE UNIQUE INDEX "fact_comment_tenant_id_review_id_target_key" ON "fact_comment"("tenant_id", "review_id", "target");

-- CreateIndex
CREATE INDEX "fact_comment_tenant_id_audit_id_idx" ON "fact_comment"("tenant_id", "audit_id");

-- CreateIndex
CREATE INDEX "fact_comment_tenant_id_user_id_idx" ON "fact_comment"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "fact_comment_tenant_id_replied_by_idx" ON "fact_comment"("tenant_id", "replied_by");

-- AddForeignKey
ALTER TABLE "fact_review" ADD CONSTRAINT "fact_review_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_review" ADD CONSTRAINT "fact_review_tenant_id_asked_by_fkey" FOREIGN KEY ("tenant_id", "asked_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_review" ADD CONSTRAINT "fact_review_tenant_id_ended_by_fkey" FOREIGN KEY ("tenant_id", "ended_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_comment" ADD CONSTRAINT "fact_comment_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_comment" ADD CONSTRAINT "fact_comment_tenant_id_review_id_fkey" FOREIGN KEY ("tenant_id", "review_id") REFERENCES "fact_review"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_comment" ADD CONSTRAINT "fact_comment_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_comment" ADD CONSTRAINT "fact_comment_tenant_id_replied_by_fkey" FOREIGN KEY ("tenant_id", "replied_by") REFERENCES "membership"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;


SELECT app.seal('public.fact_review');
SELECT app.seal('public.fact_comment');
GRANT SELECT ON fact_review, fact_comment TO foljsam_app, foljsam_worker;
GRANT INSERT, UPDATE ON fact_review, fact_comment TO foljsam_app;
-- The daily sweep closes what nobody has closed, and leaves everything else as it is.
GRANT UPDATE (ended_how, ended_at) ON fact_review TO foljsam_worker;
GRANT UPDATE (status, revision) ON audit TO foljsam_worker;

ALTER TABLE fact_review ADD CONSTRAINT fact_review_round_positive CHECK (round > 0),
  ADD CONSTRAINT fact_review_end_known CHECK (ended_how IN ('finished', 'ended', 'lastDayPassed')),
  ADD CONSTRAINT fact_review_ended_as_a_whole CHECK ((ended_how IS NULL) = (ended_at IS NULL)),
  ADD CONSTRAINT fact_review_ended_by_someone CHECK ((ended_by IS NOT NULL) = coalesce(ended_how <> 'lastDayPassed', false));
ALTER TABLE fact_comment ADD CONSTRAINT fact_comment_agrees_without_words CHECK (agrees IS NOT TRUE OR text IS NULL),
  ADD CONSTRAINT fact_comment_words_disagree CHECK (text IS NULL OR agrees IS NOT NULL),
  ADD CONSTRAINT fact_comment_revision_positive CHECK (revision > 0),
  ADD CONSTRAINT fact_comment_reply_known CHECK (reply IN ('changed', 'kept')),
  ADD CONSTRAINT fact_comment_kept_with_motive CHECK ((motive IS NOT NULL) = coalesce(reply = 'kept', false)),
  ADD CONSTRAINT fact_comment_replied_as_a_whole CHECK ((reply IS NULL) = (replied_at IS NULL) AND (reply IS NULL) = (replied_by IS NULL));

-- A round that has ended says what it said for ever.
CREATE FUNCTION app.keep_fact_review() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  RAISE EXCEPTION 'A fact review that has ended never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_ended BEFORE UPDATE ON fact_review
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION app.keep_fact_review();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON fact_review FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();

-- What the unit said is written while its round runs, and what was replied after it.
CREATE FUNCTION app.keep_fact_comment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  replies text[] := '{reply,motive,became,replied_by,replied_at}';
BEGIN
  IF (SELECT r.ended_at FROM public.fact_review r WHERE r.tenant_id = NEW.tenant_id AND r.id = NEW.review_id) IS NOT NULL
    AND (TG_OP = 'INSERT' OR (to_jsonb(NEW) - replies) IS DISTINCT FROM (to_jsonb(OLD) - replies)) THEN
    RAISE EXCEPTION 'What was said in a fact review stands once it has ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_said BEFORE INSERT OR UPDATE ON fact_comment FOR EACH ROW EXECUTE FUNCTION app.keep_fact_comment();
CREATE TRIGGER keep BEFORE INSERT OR UPDATE ON fact_comment FOR EACH ROW EXECUTE FUNCTION app.keep_with_audit();
GRANT EXECUTE ON FUNCTION app.held_status(uuid, uuid), app.refuse_change_after_decision() TO foljsam_worker;
