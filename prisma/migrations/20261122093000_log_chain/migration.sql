-- The log of each tenant is a chain: a link holds the hash of the one before it and of its entry, so that an entry that is
-- changed, removed, added or moved afterwards no longer fits.

CREATE TABLE "log_link" (
    "tenant_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_link_pkey" PRIMARY KEY ("tenant_id","seq")
);
CREATE UNIQUE INDEX "log_link_tenant_id_entry_id_key" ON "log_link"("tenant_id", "entry_id");
ALTER TABLE "log_link" ADD CONSTRAINT "log_link_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id")
  REFERENCES "log_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE log_link
  ADD CONSTRAINT log_link_seq_from_one CHECK (seq >= 1),
  ADD CONSTRAINT log_link_hash_is_sha256 CHECK (octet_length(hash) = 32);
SELECT app.seal('public.log_link');
-- Links are made by the function below and by nobody else.
GRANT SELECT ON log_link TO foljsam_app, foljsam_worker;

-- What of an entry is hashed: each field as its length in bytes, a colon and its text, or `-` where there is none, with
-- commas between. No two entries have the same bytes. `lib/log/entry-bytes.ts` says the same thing once more.
CREATE FUNCTION app.log_bytes(entry public.log_entry) RETURNS bytea
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
  AS $$
  SELECT convert_to(string_agg(coalesce(octet_length(field) || ':' || field, '-'), ',' ORDER BY place), 'UTF8')
  FROM unnest(ARRAY[
    entry.tenant_id::text, entry.id::text, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    entry.user_id::text, entry.system_reason, entry.action, entry.target_type, entry.target_id::text, entry.detail::text
  ]) WITH ORDINALITY AS fields(field, place)
$$;

-- Links an entry after the last one of its tenant. Before the first one stand 32 zero bytes.
CREATE FUNCTION app.link_log_entry(entry public.log_entry) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  last public.log_link;
BEGIN
  SELECT * INTO last FROM public.log_link WHERE tenant_id = entry.tenant_id ORDER BY seq DESC LIMIT 1;
  INSERT INTO public.log_link (tenant_id, seq, entry_id, hash)
    VALUES (entry.tenant_id, coalesce(last.seq, 0) + 1, entry.id,
      sha256(coalesce(last.hash, decode(repeat('00', 32), 'hex')) || app.log_bytes(entry)));
END $$;

-- Notes whose log the transaction writes in: a sign-in is written in those of several tenants.
CREATE FUNCTION app.note_log_tenant() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  noted text := coalesce(current_setting('app.log_tenants', true), '');
BEGIN
  IF position(NEW.tenant_id::text IN noted) = 0 THEN
    PERFORM set_config('app.log_tenants', concat_ws(',', nullif(noted, ''), NEW.tenant_id), true);
  END IF;
  RETURN NULL;
END $$;

-- Runs when the transaction ends, so that the chain's lock is the last one it takes and is held for a moment only; the
-- locks of several tenants are taken in one order.
CREATE FUNCTION app.chain_log_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  chained text;
BEGIN
  FOR chained IN
    SELECT noted FROM unnest(string_to_array(current_setting('app.log_tenants', true), ',')) AS noted
    UNION SELECT NEW.tenant_id::text ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('log ' || chained, 0));
  END LOOP;
  -- What is restored from a backup comes with its links.
  IF NOT EXISTS (SELECT FROM public.log_link WHERE tenant_id = NEW.tenant_id AND entry_id = NEW.id) THEN
    PERFORM app.link_log_entry(NEW);
  END IF;
  RETURN NULL;
END $$;

-- What was written before there was a chain, in the order in which it happened.
DO $$
DECLARE
  entry public.log_entry;
BEGIN
  FOR entry IN SELECT * FROM public.log_entry ORDER BY tenant_id, at, id LOOP
    PERFORM app.link_log_entry(entry);
  END LOOP;
END $$;

CREATE TRIGGER note_log_tenant AFTER INSERT ON log_entry FOR EACH ROW EXECUTE FUNCTION app.note_log_tenant();
CREATE CONSTRAINT TRIGGER chain_log_entry AFTER INSERT ON log_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.chain_log_entry();

-- The page of the log: newest first, by whom, what kind of deed, or on what.
DROP INDEX "log_entry_tenant_id_at_idx";
CREATE INDEX "log_entry_tenant_id_at_id_idx" ON "log_entry"("tenant_id", "at" DESC, "id" DESC);
CREATE INDEX "log_entry_tenant_id_user_id_at_id_idx" ON "log_entry"("tenant_id", "user_id", "at" DESC, "id" DESC);
CREATE INDEX "log_entry_tenant_id_action_at_id_idx" ON "log_entry"("tenant_id", "action", "at" DESC, "id" DESC);
CREATE INDEX "log_entry_tenant_id_target_id_at_id_idx" ON "log_entry"("tenant_id", "target_id", "at" DESC, "id" DESC);
