-- A withheld reading becomes known once; of two who release it at the same moment one is told that it was done.

drop index platform.access_receipt_released;
create unique index access_receipt_released_once on platform.access_receipt (county, releases);
comment on column platform.access_receipt.section is 'The section that keeps the receipt: the one that read, or the one in whose custody the reading is. It alone releases what is withheld.';
create index access_receipt_withheld on platform.access_receipt (county, section, id) where withheld;

-- The ledger is read by day and by action; by subject and by user it could be before.
create index audit_entry_by_time on platform.audit_entry (county, at, seq);
create index audit_entry_by_action on platform.audit_entry (county, action, seq);
