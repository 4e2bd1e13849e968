-- A notice may be about the organisation itself rather than about an audit of it.
ALTER TABLE "notice" ALTER COLUMN "audit_id" DROP NOT NULL;

ALTER TABLE notice
  ADD CONSTRAINT notice_of_an_audit_or_the_organisation
    CHECK ((audit_id IS NULL) = (kind IN ('sealEndsSoon', 'sealEnded', 'accessibilityTold'))),
  ADD CONSTRAINT notice_action_of_an_audit CHECK (action_id IS NULL OR audit_id IS NOT NULL);
