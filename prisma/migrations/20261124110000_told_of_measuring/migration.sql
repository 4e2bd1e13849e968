-- Whoever is made responsible for measuring is told, once for all the indicators of one choice.
ALTER TABLE notice
  DROP CONSTRAINT notice_about_what_its_kind_says,
  ADD CONSTRAINT notice_about_what_its_kind_says CHECK (
    CASE WHEN kind IN ('sealEndsSoon', 'sealEnded', 'accessibilityTold')
      THEN num_nonnulls(audit_id, action_id, indicator_id) = 0
      WHEN kind IN ('measuringSoon', 'measuringLate', 'madeResponsible', 'madeResponsibleForSeveral')
        THEN num_nonnulls(audit_id, action_id) = 0 AND indicator_id IS NOT NULL
      WHEN kind = 'riskActionsDone' THEN audit_id IS NULL AND action_id IS NOT NULL AND indicator_id IS NULL
      ELSE num_nonnulls(audit_id, action_id) > 0 AND indicator_id IS NULL END);
