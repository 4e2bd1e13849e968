-- What a tenant does with a decision while a text of the audit holds what singles a person out.
ALTER TABLE "tenant" ADD COLUMN "personal_data_rule" TEXT NOT NULL DEFAULT 'warn';
ALTER TABLE tenant ADD CONSTRAINT tenant_personal_data_rule_known CHECK (personal_data_rule IN ('warn', 'refuse'));
GRANT UPDATE (personal_data_rule) ON tenant TO foljsam_app;
