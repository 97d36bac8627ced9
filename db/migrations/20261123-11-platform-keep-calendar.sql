-- The official working days, year by year, as the county has taken them from the published notices.
create table platform.calendar_year (
  county text not null,
  year bigint not null,
  version bigint not null,
  papers jsonb not null,
  days jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  constraint calendar_year_pkey primary key (county, year, version),
  constraint calendar_year_in_reason check (year between 2000 and 2100),
  constraint calendar_year_counted check (version > 0)
);
comment on table platform.calendar_year is 'Days off and days worked instead, by the year of the notice; the highest version holds. [county] [append-only]';
comment on column platform.calendar_year.county is 'County that took it in.';
comment on column platform.calendar_year.year is 'Year of the notice; some of its days may lie in the December before.';
comment on column platform.calendar_year.version is 'Counted from 1: a notice that was amended is taken in again.';
comment on column platform.calendar_year.papers is 'The notices by number or address.';
comment on column platform.calendar_year.days is 'Each day that departs from Monday to Friday: name, date, isOffDay.';
comment on column platform.calendar_year.imported_by is 'Who took it in.';
comment on column platform.calendar_year.imported_at is 'When.';
call platform.guard_county('platform.calendar_year');
grant select, insert on platform.calendar_year to doudi_app;
