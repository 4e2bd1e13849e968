-- Whoever is made responsible for measuring is told, once for all the indicators of one choice.
ALTER TABLE notice
  DROP CONSTRAINT notice_about_what_its_kind_says,
  ADD CONSTRAINT notice_about_what_its_kind_says CHECK (
    CASE WHEN kind IN ('sealEndsSoon', 'sealEnded', 'accessibilityTold') THEN audit_id IS NULL AND indicator_id IS NULL
      WHEN kind IN ('measuringSoon', 'measuringLate', 'madeResponsible', 'madeResponsibleForSeveral')
        THEN audit_id IS NULL AND indicator_id IS NOT NULL
      ELSE audit_id IS NOT NULL AND indicator_id IS NULL END);
