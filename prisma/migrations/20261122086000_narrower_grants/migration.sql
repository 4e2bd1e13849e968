-- What was asked, of whom and by when, stays as it was asked: only what comes after it is written.
REVOKE UPDATE ON fact_review, fact_comment, self_assessment, phrase, action_assignment FROM foljsam_app;
GRANT UPDATE (ended_how, ended_by, ended_at) ON fact_review TO foljsam_app;
GRANT UPDATE (agrees, text, passage, revision, user_id, at, reply, motive, became, replied_by, replied_at)
  ON fact_comment TO foljsam_app;
GRANT UPDATE (sent_by, sent_at) ON self_assessment TO foljsam_app;
GRANT UPDATE (text, position, revision, saved_by, saved_at, ended_at) ON phrase TO foljsam_app;
GRANT UPDATE (handler_id, assignee_id, revision) ON action_assignment TO foljsam_app;
