-- Who of the staff is which person, whose near relatives they are and for whom they care; who stands in for whom is missing.

create table casework.staff (
  county text not null,
  id uuid not null,
  account_id uuid,
  name text not null,
  duty text not null,
  kind text not null,
  number_sealed bytea not null,
  number_index bytea not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_on date,
  ended_by uuid,
  primary key (county, id),
  constraint staff_name_not_blank check (name ~ '[^[:space:]]' and char_length(name) <= 40),
  constraint staff_duty_not_blank check (duty ~ '[^[:space:]]' and char_length(duty) <= 60),
  constraint staff_kind_known check (kind in ('handler', 'villageCommittee')),
  constraint staff_end_is_whole check ((ended_on is null) = (ended_by is null))
);
comment on table casework.staff is 'Whoever handles assistance or sits on a village committee, as a person. [county]';
comment on column casework.staff.county is 'County they work in.';
comment on column casework.staff.id is 'Of the entry.';
comment on column casework.staff.account_id is 'The account they act by; empty: they have none, and only their relatives matter.';
comment on column casework.staff.name is 'How they are called, as on their door.';
comment on column casework.staff.duty is 'Their duty in words.';
comment on column casework.staff.kind is 'handler: handles assistance; villageCommittee: member of a village or residents committee.';
comment on column casework.staff.number_sealed is 'Identity number, encrypted.';
comment on column casework.staff.number_index is 'Blind index of it, by which a household is compared.';
comment on column casework.staff.entered_at is 'When it was entered.';
comment on column casework.staff.entered_by is 'By whom.';
comment on column casework.staff.ended_on is 'The day from which they no longer serve.';
comment on column casework.staff.ended_by is 'Who entered that.';
create unique index staff_one_entry_per_person on casework.staff (county, number_index) where ended_on is null;
create unique index staff_one_entry_per_account on casework.staff (county, account_id) where ended_on is null;
create index staff_by_number on casework.staff (county, number_index);
call platform.guard_county('casework.staff');
grant select, insert on casework.staff to doudi_app;
grant update (number_sealed, number_index, ended_on, ended_by) on casework.staff to doudi_app;

create table casework.kin (
  county text not null,
  id uuid not null,
  staff_id uuid not null,
  relation text not null,
  name_sealed bytea not null,
  number_sealed bytea not null,
  number_index bytea not null,
  declared_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_because text,
  primary key (county, id),
  constraint kin_of_staff foreign key (county, staff_id) references casework.staff (county, id),
  constraint kin_relation_known check (relation in ('spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'inLaw', 'caredFor')),
  constraint kin_withdrawal_is_whole check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_because is null))
);
comment on table casework.kin is 'Near relatives that staff declared, and whom they care for. [county]';
comment on column casework.kin.county is 'County.';
comment on column casework.kin.id is 'Of the declaration.';
comment on column casework.kin.staff_id is 'Whose relative.';
comment on column casework.kin.relation is 'spouse, parent, child, sibling, grandparent, grandchild, inLaw; caredFor: cared for without being a relative.';
comment on column casework.kin.name_sealed is 'Name of the relative, encrypted.';
comment on column casework.kin.number_sealed is 'Identity number of the relative, encrypted.';
comment on column casework.kin.number_index is 'Blind index of it.';
comment on column casework.kin.declared_on is 'Day of the declaration.';
comment on column casework.kin.entered_at is 'When it was entered.';
comment on column casework.kin.entered_by is 'By whom.';
comment on column casework.kin.withdrawn_on is 'The day from which it no longer holds.';
comment on column casework.kin.withdrawn_by is 'Who entered that.';
comment on column casework.kin.withdrawn_because is 'Why: divorced, entered by mistake; no name.';
create index kin_of_whom on casework.kin (county, staff_id);
create index kin_by_number on casework.kin (county, number_index);
create unique index kin_declared_once on casework.kin (county, staff_id, number_index) where withdrawn_on is null;
call platform.guard_county('casework.kin');
grant select, insert on casework.kin to doudi_app;
grant update (name_sealed, number_sealed, number_index, withdrawn_on, withdrawn_by, withdrawn_because) on casework.kin to doudi_app;

create table casework.kin_case (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid not null,
  person_id uuid,
  staff_id uuid,
  recognised_by text not null,
  said_sealed bytea,
  recognised_on date not null,
  recognised_at timestamptz not null,
  entered_by uuid not null,
  primary key (county, id),
  constraint kin_case_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint kin_case_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint kin_case_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint kin_case_of_staff foreign key (county, staff_id) references casework.staff (county, id),
  constraint kin_case_recognition_known check (recognised_by in ('match', 'declared')),
  constraint kin_case_declared_in_words check ((recognised_by = 'declared') = (said_sealed is not null))
);
comment on table casework.kin_case is 'Applications of near relatives of officials, registered with the county. [person]';
comment on column casework.kin_case.county is 'County in charge.';
comment on column casework.kin_case.id is 'Of the entry.';
comment on column casework.kin_case.region is 'Village in charge; it follows the household.';
comment on column casework.kin_case.household_id is 'The household.';
comment on column casework.kin_case.application_id is 'The application.';
comment on column casework.kin_case.person_id is 'The member concerned; empty where it was only declared.';
comment on column casework.kin_case.staff_id is 'The official; empty where the one declared is on no register.';
comment on column casework.kin_case.recognised_by is 'match: by comparing numbers; declared: the applicant said so.';
comment on column casework.kin_case.said_sealed is 'What was declared: who, and how related; encrypted.';
comment on column casework.kin_case.recognised_on is 'The day.';
comment on column casework.kin_case.recognised_at is 'When it was entered.';
comment on column casework.kin_case.entered_by is 'Whose step it was.';
create unique index kin_case_once on casework.kin_case (county, application_id, staff_id, person_id) where recognised_by = 'match';
create index kin_case_by_application on casework.kin_case (county, application_id);
create index kin_case_by_household on casework.kin_case (county, household_id);
create index kin_case_by_person on casework.kin_case (county, person_id);
create index kin_case_by_staff on casework.kin_case (county, staff_id);
create index kin_case_by_day on casework.kin_case (county, recognised_on, region);
call platform.guard_persons('casework.kin_case');
grant select, insert on casework.kin_case to doudi_app;
grant update (region, said_sealed) on casework.kin_case to doudi_app;

create table casework.stand_in (
  county text not null,
  id uuid not null,
  township text not null,
  account_id uuid not null,
  hand text not null,
  post text not null,
  because text not null,
  holds_from date not null,
  holds_until date not null,
  appointed_at timestamptz not null,
  appointed_by uuid not null,
  ended_on date,
  ended_by uuid,
  regular boolean not null default false,
  primary key (county, id),
  constraint stand_in_township_in_county check (township ~ '^[0-9]{9}$' and left(township, 6) = county),
  constraint stand_in_hand_known check (hand in ('intake', 'inquiry', 'verify', 'confirm', 'second')),
  constraint stand_in_days_in_order check (holds_until > holds_from),
  constraint stand_in_not_oneself check (account_id <> appointed_by),
  constraint stand_in_reason_not_blank check (because ~ '[^[:space:]]'),
  constraint stand_in_end_is_whole check ((ended_on is null) = (ended_by is null)),
  constraint stand_in_one_at_a_time exclude using gist
    (county with =, account_id with =, township with =, hand with =, daterange(holds_from, holds_until) with &&) where (ended_on is null)
);
comment on table casework.stand_in is 'Who stands in where a township has too few people: named, for one hand, for a time. [county]';
comment on column casework.stand_in.county is 'County.';
comment on column casework.stand_in.id is 'Of the appointment.';
comment on column casework.stand_in.township is 'The township that has too few people.';
comment on column casework.stand_in.account_id is 'Who stands in.';
comment on column casework.stand_in.hand is 'For which hand: intake, inquiry, verify, confirm, second.';
comment on column casework.stand_in.post is 'The post that cannot be filled, in words.';
comment on column casework.stand_in.because is 'Why; no names.';
comment on column casework.stand_in.holds_from is 'First day.';
comment on column casework.stand_in.holds_until is 'The day from which it no longer holds.';
comment on column casework.stand_in.appointed_at is 'When it was entered.';
comment on column casework.stand_in.appointed_by is 'The county approver who appointed.';
comment on column casework.stand_in.ended_on is 'Ended before its time, from this day.';
comment on column casework.stand_in.ended_by is 'By whom.';
comment on column casework.stand_in.regular is 'From its end on they hold the post in their own right.';
create index stand_in_of_account on casework.stand_in (county, account_id, township, hand);
create index stand_in_of_township on casework.stand_in (county, township, holds_from);
call platform.guard_county('casework.stand_in');
grant select, insert on casework.stand_in to doudi_app;
grant update (ended_on, ended_by, regular) on casework.stand_in to doudi_app;

alter table casework.step add column stand_in_id uuid;
comment on column casework.step.stand_in_id is 'The appointment under which a stand-in took it.';
alter table casework.step add constraint step_by_stand_in foreign key (county, stand_in_id) references casework.stand_in (county, id);
create index step_by_appointment on casework.step (county, stand_in_id);
