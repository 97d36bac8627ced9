-- What the engine reads of each household, packed, so that everybody can be judged each night without reading the
-- registry anew: only who changed, or whose day has come, is read again.

create table monitoring.fact_sheet (
  county text not null,
  household_id uuid not null,
  region text not null,
  good_until date not null,
  format integer not null,
  rules integer not null,
  outcome bigint not null,
  sheet bytea,
  primary key (county, household_id),
  constraint fact_sheet_of_household foreign key (county, household_id) references registry.household (county, id)
);
comment on table monitoring.fact_sheet is 'The facts of a household as the engine reads them, and what followed from them last. Made from the registry; nothing is lost with it. [person]';
comment on column monitoring.fact_sheet.county is 'County in charge.';
comment on column monitoring.fact_sheet.household_id is 'The household.';
comment on column monitoring.fact_sheet.region is 'Village in charge; it follows the household.';
comment on column monitoring.fact_sheet.good_until is 'The first day on which the sheet, or an answer that is only remembered, may differ.';
comment on column monitoring.fact_sheet.format is 'How the facts are packed; another format is read anew.';
comment on column monitoring.fact_sheet.rules is 'Which rules a remembered answer rests on.';
comment on column monitoring.fact_sheet.outcome is 'A number that differs when an answer or an amount does; 0: remembered, not worked out each night.';
comment on column monitoring.fact_sheet.sheet is 'Packed facts; empty where only full determination answers.';
create index fact_sheet_in_order on monitoring.fact_sheet (county, region, household_id);
create index fact_sheet_due on monitoring.fact_sheet (county, good_until);
alter table monitoring.fact_sheet alter column sheet set storage external;
call platform.guard_persons('monitoring.fact_sheet');
grant select, insert, delete, update (region, good_until, format, rules, outcome, sheet) on monitoring.fact_sheet to doudi_app;
