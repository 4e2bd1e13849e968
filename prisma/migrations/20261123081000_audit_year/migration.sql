-- How often an organisation follows its units up, and how many visits its auditors have time for; `AuditRule` says what it holds.
ALTER TABLE tenant ADD COLUMN audit_rule JSONB NOT NULL DEFAULT
  '{"intervalYears":2,"weakFrom":"mostlyCompliant","weakIntervalYears":1,"riskFrom":8,"riskIntervalYears":1,"visitsAMonth":2}';
GRANT UPDATE (audit_rule) ON tenant TO foljsam_app;
