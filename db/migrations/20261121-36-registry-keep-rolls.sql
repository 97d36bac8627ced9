-- Rolls: who is enrolled where, from when, and why they came and went. Nobody leaves without a recorded cause.

create table registry.enrolment (
  county text not null,
  id uuid not null,
  region text not null,
  roll text not null,
  household_id uuid not null,
  person_id uuid,
  category text,
  monthly_fen bigint,
  holds_from date not null,
  holds_until date,
  entered_because text not null,
  left_because text,
  primary key (county, id),
  constraint enrolment_days_in_order check (holds_until > holds_from),
  constraint enrolment_left_for_reason check ((holds_until is null) = (left_because is null)),
  constraint enrolment_category_known check (category in ('A', 'B', 'C')),
  constraint enrolment_amount_not_negative check (monthly_fen >= 0),
  constraint enrolment_household_once_at_a_time exclude using gist
    (county with =, household_id with =, roll with =, daterange(holds_from, holds_until) with &&) where (person_id is null),
  constraint enrolment_person_once_at_a_time exclude using gist
    (county with =, person_id with =, roll with =, daterange(holds_from, holds_until) with &&) where (person_id is not null),
  constraint enrolment_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint enrolment_of_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table registry.enrolment is 'A household or a person on a roll: programme, layer or special group. [person]';
comment on column registry.enrolment.county is 'County in charge.';
comment on column registry.enrolment.id is 'Of this span.';
comment on column registry.enrolment.region is 'Village in charge.';
comment on column registry.enrolment.roll is 'dibao, tekun, leftBehindChild and so on.';
comment on column registry.enrolment.household_id is 'The household, also of a personal enrolment.';
comment on column registry.enrolment.person_id is 'Who; empty: the whole household.';
comment on column registry.enrolment.category is 'A, B, C of dibao.';
comment on column registry.enrolment.monthly_fen is 'Paid per month; empty: nothing, or not known.';
comment on column registry.enrolment.holds_from is 'First day.';
comment on column registry.enrolment.holds_until is 'The day from which it no longer holds.';
comment on column registry.enrolment.entered_because is 'Why they came: a code.';
comment on column registry.enrolment.left_because is 'Why they left: a code.';
create index enrolment_in_household on registry.enrolment (county, household_id, holds_from);
create index enrolment_of_whom on registry.enrolment (county, person_id, holds_from);
create index enrolment_by_roll on registry.enrolment (county, roll, region, holds_from);
call platform.guard_persons('registry.enrolment');
grant select, insert, update (region, holds_until, left_because) on registry.enrolment to doudi_app;

create table registry.roll_opening (
  county text not null,
  opened_from date not null,
  primary key (county)
);
comment on table registry.roll_opening is 'From which day the rolls here are complete: before it, not being enrolled says nothing. [county]';
comment on column registry.roll_opening.county is 'County in charge.';
comment on column registry.roll_opening.opened_from is 'First day on which whoever is on no roll receives nothing.';
call platform.guard_county('registry.roll_opening');
grant select, insert, update (opened_from) on registry.roll_opening to doudi_app;
