-- Time limits of what is handled: when each began, when it is due or why that cannot be told, what stopped it, who was told it is late.

create table casework.clock (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid,
  kind text not null,
  subject_id uuid not null,
  limit_name text not null,
  programme text,
  variant text not null,
  unit text not null,
  days bigint,
  basis text not null,
  clause text not null,
  started_on date not null,
  paused_on date,
  due_on date,
  undetermined text,
  undetermined_year bigint,
  ended_on date,
  ended text,
  started_at timestamptz not null,
  primary key (county, id),
  constraint clock_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint clock_unit_known check (unit in ('workingDays', 'calendarDays')),
  constraint clock_variant_known check (variant in ('ordinary', 'extended', 'delegated')),
  constraint clock_basis_known check (basis in ('document', 'county', 'none')),
  constraint clock_days_in_reason check (days between 1 and 1000),
  constraint clock_figure_has_basis check ((days is null) = (basis = 'none')),
  constraint clock_due_or_why check ((due_on is null) = (undetermined is not null)),
  constraint clock_why_known check (undetermined in ('calendar', 'unset', 'paused')),
  constraint clock_year_where_calendar check ((undetermined_year is not null) = (coalesce(undetermined, '') = 'calendar')),
  constraint clock_paused_not_due check (paused_on is null or undetermined is not null),
  constraint clock_ended_whole check ((ended_on is null) = (ended is null)),
  constraint clock_end_known check (ended in ('done', 'dropped')),
  constraint clock_days_in_order check (ended_on >= started_on and paused_on >= started_on)
);
comment on table casework.clock is 'A time limit of one record: by the law of the day on which it began. [person]';
comment on column casework.clock.county is 'County in charge.';
comment on column casework.clock.id is 'Of the clock.';
comment on column casework.clock.region is 'Village in charge.';
comment on column casework.clock.household_id is 'The household, where there is one: the clock follows it.';
comment on column casework.clock.kind is 'What it runs for: application, award, complaint, referral and so on.';
comment on column casework.clock.subject_id is 'Which record of that kind.';
comment on column casework.clock.limit_name is 'Which limit, as the program names it.';
comment on column casework.clock.programme is 'The programme, where the limit depends on it.';
comment on column casework.clock.variant is 'ordinary; extended for a lawful reason; delegated to a township.';
comment on column casework.clock.unit is 'workingDays or calendarDays.';
comment on column casework.clock.days is 'So many; empty: no document and no county sets a figure.';
comment on column casework.clock.basis is 'Where the figure comes from: document, county (stricter), none.';
comment on column casework.clock.clause is 'The clause that sets it; empty where nothing does.';
comment on column casework.clock.started_on is 'The day on which it began; that day does not count.';
comment on column casework.clock.paused_on is 'Since when it stands still.';
comment on column casework.clock.due_on is 'The last day in time; of a notice the last day it must hang.';
comment on column casework.clock.undetermined is 'Why there is no last day: calendar, unset, paused.';
comment on column casework.clock.undetermined_year is 'The year whose calendar is not known.';
comment on column casework.clock.ended_on is 'The day on which what it waits for was done.';
comment on column casework.clock.ended is 'done; dropped: nothing is waited for any more.';
comment on column casework.clock.started_at is 'When it was entered.';
create unique index clock_one_of_each on casework.clock (county, kind, subject_id, limit_name) where ended_on is null;
create index clock_of_subject on casework.clock (county, kind, subject_id);
create index clock_in_household on casework.clock (county, household_id);
create index clock_due on casework.clock (county, due_on, region) where ended_on is null;
create index clock_without_day on casework.clock (county, undetermined) where ended_on is null and undetermined is not null;
call platform.guard_persons('casework.clock');
create index clock_by_village on casework.clock (county, region);
grant select, insert on casework.clock to doudi_app;
grant update (region, variant, days, basis, clause, paused_on, due_on, undetermined, undetermined_year, ended_on, ended) on casework.clock to doudi_app;

create table casework.clock_pause (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid,
  clock_id uuid not null,
  reason text not null,
  said_sealed bytea,
  paused_on date not null,
  paused_by uuid not null,
  paused_at timestamptz not null,
  resumed_on date,
  resumed_by uuid,
  resumed_at timestamptz,
  primary key (county, id),
  constraint clock_pause_of_clock foreign key (county, clock_id) references casework.clock (county, id),
  constraint clock_pause_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint clock_pause_reason_known check (reason in ('correction', 'objection', 'householdAbsent', 'crossCounty')),
  constraint clock_pause_in_order check (resumed_on >= paused_on),
  constraint clock_pause_resumed_whole check ((resumed_on is null) = (resumed_by is null) and (resumed_on is null) = (resumed_at is null))
);
comment on table casework.clock_pause is 'Days on which a time limit lawfully stood still, and why. [person]';
comment on column casework.clock_pause.county is 'County in charge.';
comment on column casework.clock_pause.id is 'Of the pause.';
comment on column casework.clock_pause.region is 'Village in charge.';
comment on column casework.clock_pause.household_id is 'The household, where there is one.';
comment on column casework.clock_pause.clock_id is 'Which limit.';
comment on column casework.clock_pause.reason is 'correction, objection, householdAbsent, crossCounty.';
comment on column casework.clock_pause.said_sealed is 'The reason in words, encrypted.';
comment on column casework.clock_pause.paused_on is 'The last day that still counted.';
comment on column casework.clock_pause.paused_by is 'Who stopped it.';
comment on column casework.clock_pause.paused_at is 'When it was entered.';
comment on column casework.clock_pause.resumed_on is 'The day on which it went on; the day after counts.';
comment on column casework.clock_pause.resumed_by is 'Who let it go on.';
comment on column casework.clock_pause.resumed_at is 'When that was entered.';
create index clock_pause_of_clock on casework.clock_pause (county, clock_id, paused_on);
create index clock_pause_in_household on casework.clock_pause (county, household_id);
call platform.guard_persons('casework.clock_pause');
create index clock_pause_by_village on casework.clock_pause (county, region);
grant select, insert on casework.clock_pause to doudi_app;
grant update (region, said_sealed, resumed_on, resumed_by, resumed_at) on casework.clock_pause to doudi_app;

create table casework.clock_escalation (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid,
  clock_id uuid not null,
  level text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz,
  said_sealed bytea,
  primary key (county, id),
  constraint clock_escalation_of_clock foreign key (county, clock_id) references casework.clock (county, id),
  constraint clock_escalation_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint clock_escalation_once unique (county, clock_id, level),
  constraint clock_escalation_level_known check (level in ('township', 'county')),
  constraint clock_escalation_seen_whole check ((seen_by is null) = (seen_at is null) and (seen_by is null) = (said_sealed is null))
);
comment on table casework.clock_escalation is 'A limit that was passed, told to the township and then to the county, and what each said of it. [person]';
comment on column casework.clock_escalation.county is 'County in charge.';
comment on column casework.clock_escalation.id is 'Of the escalation.';
comment on column casework.clock_escalation.region is 'Village in charge.';
comment on column casework.clock_escalation.household_id is 'The household, where there is one.';
comment on column casework.clock_escalation.clock_id is 'Which limit.';
comment on column casework.clock_escalation.level is 'Who is told: township, county.';
comment on column casework.clock_escalation.raised_on is 'The day.';
comment on column casework.clock_escalation.raised_at is 'When it was entered.';
comment on column casework.clock_escalation.seen_by is 'Who answered for it.';
comment on column casework.clock_escalation.seen_at is 'When.';
comment on column casework.clock_escalation.said_sealed is 'Why it is late and what is done about it, encrypted.';
create index clock_escalation_in_household on casework.clock_escalation (county, household_id);
create index clock_escalation_unseen on casework.clock_escalation (county, level, region) where seen_at is null;
call platform.guard_persons('casework.clock_escalation');
create index clock_escalation_by_village on casework.clock_escalation (county, region);
grant select, insert on casework.clock_escalation to doudi_app;
grant update (region, seen_by, seen_at, said_sealed) on casework.clock_escalation to doudi_app;
