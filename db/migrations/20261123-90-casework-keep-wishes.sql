-- What people in tekun support wish, where they wait, and how far they can care for themselves.

create table casework.wish (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid not null,
  application_id uuid,
  wish text not null,
  wished_on date not null,
  witness_sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  placed_on date,
  placed_in text,
  ended_on date,
  ended_because text,
  primary key (county, id),
  constraint wish_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint wish_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint wish_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint wish_known check (wish in ('centralised', 'dispersed')),
  constraint wish_placed_whole check ((placed_on is null) = (placed_in is null)),
  constraint wish_only_the_willing_are_placed check (placed_on is null or wish = 'centralised'),
  constraint wish_days_in_order check (placed_on >= wished_on and ended_on >= wished_on),
  constraint wish_end_has_cause check ((ended_on is null) = (ended_because is null)),
  constraint wish_end_known check (ended_because in ('anotherWish', 'death', 'awardEnded'))
);
comment on table casework.wish is 'The form of support that a person in tekun support chooses, before a witness; who wants a home and has none waits. [person]';
comment on column casework.wish.county is 'County in charge.';
comment on column casework.wish.id is 'Of the wish.';
comment on column casework.wish.region is 'Village in charge.';
comment on column casework.wish.household_id is 'The household.';
comment on column casework.wish.person_id is 'Who wishes.';
comment on column casework.wish.application_id is 'The application at which it was asked; empty: later.';
comment on column casework.wish.wish is 'centralised, dispersed.';
comment on column casework.wish.wished_on is 'The day it was said: from here somebody waits.';
comment on column casework.wish.witness_sealed is 'Name and relation of the witness, encrypted.';
comment on column casework.wish.recorded_at is 'When it was entered.';
comment on column casework.wish.recorded_by is 'By whom.';
comment on column casework.wish.placed_on is 'Day on which a home took them in.';
comment on column casework.wish.placed_in is 'The home.';
comment on column casework.wish.ended_on is 'Day from which the wish no longer holds.';
comment on column casework.wish.ended_because is 'anotherWish, death, awardEnded.';
create index wish_in_household_of on casework.wish (county, household_id);
create index wish_of_whom on casework.wish (county, person_id);
create index wish_by_application on casework.wish (county, application_id);
create index wish_waiting on casework.wish (county, region, wished_on) where ended_on is null;
create unique index wish_one_at_a_time on casework.wish (county, person_id) where ended_on is null;
call platform.guard_persons('casework.wish');
grant select, insert on casework.wish to doudi_app;
grant update (region, household_id, witness_sealed, placed_on, placed_in, ended_on, ended_because) on casework.wish to doudi_app;

create table casework.self_care (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid not null,
  application_id uuid,
  why text not null,
  reported_on date not null,
  assessed_on date,
  eating boolean,
  dressing boolean,
  transferring boolean,
  toileting boolean,
  walking boolean,
  bathing boolean,
  class text,
  first_assessor uuid,
  second_assessor uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (county, id),
  constraint self_care_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint self_care_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint self_care_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint self_care_why_known check (why in ('application', 'reportedChange', 'review')),
  constraint self_care_class_known check (class in ('able', 'partly', 'fully')),
  constraint self_care_by_two check (first_assessor <> second_assessor),
  constraint self_care_assessed_whole check ((assessed_on is null) = (class is null)
    and (assessed_on is null) = (num_nulls(eating, dressing, transferring, toileting, walking, bathing, first_assessor, second_assessor) > 0)),
  constraint self_care_class_follows check (class is null or class = case
    (not eating)::int + (not dressing)::int + (not transferring)::int + (not toileting)::int + (not walking)::int + (not bathing)::int
    when 0 then 'able' when 1 then 'partly' when 2 then 'partly' when 3 then 'partly' else 'fully' end),
  constraint self_care_days_in_order check (assessed_on >= reported_on)
);
comment on table casework.self_care is 'Six questions of self-care, asked by two assessors of the county; a reported change waits here to be assessed. [person]';
comment on column casework.self_care.county is 'County in charge.';
comment on column casework.self_care.id is 'Of the assessment.';
comment on column casework.self_care.region is 'Village in charge.';
comment on column casework.self_care.household_id is 'The household.';
comment on column casework.self_care.person_id is 'Who is assessed.';
comment on column casework.self_care.application_id is 'The application it belongs to.';
comment on column casework.self_care.why is 'application, reportedChange, review.';
comment on column casework.self_care.reported_on is 'Day of the application or of the report.';
comment on column casework.self_care.assessed_on is 'Day of the assessment; empty: it waits.';
comment on column casework.self_care.eating is 'Manages alone.';
comment on column casework.self_care.dressing is 'Manages alone.';
comment on column casework.self_care.transferring is 'Gets into and out of bed alone.';
comment on column casework.self_care.toileting is 'Manages alone.';
comment on column casework.self_care.walking is 'Walks indoors alone.';
comment on column casework.self_care.bathing is 'Manages alone.';
comment on column casework.self_care.class is 'able: none failed; partly: one to three; fully: four and more.';
comment on column casework.self_care.first_assessor is 'Who assessed.';
comment on column casework.self_care.second_assessor is 'Who assessed with them.';
comment on column casework.self_care.recorded_at is 'When it was entered.';
comment on column casework.self_care.recorded_by is 'By whom.';
create index self_care_in_household_of on casework.self_care (county, household_id);
create index self_care_of_whom on casework.self_care (county, person_id, assessed_on);
create index self_care_by_application on casework.self_care (county, application_id);
create unique index self_care_one_waiting on casework.self_care (county, person_id) where assessed_on is null;
call platform.guard_persons('casework.self_care');
grant select, insert on casework.self_care to doudi_app;
grant update (region, household_id, assessed_on, eating, dressing, transferring, toileting, walking, bathing, class, first_assessor, second_assessor)
  on casework.self_care to doudi_app;
