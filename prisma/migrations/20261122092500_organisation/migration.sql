-- What an administrator sets of the organisation itself.
GRANT UPDATE (name, reporting_occasions) ON tenant TO foljsam_app;
