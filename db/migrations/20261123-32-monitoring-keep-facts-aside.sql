-- A household that the batch cannot decide in every programme keeps its packed facts, too: whoever asks about one programme
-- (a changed standard, over every award) is answered from them and need not read the registry anew.

alter table monitoring.fact_sheet add column facts bytea, add column facts_until date;
alter table monitoring.fact_sheet add constraint fact_sheet_facts_have_term check ((facts is null) = (facts_until is null));
alter table monitoring.fact_sheet alter column facts set storage external;
comment on column monitoring.fact_sheet.facts is 'Packed facts where only full determination answers every programme: for questions about one of them.';
comment on column monitoring.fact_sheet.facts_until is 'The first day on which these may differ.';
grant update (facts, facts_until) on monitoring.fact_sheet to doudi_app;
